import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeInput } from '../example.ts'
import { makeFollowInput } from '../follow.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-lint-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function lintFiles(...args: string[]) {
  const run = spawnSync(process.execPath, [join(ROOT, 'lib', 'cli', 'pack.ts'), 'lint', ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return name
}

/** A few bytes of YAML that expand to a thousand million entries. */
const BOMB = Array.from({ length: 9 }, (_, n) => {
  const entries = Array.from({ length: 10 }, () => (n === 0 ? 'x' : `*a${n - 1}`))
  return `a${n}: &a${n} [${entries.join(', ')}]\n`
}).join('')

describe('lint command', () => {
  it('finds the bundled packs fit', () => {
    const { code, out, err } = lintFiles()
    expect(err).toBe('')
    expect(out).toContain('.pack.yaml')
    expect(code).toBe(0)
  })

  it('prints file, path and sentence for each error, and ends with 1', () => {
    const bent = write('bent.pack.yaml', JSON.stringify(makeInput({ 'claims[0].topic': 'tunnel' })))
    const { code, err } = lintFiles(bent)
    expect(err).toBe(
      'bent.pack.yaml: claims[0].topic: names the topic "tunnel", which this pack does not have: add it or mend the id.\n',
    )
    expect(code).toBe(1)
  })

  it('asks for short wordings that a pack does not have, without refusing it', () => {
    const { code, out, err } = lintFiles(write('plain.pack.yaml', JSON.stringify(makeInput())))
    expect(out).toContain('plain.pack.yaml: claims[0].accounts[0].short: account "mayor-asserts" has none')
    expect(err).toBe('')
    expect(code).toBe(0)
  })

  it('finds the pack that another extends among the files given, or the bundled ones', () => {
    const base = write('base.pack.yaml', JSON.stringify(makeInput()))
    const later = write('later.pack.yaml', JSON.stringify(makeFollowInput()))
    expect(lintFiles(later, base)).toMatchObject({ code: 0, err: '' })
    const lost = lintFiles(later)
    expect(lost.err).toContain(
      'later.pack.yaml: extends: names the pack "bridge-closure", which is neither bundled nor',
    )
    expect(lost.code).toBe(1)
    const own = { extends: 'residence-attack', supplements: [{ claim: 'no-damage', wordings: ['It was unscathed'] }] }
    const added = write('own.pack.yaml', JSON.stringify({ ...makeInput({ claims: [], concepts: [] }), ...own }))
    expect(lintFiles(added)).toMatchObject({ code: 0, err: '' })
  })

  it('ends with 1 on a wrong shape and with 2 on a file that cannot be read, after reading the others', () => {
    const shape = write('shape.pack.yaml', 'format: 1\n')
    expect(lintFiles(shape).code).toBe(1)
    const broken = write('broken.pack.yaml', 'title: "no end\n')
    const bomb = write('bomb.pack.yaml', BOMB)
    const fit = write('fit.pack.yaml', JSON.stringify(makeInput()))
    const { code, out, err } = lintFiles('absent.pack.yaml', broken, bomb, fit)
    expect(code).toBe(2)
    expect(out).toContain('fit.pack.yaml: 2 claims')
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^absent\.pack\.yaml: cannot be read \(ENOENT\)/),
      expect.stringMatching(/^broken\.pack\.yaml: is not well-formed YAML/),
      expect.stringMatching(/^bomb\.pack\.yaml: is not well-formed YAML/),
    ])
  })
})
