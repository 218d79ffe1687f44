/** Zips that are the same whenever and wherever they are made: names in order, no times, no file modes. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { createZip } from '@aklinker1/zero-zip'

/**
 * @param folder where the files are
 * @param names their paths in the folder, with slashes
 * @returns the bytes of a zip of them
 */
export async function zipFiles(folder: string, names: readonly string[]): Promise<Buffer> {
  const zip = createZip({ level: 9 })
  for (const name of names.toSorted()) zip.addFile(name, await readFile(join(folder, name)))
  return zip.toBuffer()
}

/** @returns the bytes of a zip of all that is in a folder */
export async function zipFolder(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const names = files.map(file => file.slice(folder.length + 1).replaceAll('\\', '/'))
  return zipFiles(folder, names)
}

/** Of the zip format (APPNOTE 4.3): the fixed parts of an entry of the directory, of the end behind it, and of a file's own header. */
const ENTRY_SIZE = 46
const END = { signature: 0x06054b50, size: 22 }
const LOCAL_SIZE = 30
const DEFLATED = 8

/** @returns the files of a zip that `zipFiles` made, by name */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = zip.length - END.size
  if (zip.readUInt32LE(end) !== END.signature) throw new Error('not a zip that this project made')
  let at = zip.readUInt32LE(end + 16)
  while (at < end) {
    const length = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + length)
    const start = zip.readUInt32LE(at + 42) + LOCAL_SIZE + length
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    files.set(name, zip.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(data) : data)
    at += ENTRY_SIZE + length
  }
  return files
}
