import { type Index, readRecord } from '../index/records.ts'
import type { PatternReading } from '../terms/patterns.ts'
import { type BlockText, type SentenceText, textOf } from '../terms/read-blocks.ts'
import type { ExplainedPattern, Lack, TermWords } from './explained.ts'

/** @returns the words of each term in a sentence, in the terms' order */
export function findTermWords(
  index: Index,
  block: BlockText,
  sentence: SentenceText,
  terms: Iterable<number>,
): TermWords[] {
  const places = sentence.places()
  return [...terms].map(term => {
    const words = (places.get(term) ?? []).map(range => textOf(block, range))
    return { name: readRecord(index, 'terms', term).name, words: [...new Set(words)] }
  })
}

/** @returns whether the sentence has words for a term */
export const isThere = ({ words }: TermWords): boolean => words.length > 0

/**
 * @param place of the pattern among its claim's
 * @param findWords the words of terms in the sentence
 */
export function explainPattern(
  pattern: PatternReading,
  place: number,
  findWords: (terms: readonly number[]) => readonly TermWords[],
): ExplainedPattern {
  const { all, any, none, hit, context, voice } = pattern
  const [needed, optional, forbidden] = [findWords(all), findWords(any), findWords(none)]
  return {
    place,
    matches: hit !== null,
    context,
    voice,
    otherNumbers: hit?.otherNumbers ?? false,
    has: [...needed, ...optional].filter(isThere),
    lacks: listLacks(pattern, needed, optional, forbidden),
  }
}

function listLacks(
  { near, spread, act }: PatternReading,
  needed: readonly TermWords[],
  optional: readonly TermWords[],
  forbidden: readonly TermWords[],
): Lack[] {
  const lacks: Lack[] = needed.filter(t => !isThere(t)).map(({ name }) => ({ kind: 'all', name }))
  if (optional.length > 0 && !optional.some(isThere)) lacks.push({ kind: 'any', names: optional.map(t => t.name) })
  for (const term of forbidden.filter(isThere)) lacks.push({ kind: 'none', ...term })
  if (near !== null && spread !== null && spread > near) lacks.push({ kind: 'near', spread, limit: near })
  if (act === 'reversed') lacks.push({ kind: 'act' })
  return lacks
}
