/** The author's book and its example: the book cannot tell of a command, or of what it prints, that is otherwise. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkPackFiles } from '../../lib/cli/pack/check-pack.ts'
import { readDocument } from '../../lib/node/documents.ts'
import { indexPacks, readPacks } from '../../lib/node/load-index.ts'
import { scanDocument } from '../../lib/node/scan-document.ts'
import { writePack } from '../../lib/pack/canonical.ts'
import { ROOT } from '../sources.ts'

const EXAMPLE = join(ROOT, 'docs', 'example')
const PACK = join(EXAMPLE, 'kestrel-bay.pack.yaml')
const BOOK = readFileSync(join(ROOT, 'docs', 'packs.md'), 'utf8')
const PAGES = readdirSync(EXAMPLE).filter(name => name.endsWith('.html'))

const read = await readPacks([PACK])
if (!read.ok) throw new Error(read.error)
const [pack] = read.value
if (pack === undefined) throw new Error('no pack')
const index = indexPacks([pack])

describe('the example of the author’s book', () => {
  it('has nothing that a pack’s author should mend', async () => {
    const [checked] = await checkPackFiles([PACK])
    expect(checked).toMatchObject({ errors: [], warnings: [] })
  })

  it('shows what the book tells of', () => {
    const accounts = pack.claims.flatMap(claim => claim.accounts)
    expect(pack.claims.length).toBeGreaterThanOrEqual(5)
    expect(new Set(accounts.map(a => a.party)).size).toBeGreaterThanOrEqual(3)
    expect(accounts.some(a => a.through !== null)).toBe(true)
    expect(accounts.some(a => a.independent)).toBe(true)
    expect(pack.claims.some(claim => claim.contradicts.length > 0)).toBe(true)
  })

  it.each(PAGES)('finds in %s what is expected, and no more', async page => {
    const document = await readDocument(join(EXAMPLE, page))
    if (!document.ok) throw new Error(document.error)
    const found = scanDocument(index, document.value).matches.map(({ claim, voice, speaker, sentence }) => {
      return { claim, voice, speaker, text: sentence }
    })
    expect(found).toEqual(JSON.parse(readFileSync(join(EXAMPLE, page.replace('.html', '.expected.json')), 'utf8')))
  })

  it('answers a claim without a word of it, on its own page', () => {
    const herald = readFileSync(join(EXAMPLE, 'kestrel-herald.expected.json'), 'utf8')
    expect(JSON.parse(herald)).toContainEqual({
      ...{ claim: 'waste-released', voice: 'denied', speaker: 'norvane' },
      text: 'The company called the accusation an invention.',
    })
  })

  it('is the file that is built of it', () => {
    expect(readFileSync(join(EXAMPLE, 'kestrel-bay.sidelight.json'), 'utf8').trimEnd()).toBe(writePack(pack))
  })
})

/** The book's blocks of one language. */
const blocksOf = (language: string) =>
  [...BOOK.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(block => block[1] as string)

/** Each command of the book, with what the book says that it prints. */
const COMMANDS = [...BOOK.matchAll(/^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?/gms)].flatMap(
  ([, commands, printed]) => {
    const lines = (commands as string).trimEnd().split('\n')
    return lines.map((line, n) => ({ line, printed: n === lines.length - 1 ? (printed ?? null) : null }))
  },
)
const SCRIPT = /^npm run -s pack -- /

describe('the author’s book', () => {
  // The commands are run one after the other where they can do no harm, as a reader does.
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-book-'))
  cpSync(EXAMPLE, join(folder, 'docs', 'example'), { recursive: true })
  afterAll(() => rmSync(folder, { recursive: true }))

  const run = (line: string): Promise<{ code: number | null; text: string }> => {
    const args = [...line.replace(SCRIPT, '').matchAll(/'([^']*)'|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    )
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(ROOT, 'lib', 'cli', 'pack.ts'), ...args], { cwd: folder })
      let text = ''
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', chunk => {
          text += chunk
        })
      child.on('error', reject)
      child.on('close', code => resolve({ code, text }))
    })
  }

  it('has commands to run', () => {
    expect(COMMANDS.length).toBeGreaterThanOrEqual(4)
    for (const { line } of COMMANDS) expect(line).toMatch(SCRIPT)
  })

  it.each(COMMANDS)(
    'prints what it says: $line',
    async ({ line, printed }) => {
      const { code, text } = await run(line)
      expect({ line, code, ...(code !== 0 && { text }) }).toEqual({ line, code: 0 })
      if (printed !== null)
        expect(text.replaceAll(`${folder}/`, '').replaceAll(/ +$/gm, '').trim()).toBe(printed.trim())
    },
    30_000,
  )

  it('names no verb that is not there', async () => {
    const { text } = await run('--help')
    const verbs = [...text.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, verb]) => verb)
    const row = /^\| (?:\d+\. )?[\w ]+ \| `([a-z]+) /gm
    const named = [...BOOK.matchAll(row)].map(([, verb]) => verb)
    expect(named.length).toBeGreaterThanOrEqual(8)
    expect(named.filter(verb => !verbs.includes(verb))).toEqual([])
  })

  it('names buttons as they are named', () => {
    const texts = Object.values(JSON.parse(readFileSync(join(ROOT, 'assets', 'locales', 'en.json'), 'utf8')) as object)
    const shown = new Set(texts.map(text => String(text).replace('$1', '1').replace(/\.$/, '')))
    const named = [...BOOK.matchAll(/(?<![*\w])\*([A-Z][^*\n]+)\*(?!\*)/g)].map(([, label]) => label as string)
    expect(named).toContain('Import 1 file')
    expect(named.filter(label => !shown.has(label) && label !== 'Build on it')).toEqual([])
  })

  it('shows parts of the example as they are', () => {
    const source = readFileSync(PACK, 'utf8')
    const parts = blocksOf('yaml').flatMap(block => block.split('\n').filter(line => line.trim() !== ''))
    expect(parts.length).toBeGreaterThan(20)
    expect(parts.filter(line => !source.includes(line.trim()))).toEqual([])
    expect(() => parse(source)).not.toThrow()
  })

  it('is short enough to be read', () => {
    expect(BOOK.split('\n').length).toBeLessThanOrEqual(400)
  })
})
