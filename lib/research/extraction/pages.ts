/** Reads a folder of saved pages whose story is known: `ID.html.gz` files, and `truth.json` with each one's own text. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import * as v from 'valibot'
import { fail, ok, type Result } from '../../model/result.ts'
import { decodePage } from '../../node/parse-page.ts'

export interface SavedPage {
  readonly id: string
  readonly url: string
  readonly html: string
  /** The story's own text. */
  readonly story: string
}

const ENDING = '.html.gz'
const Truth = v.record(v.string(), v.object({ articleBody: v.string(), url: v.optional(v.string(), '') }))

/** @returns the pages of a folder, in the order of their names, or why they cannot be read */
export async function readSavedPages(folder: string): Promise<Result<SavedPage[]>> {
  try {
    const truth = v.parse(Truth, JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')))
    const ids = (await readdir(folder)).flatMap(name => (name.endsWith(ENDING) ? [name.slice(0, -ENDING.length)] : []))
    const known = ids.filter(id => truth[id] !== undefined).sort()
    if (known.length === 0) return fail(`${folder}: has no page that truth.json knows`)
    return ok(
      await Promise.all(known.map(id => readPage(folder, id, truth[id] as v.InferOutput<typeof Truth>[string]))),
    )
  } catch (error) {
    return fail(`${folder}: cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}

async function readPage(folder: string, id: string, { articleBody, url }: { articleBody: string; url: string }) {
  const bytes = await promisify(gunzip)(await readFile(join(folder, id + ENDING)))
  return { id, url, html: decodePage(bytes), story: articleBody }
}
