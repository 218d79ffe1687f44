/**
 * Weighs what a person downloads, as a step of `npm test`: the zip of each build, and what each page of the extension loads
 * of scripts. Fails above the limits. What the bundled packs weigh is measured by what they say, so that a pack more breaks
 * nothing, while a larger index of the same packs does.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BUNDLED_FILES, PACK_FILES } from '../../engine/index/file-names.ts'
import { BUILDS } from '../../node/run.ts'
import { zipFiles, zipFolder } from '../../node/zip.ts'

/** Bytes of the zip without the files of packs. */
const LIMIT = 510_000
/** Bytes of the files of packs in the zip, for each byte of the packs in their canonical form. */
const PACKS_LIMIT = 0.9
/** Bytes of a page's scripts, those included that it shares with other pages. */
const PAGE_LIMIT = 90_000

const SCRIPTS = /<script[^>]* src="\/([^"]+)"/g
const IMPORTS = /(?:\bimport|\bfrom)\s*["']\.\/([^"']+)["']/g

/** @returns the bytes of all scripts that a page loads at its start, each counted once */
async function weighPage(folder: string, page: string): Promise<number> {
  const listed = [...(await readFile(join(folder, page), 'utf8')).matchAll(SCRIPTS)].map(([, path]) => path ?? '')
  const sizes = new Map<string, number>()
  for (const path of listed) {
    if (sizes.has(path)) continue
    const code = await readFile(join(folder, path), 'utf8')
    sizes.set(path, Buffer.byteLength(code))
    for (const [, name] of code.matchAll(IMPORTS)) listed.push(join(path, '..', name ?? ''))
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}

function tell(what: string, size: number, limit: number): void {
  console.log(`${what}: ${(size / 1000).toFixed(1)} kB of ${(limit / 1000).toFixed(1)} kB`)
  if (size > limit) process.exitCode = 1
}

for (const [engine, folder] of Object.entries(BUILDS)) {
  const packs = (await zipFiles(folder, [...Object.values(PACK_FILES), ...Object.values(BUNDLED_FILES)])).length
  const { size } = await stat(join(folder, BUNDLED_FILES.packs))
  tell(`zip for ${engine}, without packs`, (await zipFolder(folder)).length - packs, LIMIT)
  tell(`packs in the zip for ${engine}`, packs, Math.round(size * PACKS_LIMIT))
  for (const page of (await readdir(folder)).filter(name => name.endsWith('.html')))
    tell(`scripts of ${page} for ${engine}`, await weighPage(folder, page), PAGE_LIMIT)
}
