import { describe, expect, it } from 'vitest'
import { hasMatch } from '../../lib/browser/gathered-text.ts'
import { scanPage, scanSteps } from '../../lib/engine/engine.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import type { ScanRequest } from '../../lib/model/page.ts'
import { finish } from '../../lib/model/steps.ts'
import { indexPacks, readPacks } from '../../lib/node/load-index.ts'
import { extractBlocks } from '../../lib/page/extract/blocks.ts'
import { gatherTexts } from '../../lib/page/look/gather-texts.ts'
import { FILLER, makePage } from '../page/page.ts'

const packs = await readPacks([])
if (!packs.ok) throw new Error(packs.error)
const index = indexPacks(packs.value)
const sentences = packs.value.flatMap(p => p.claims).flatMap(c => c.tests.matches.map(test => test.text))
const scan = (request: ScanRequest) => scanPage(index, LANGUAGES, request)
const scanInSteps = (request: ScanRequest) => scanSteps(index, LANGUAGES, request)

/** @returns whether the reader finds something on a page */
function reads(page: Document): boolean {
  const { blocks, language } = extractBlocks(page)
  return scan({ language, blocks, context: null }).matches.length > 0
}

/** @returns whether the first look does */
function sees(page: Document): boolean {
  const work = gatherTexts(page, { unknown: new Set(), hears: false, late: [], watch() {}, later() {} })
  for (;;) {
    const step = work.next()
    if (step.done !== true) continue
    return [...step.value].some(text => finish(hasMatch(scanInSteps, { language: 'en', text })))
  }
}

/** Marks up every fifth word, as links in a text do. */
const link = (text: string, open = '<a href="#">', close = '</a>') =>
  text.replace(/((?:\S+ ){3})(\S+)/g, `$1${open}$2${close}`)
const bare = (text: string) => text.replace(/\.$/, '')
const P = `<p>${FILLER.trim()}</p>`

const LAYOUTS: Record<string, (sentence: string) => string> = {
  'in lines': s =>
    `<nav>\n <a>Home</a>\n</nav>\n<article>\n <h1>A day</h1>\n ${P}\n <p>${link(s)}</p>\n ${P}\n</article>`,
  'without white space': s => `<nav><a>Home</a></nav><article><h1>A day</h1>${P}<p>${link(s)}</p>${P}</article>`,
  'as a headline': s => `<nav><a>Home</a></nav><article><h1><span>${link(bare(s))}</span></h1>${P}${P}</article>`,
  'as an item': s => `<article><ul><li>${bare(FILLER.trim())}</li><li>${link(bare(s))}</li></ul>${P}${P}</article>`,
  'with words in lines of their own': s =>
    `<article>\n${P}\n<p>\n ${link(s, '\n  <a href="#">\n   ', '\n  </a>\n ')}\n</p>\n${P}\n</article>`,
}

describe('the first look', () => {
  it.each(Object.entries(LAYOUTS))('sees what the reader would find in a sentence %s', (_, layout) => {
    const missed: string[] = []
    let found = 0
    for (const sentence of sentences) {
      const page = makePage(layout(sentence), '', 'lang="en"')
      if (!reads(page)) continue
      found++
      if (!sees(page)) missed.push(sentence)
    }
    expect(found).toBeGreaterThan(sentences.length / 2)
    expect(missed).toEqual([])
  })
})
