/** What others would use to find claims on a page, given the same claims and the same pages. */
import { Index as FlexIndex } from 'flexsearch'
import MiniSearch from 'minisearch'
import type { MadeClaim } from './made-claims.ts'
import type { BenchPage } from './pages.ts'

export interface Rival {
  readonly name: string
  /** @returns how many claims it brings up */
  readonly scan: (page: BenchPage) => number
}

/** A page's sentences as the rivals are given them; cut once, so that cutting is not counted. */
function openSentences(): (page: BenchPage) => readonly string[] {
  const known = new Map<BenchPage, readonly string[]>()
  return page => {
    const sentences = known.get(page) ?? page.blocks.flatMap(({ text }) => text.split(/(?<=[.!?]) /))
    known.set(page, sentences)
    return sentences
  }
}

/** How many claims a rival may bring up for a sentence. */
const MOST = 5

/** @returns the two search libraries with an index of the claims, and one expression of the claims' words */
export function makeRivals(claims: readonly MadeClaim[]): Rival[] {
  const sentencesOf = openSentences()
  const mini = new MiniSearch({ fields: ['vclaim'] })
  mini.addAll(claims)
  const flex = new FlexIndex({ tokenize: 'strict' })
  claims.forEach(({ vclaim }, n) => {
    flex.add(n, vclaim)
  })
  const pattern = makeExpression(claims)
  const each = (find: (sentence: string) => number) => (page: BenchPage) =>
    sentencesOf(page).reduce((sum, sentence) => sum + find(sentence), 0)
  return [
    { name: 'MiniSearch', scan: each(sentence => mini.search(sentence).slice(0, MOST).length) },
    { name: 'FlexSearch', scan: each(sentence => flex.search(sentence, { limit: MOST, suggest: true }).length) },
    { name: 'one expression', scan: each(sentence => sentence.match(pattern)?.length ?? 0) },
  ]
}

/** One alternation of the claims' words, small ones left out: the least by which an expression could tell claims apart. */
function makeExpression(claims: readonly MadeClaim[]): RegExp {
  const words = claims.flatMap(({ vclaim }) => vclaim.toLowerCase().match(/[a-z]{5,}/g) ?? [])
  return new RegExp(`\\b(?:${[...new Set(words)].join('|')})\\b`, 'gi')
}
