import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fail, ok, type Result } from '../../lib/model/result.ts'
import type { BenchPage } from './pages.ts'

type Scan = (page: BenchPage) => number

/**
 * Loads the engine of a checkout, this or another, with the packs of that checkout compiled by its own compiler.
 * @param folder its top level; its packages must be installed, in it or in a folder above it
 * @returns what scans a page and tells how many matches it has, or why there is none
 */
export async function loadEngine(folder: string): Promise<Result<Scan>> {
  const at = (...path: string[]) => join(resolve(folder), 'lib', ...path)
  if (!existsSync(at('engine', 'engine.ts'))) return fail(`${folder}: has no lib/engine/engine.ts: name a checkout.`)
  try {
    const load = async (path: string) => await import(pathToFileURL(path).href)
    const { scanPage } = (await load(at('engine', 'engine.ts'))) as typeof import('../../lib/engine/engine.ts')
    const { LANGUAGES } = (await load(at('languages', 'all.ts'))) as typeof import('../../lib/languages/all.ts')
    const packs = (await load(at('node', 'load-index.ts'))) as typeof import('../../lib/node/load-index.ts')
    const read = await packs.readPacks([])
    if (!read.ok) return read
    const index = packs.indexPacks(read.value)
    return ok(({ blocks }) => scanPage(index, LANGUAGES, { language: 'en', blocks, context: null }).matches.length)
  } catch (error) {
    return fail(`${folder}: its engine cannot be loaded (${error instanceof Error ? error.message : error}).`)
  }
}
