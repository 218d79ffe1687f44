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

/** @returns the two search libraries with an index of the claims, and alternations of all claims, each named for what it finds */
export function makeRivals(claims: readonly MadeClaim[]): Rival[] {
  const sentencesOf = openSentences()
  const mini = new MiniSearch({ fields: ['vclaim'] })
  mini.addAll(claims)
  const flex = new FlexIndex({ tokenize: 'strict' })
  claims.forEach(({ vclaim }, n) => {
    flex.add(n, vclaim)
  })
  const each = (find: (sentence: string) => number) => (page: BenchPage) =>
    sentencesOf(page).reduce((sum, sentence) => sum + find(sentence), 0)
  return [
    { name: 'MiniSearch', scan: each(sentence => mini.search(sentence).slice(0, MOST).length) },
    { name: 'FlexSearch', scan: each(sentence => flex.search(sentence, { limit: MOST, suggest: true }).length) },
    ...makeExpressions(claims).map(({ name, pattern }) => ({
      name,
      scan: each(sentence => sentence.match(pattern)?.length ?? 0),
    })),
  ]
}

/** Words of a claim that stand for it where it is put in other words: fewer would be in many a sentence. */
const TELLING = 2

/** One alternation each, with the boundaries of words in any script: a page may have any letters. */
function makeExpressions(claims: readonly MadeClaim[]) {
  const texts = claims.map(({ vclaim }): readonly string[] => vclaim.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const counts = new Map<string, number>()
  for (const word of texts.flatMap(words => [...new Set(words)])) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarity = (word: string) => counts.get(word) as number
  const telling = texts.map(words => {
    const rarest = [...new Set(words)].sort((a, b) => rarity(a) - rarity(b)).slice(0, TELLING)
    return words.filter((word, at) => rarest.includes(word) && words.indexOf(word) === at).join('[^.!?]*')
  })
  const longWords = [...new Set(texts.flat().filter(word => /^[a-z]{5,}$/.test(word)))]
  const alternation = (parts: readonly string[]) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return [
    { name: 'expression of words, ASCII', pattern: new RegExp(`\\b(?:${longWords.join('|')})\\b`, 'gi') },
    { name: 'expression of words', pattern: alternation(longWords) },
    { name: 'expression of claims word for word', pattern: alternation(texts.map(words => words.join(' '))) },
    { name: 'expression of two words of a claim, in order', pattern: alternation(telling) },
  ]
}
