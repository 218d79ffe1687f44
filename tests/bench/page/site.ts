/** Web pages of our own making to measure on: the same for the same seed. */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fail, ok, type Result } from '../../../lib/model/result.ts'
import { listDocuments } from '../../../lib/node/documents.ts'
import { openRandom } from '../invented.ts'
import { type BenchPage, makePages } from '../pages.ts'

/** No page of the set may run scripts of its own or load anything: what runs is then the browser's and the extension's. */
const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`

const link = (text: string) => `<a href="#${text.length}">${text}</a>`
const list = (count: number, text: string) => `<ul>${`<li>${link(text)}</li>`.repeat(count)}</ul>`
const TEASER = `<div class="card">${link('<span>Elsewhere</span> in the <b>news</b>')}<p>A line about it.</p></div>`

/** A news page as sites have it: an article with links in it, between menus and teasers. */
function makeArticle({ blocks }: BenchPage, random: () => number): string {
  const [title, ...rest] = blocks
  const paragraphs = rest.map(({ text }) => `<p>${text.replace(/\b(?:the|in) \w+/g, link)}</p>`).join('\n')
  const teasers = TEASER.repeat(20 + Math.floor(random() * 100))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${POLICY}<title>${title?.text}</title></head><body>
<header><nav>${list(30, 'A part of the paper')}</nav></header>
<main><article><h1>${title?.text}</h1>${paragraphs}</article></main>
<aside>${teasers}</aside><footer>${list(60, 'Imprint')}</footer></body></html>`
}

/** A page that is no article: an application with rows of short texts. */
const APP = `<!doctype html><html lang="en"><head><meta charset="utf-8">${POLICY}<title>App</title></head><body><main>
${`<div class="row">${link('Entry')}<p>Short.</p><button>Go</button></div>`.repeat(200)}</main></body></html>`

export interface Site {
  /** Where the pages lie. */
  readonly folder: string
  /** File names: articles without anything known, with something known, and the two at the ends. */
  readonly plain: readonly string[]
  readonly known: readonly string[]
  readonly app: string
  readonly huge: string
  /** A sentence that the packs know. */
  readonly sentence: string
}

/** Text nodes of the huge page, of 50 characters each. */
const HUGE = 100_000

/**
 * Writes the pages of the bench into a folder, in place of what it held.
 * @param sentences what packs know
 * @param saved a folder of saved pages, to take in place of generated ones
 */
export async function writeSite(
  folder: string,
  count: number,
  sentences: readonly string[],
  saved: string | undefined,
): Promise<Result<Site>> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const random = openRandom(1)
  const write = async (name: string, html: string) => {
    await writeFile(join(folder, name), html)
    return name
  }
  const writeAll = (kind: string, pages: readonly BenchPage[]) =>
    Promise.all(pages.map((page, i) => write(`${kind}-${i + 1}.html`, makeArticle(page, random))))
  let plain = await writeAll('plain', makePages(count, []))
  if (saved !== undefined) {
    const listed = await listDocuments(saved)
    if (!listed.ok) return listed
    const pages = listed.value.filter(path => path.endsWith('.html')).slice(0, count)
    if (pages.length === 0) return fail(`${saved}: has no .html file.`)
    plain = await Promise.all(pages.map(async path => write(basename(path), POLICY + (await readFile(path, 'utf8')))))
  }
  const paragraph = `<p>${`Some text of fifty characters stands in this line. <b>And fifty in bold, in a node of its own here.</b>`.repeat(10)}</p>`
  const huge = `<!doctype html><html lang="en"><head><meta charset="utf-8">${POLICY}<title>Huge</title></head><body><article>
${`${paragraph}\n`.repeat(HUGE / 20)}</article></body></html>`
  return ok({
    folder,
    plain,
    known: await writeAll('known', makePages(Math.min(count, 5), sentences)),
    app: await write('app.html', APP),
    huge: await write('huge.html', huge),
    sentence: sentences[0] ?? '',
  })
}
