/**
 * Weighs what a person downloads, as a step of `npm test`: the zip of each build, and what each page of the extension loads
 * of scripts. Fails above the limits.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BUILDS } from '../../node/run.ts'
import { zipFolder } from '../../node/zip.ts'

/** Bytes. */
const LIMIT = 600_000
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
  console.log(`${what}: ${(size / 1000).toFixed(1)} kB of ${limit / 1000} kB`)
  if (size > limit) process.exitCode = 1
}

for (const [engine, folder] of Object.entries(BUILDS)) {
  tell(`zip for ${engine}`, (await zipFolder(folder)).length, LIMIT)
  for (const page of (await readdir(folder)).filter(name => name.endsWith('.html')))
    tell(`scripts of ${page} for ${engine}`, await weighPage(folder, page), PAGE_LIMIT)
}
