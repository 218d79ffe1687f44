import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeInput } from '../../pack/example.ts'

const PACK = join(import.meta.dirname, '..', '..', '..', 'lib', 'cli', 'pack.ts')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-sign-'))
  await writeFile(join(folder, 'bridge.pack.yaml'), JSON.stringify(makeInput()))
  await writeFile(join(folder, 'broken.pack.yaml'), JSON.stringify(makeInput({ title: '' })))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number
  readonly output: string
  readonly complaints: string
}

const pack = (...args: readonly string[]): Promise<Ran> =>
  new Promise(resolve => {
    execFile(process.execPath, [PACK, ...args], { cwd: folder }, (error, output, complaints) =>
      resolve({ code: error === null ? 0 : Number(error.code), output, complaints }),
    )
  })
const wordsOf = ({ output }: Ran): string => /(?:\w+ ){7}\w+$/.exec(output.trim())?.[0] ?? ''

describe('pack keygen, sign and verify', () => {
  it('make a key, a signed pack, and tell whose it is', async () => {
    const made = await pack('keygen', '--out', 'my.key')
    expect(made).toMatchObject({ code: 0, complaints: '' })
    expect((await stat(join(folder, 'my.key'))).mode & 0o777).toBe(0o600)
    const { d } = JSON.parse(await readFile(join(folder, 'my.key'), 'utf8'))
    expect(made.output).not.toContain(d)

    const signed = await pack('sign', 'bridge.pack.yaml', '--key', 'my.key')
    expect(signed).toMatchObject({ code: 0, complaints: '' })
    expect(wordsOf(signed)).toBe(wordsOf(made))
    const text = await readFile(join(folder, 'bridge-closure.sidelight.json'), 'utf8')
    expect(text).not.toContain(d)

    const verified = await pack('verify', 'bridge-closure.sidelight.json')
    expect(verified).toMatchObject({ code: 0, complaints: '' })
    expect(verified.output).toContain('the signature fits, by ')
    expect(wordsOf(verified)).toBe(wordsOf(made))

    await writeFile(join(folder, 'changed.sidelight.json'), text.replace('could fall', 'will fall'))
    const changed = await pack('verify', 'bridge-closure.sidelight.json', 'changed.sidelight.json', 'bridge.pack.yaml')
    expect(changed.code).toBe(1)
    expect(changed.output.trim().split('\n')).toHaveLength(1)
    expect(changed.complaints.trim().split('\n')).toEqual([
      expect.stringMatching(/^changed\.sidelight\.json: .* the signature does not fit\./),
      'bridge.pack.yaml: bridge-closure 1.0.0 is not signed.',
    ])

    const diff = async (before: string, after: string) =>
      /^ {2}signature: (.+)$/m.exec((await pack('diff', before, after)).output)?.[1]
    const fits = `signed by ${wordsOf(made)}`
    expect(await diff('bridge.pack.yaml', 'bridge-closure.sidelight.json')).toBe(`not signed → ${fits}`)
    const forged = text.replace(/"value":"..../, '"value":"AAAA')
    await writeFile(join(folder, 'forged.sidelight.json'), forged)
    expect(await diff('bridge-closure.sidelight.json', 'forged.sidelight.json')).toBe(
      `${fits} → a signature that does not fit`,
    )
    await writeFile(join(folder, 'later.pack.yaml'), JSON.stringify(makeInput({ version: '2.0.0' })))
    await mkdir(join(folder, 'later'))
    await pack('sign', 'later.pack.yaml', '--key', 'my.key', '--out', 'later')
    expect(await diff('bridge-closure.sidelight.json', 'later/bridge-closure.sidelight.json')).toBe(
      `another signature, ${fits}`,
    )
  })

  it('never replace a key', async () => {
    await writeFile(join(folder, 'there.key'), 'a key')
    const { code, complaints } = await pack('keygen', '--out', 'there.key')
    expect({ code, complaints }).toEqual({
      code: 2,
      complaints: 'there.key: cannot be written (EEXIST): name a new file with --out.\n',
    })
    expect(await readFile(join(folder, 'there.key'), 'utf8')).toBe('a key')
  })

  it('say what is wrong with a file', async () => {
    await pack('keygen', '--out', 'wrong.key')
    expect(await pack('sign', 'bridge.pack.yaml', '--key', 'none.key')).toMatchObject({
      code: 2,
      complaints: 'none.key: cannot be read (ENOENT): check the path.\n',
    })
    expect(await pack('sign', 'bridge.pack.yaml', '--key', 'bridge.pack.yaml')).toMatchObject({
      code: 2,
      complaints: 'bridge.pack.yaml: holds no Ed25519 key: make one with `pack keygen`.\n',
    })
    expect(await pack('sign', 'broken.pack.yaml', '--key', 'wrong.key')).toMatchObject({ code: 1, output: '' })
    expect(await pack('sign', 'bridge.pack.yaml', '--key', 'wrong.key', '--out', 'nowhere')).toMatchObject({ code: 2 })
    expect(await pack('verify', 'none.json')).toMatchObject({ code: 2, output: '' })
    expect(await pack('verify', 'broken.pack.yaml')).toMatchObject({ code: 1, output: '' })
  })
})
