import type { Voice } from '../../model/page.ts'
import { type Index, readRecord } from '../index/records.ts'
import type { PatternReading } from '../terms/patterns.ts'
import { type BlockText, type SentenceText, textOf } from '../terms/read-blocks.ts'

/** A concept (by its id) or entity (by its name), and the words of the sentence that stand for it, each once. */
export interface FoundTerm {
  readonly name: string
  readonly words: readonly string[]
}

/** What keeps a pattern from matching: a term of `all`, all of `any`, a term of `none`, or that they are too far apart. */
export type Lack =
  | { readonly kind: 'all'; readonly name: string }
  | { readonly kind: 'any'; readonly names: readonly string[] }
  | { readonly kind: 'none'; readonly name: string; readonly words: readonly string[] }
  | { readonly kind: 'near'; readonly spread: number; readonly limit: number }

/** A pattern that has a term in the sentence. */
export interface ExplainedPattern {
  /** Its place among the claim's patterns, from 0 as in the errors of `npm run lint:packs`. */
  readonly place: number
  readonly matches: boolean
  /** Counts only on a page about the topic. */
  readonly context: boolean
  readonly voice: Voice | null
  /** Terms of `all` and `any` that are there. */
  readonly has: readonly FoundTerm[]
  /** Empty when it matches. */
  readonly lacks: readonly Lack[]
}

/** @returns the words of each term in a sentence, in the terms' order */
export function findTermWords(
  index: Index,
  block: BlockText,
  sentence: SentenceText,
  terms: Iterable<number>,
): FoundTerm[] {
  const places = sentence.places()
  return [...terms].map(term => {
    const words = (places.get(term) ?? []).map(range => textOf(block, range))
    return { name: readRecord(index, 'terms', term).name, words: [...new Set(words)] }
  })
}

/**
 * @param place of the pattern among its claim's
 * @param find the words of terms in the sentence
 */
export function explainPattern(
  { all, any, none, near, spread, hit, context, voice }: PatternReading,
  place: number,
  find: (terms: readonly number[]) => readonly FoundTerm[],
): ExplainedPattern {
  const [needed, optional, forbidden] = [find(all), find(any), find(none)]
  const isThere = ({ words }: FoundTerm) => words.length > 0
  const lacks: Lack[] = needed.filter(t => !isThere(t)).map(({ name }) => ({ kind: 'all', name }))
  if (optional.length > 0 && !optional.some(isThere)) lacks.push({ kind: 'any', names: optional.map(t => t.name) })
  for (const term of forbidden.filter(isThere)) lacks.push({ kind: 'none', ...term })
  if (near !== null && spread !== null && spread > near) lacks.push({ kind: 'near', spread, limit: near })
  return {
    place,
    matches: hit !== null,
    context,
    voice,
    has: [...needed, ...optional].filter(isThere),
    lacks,
  }
}
