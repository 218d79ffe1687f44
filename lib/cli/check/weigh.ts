/**
 * Weighs what a person downloads, as a step of `npm test`: the built extension as a zip, without the icons, which nobody can make smaller; fails above the limit.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { BUILDS } from '../../node/run.ts'

/** Bytes. */
const LIMIT = 250_000
const ICONS = /^icons[\\/]/
/** What a zip has beside a file's own bytes: two headers, each with its name. */
const HEADERS = 76

/** @returns the bytes of a folder's zip, without its icons */
async function weigh(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(e => e.isFile()).map(e => join(e.parentPath, e.name))
  const names = files.map(file => file.slice(folder.length + 1)).filter(name => !ICONS.test(name))
  const sizes = await Promise.all(
    names.map(async name => deflateRawSync(await readFile(join(folder, name)), { level: 9 }).length + 2 * name.length),
  )
  return sizes.reduce((sum, size) => sum + size + HEADERS, 0)
}

for (const [engine, folder] of Object.entries(BUILDS)) {
  const size = await weigh(folder)
  console.log(`zip for ${engine}, without icons: ${(size / 1000).toFixed(1)} kB of ${LIMIT / 1000} kB`)
  if (size > LIMIT) process.exitCode = 1
}
