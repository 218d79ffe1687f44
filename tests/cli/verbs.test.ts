import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const BOOTSTRAP = /^node lib\/cli\/bootstrap\.mjs (\S+)(?: (\S+))?$/

interface Ran {
  readonly code: number
  readonly output: string
  readonly complaints: string
}

const runNode = (args: readonly string[], cwd = ROOT): Promise<Ran> =>
  new Promise(resolve => {
    execFile(process.execPath, args, { cwd }, (error, output, complaints) =>
      resolve({ code: error === null ? 0 : Number(error.code), output, complaints }),
    )
  })

const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}
/** Every verb of package.json: its name, and what Node is called with. */
const verbs = Object.entries(scripts).flatMap(([name, command]) => {
  const [, script, part] = BOOTSTRAP.exec(command) ?? []
  return script === undefined
    ? []
    : [{ name, call: [join('lib', `${script}.ts`), ...(part === undefined ? [] : [part])] }]
})
/** The verbs that `pack` lists of itself. */
const { output: packHelp } = await runNode([join('lib', 'cli', 'pack.ts'), '--help'])
const packVerbs = [...packHelp.slice(packHelp.indexOf('Commands:')).matchAll(/^ {2}(\w+)\b/gm)]
  .map(([, name = '']) => name)
  .filter(name => name !== 'help')
const partsOfPack = packVerbs.map(name => ({ name: `pack ${name}`, call: [join('lib', 'cli', 'pack.ts'), name] }))
const benches = ['engine', 'formats', 'page', 'popup', 'search', 'sets', 'start'].map(part => ({
  name: `bench ${part}`,
  call: [join('tests', 'bench', `${part}.ts`)],
}))

describe('the verbs', () => {
  it('of packs are found', () => {
    expect(packVerbs).toEqual(
      expect.arrayContaining(['new', 'lint', 'explain', 'test', 'try', 'build', 'diff', 'schema']),
    )
  })

  it('are all started by the bootstrap', () => {
    expect(Object.keys(scripts).filter(name => !verbs.some(verb => verb.name === name))).toEqual(['postinstall'])
  })

  it.concurrent.each([...verbs, ...benches, ...partsOfPack])(
    '$name --help says how it is used, and does nothing else',
    async ({ name, call }) => {
      const { code, output, complaints } = await runNode([...call, '--help'])
      expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
      const [usage = '', , description = ''] = output.split('\n')
      const [verb = '', part] = name.split(/[ :]/)
      expect(usage).toMatch(new RegExp(`^Usage: npm (?:run )?(?:-s )?${verb}\\b.*${part ?? ''}`))
      expect(description).not.toBe('')
      expect(output).toContain('--help')
    },
  )

  it.concurrent.each([...verbs, ...benches, ...partsOfPack])(
    '$name refuses an option that it does not know, in one sentence',
    async ({ call }) => {
      const { code, output, complaints } = await runNode([...call, '--no-such-option'])
      expect({ code, output }).toEqual({ code: 2, output: '' })
      expect(complaints).toMatch(/^[^\n]*(?:--no-such-option|required option)[^\n]*\n$/)
    },
  )

  it.concurrent.each([
    ['start', ['lib/cli/start.ts', '--browser', 'opera'], /opera.*chromium, chrome, firefox/],
    ['start', ['lib/cli/start.ts', '--port', '99999'], /99999.*from 0 to 65535/],
    ['bench', ['lib/research/bench.ts', 'speed'], /speed.*engine, formats, import, page/],
    ['test', ['lib/cli/check.ts', 'speed'], /too many arguments|unknown command/],
    ['accuracy', ['lib/research/accuracy.ts', '--misses', '-1'], /misses/],
  ])('%s refuses %j', async (_, call, sentence) => {
    const { code, output, complaints } = await runNode(call)
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(complaints).toMatch(sentence)
    expect(complaints.trim().split('\n')).toHaveLength(1)
  })

  it('tell how they are used before anything is installed, and install nothing', async () => {
    const clone = await mkdtemp(join(tmpdir(), 'sidelight-clone-'))
    try {
      for (const path of ['package-lock.json', 'lib/cli/bootstrap.mjs', 'lib/cli/check.ts'])
        await cp(join(ROOT, path), join(clone, path), { recursive: true })
      const { code, output } = await runNode(['lib/cli/bootstrap.mjs', 'cli/check', '--help'], clone)
      expect(code).toBe(0)
      expect(output).toMatch(/^npm test/)
      expect((await readdir(clone)).sort()).toEqual(['lib', 'package-lock.json'])
    } finally {
      await rm(clone, { recursive: true })
    }
  })
})
