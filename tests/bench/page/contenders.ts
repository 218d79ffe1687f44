/** The built extension, with bare scripts beside it that do less: which one runs is told by a page's address. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Scripts to compare with: nothing at all, and one walk over a page's text nodes. */
const BARE = {
  empty: '',
  walk: `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let count = 0
  while (walker.nextNode()) count++
  return count
})()`,
}

/**
 * `none`: no script at all; `again`: the same once more, which shows how much two runs of one thing differ. `many`: ours with
 * very many claims. `before`: another build of the extension.
 */
export type ContenderName = 'none' | 'again' | 'empty' | 'walk' | 'ours' | 'many' | 'before'

/** @returns the address of a page for one contender */
export const addressOf = (origin: string, page: string, name: ContenderName): string => `${origin}${page}?as=${name}.`

interface ContentScript {
  readonly matches: readonly string[]
  readonly js: readonly string[]
}

/**
 * Copies a built extension and has its script run only where it is asked for; its code stays as it is.
 * @param name what it is asked for by
 * @param bare whether the bare scripts come with it
 */
export async function writeContenders(
  built: string,
  folder: string,
  name: ContenderName,
  bare: boolean,
): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await cp(built, folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { content_scripts: ContentScript[] }
  const [script] = manifest.content_scripts
  if (script === undefined) throw new Error(`${built}: its manifest lists no content script`)
  manifest.content_scripts = [{ ...script, ...only(name) }]
  for (const [bareName, code] of bare ? Object.entries(BARE) : []) {
    await writeFile(join(folder, `bare-${bareName}.js`), code)
    manifest.content_scripts.push({ ...script, js: [`bare-${bareName}.js`], ...only(bareName) })
  }
  await writeFile(path, JSON.stringify(manifest))
}

const only = (name: string) => ({ include_globs: [`*as=${name}.*`] })
