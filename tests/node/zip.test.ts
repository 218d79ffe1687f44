import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readZip, zipFiles, zipFolder } from '../../lib/node/zip.ts'

const FILES = { 'b.txt': 'line\n'.repeat(200), 'a/ü.bin': '\u0000\u0001', 'a/empty': '' }

describe('a zip', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidelight-zip-'))
    await mkdir(join(folder, 'a'))
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text)
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('has every file of a folder, in order, as it is', async () => {
    const files = readZip(await zipFolder(folder))
    expect([...files.keys()]).toEqual(['a/empty', 'a/ü.bin', 'b.txt'])
    for (const [name, text] of Object.entries(FILES)) expect(files.get(name)?.toString()).toBe(text)
  })

  it('has only the files that are named', async () => {
    expect([...readZip(await zipFiles(folder, ['b.txt'])).keys()]).toEqual(['b.txt'])
  })

  it('is the same whenever it is made, in whatever order', async () => {
    const before = await zipFolder(folder)
    await utimes(join(folder, 'b.txt'), new Date(0), new Date(0))
    expect(await zipFolder(folder)).toEqual(before)
    expect(await zipFiles(folder, Object.keys(FILES))).toEqual(before)
    await writeFile(join(folder, 'b.txt'), 'other')
    expect(await zipFolder(folder)).not.toEqual(before)
  })

  it('of another kind is not read', () => {
    expect(() => readZip(Buffer.alloc(40, 1))).toThrow()
  })
})
