import { type Lexicon, PHRASE_CAPITALS, PHRASE_EXACT, PHRASE_ROLE } from '../engine/terms/lexicon.ts'
import type { Language } from '../engine/text/language.ts'
import { isInCapitals, tokenise, wordAt } from '../engine/text/tokens.ts'
import { buildTable, columns } from './columns.ts'

/** One phrase of a term: hashes of its words or stems, which of them are function words, and its flags. */
export interface PhraseEntry {
  readonly elements: readonly number[]
  readonly small: readonly boolean[]
  readonly flags: number
}

/**
 * Reads a phrase as the engine reads a page. Names match word by word, and in capitals if they are written so;
 * roles and concepts match by stem, numbers by value, and word by word where the phrase begins with "=".
 * @returns one entry, or none for a phrase without a word
 */
export function phrasesOf(text: string, kind: 'name' | 'role' | 'concept', language: Language): PhraseEntry[] {
  const tokens = tokenise(text, language)
  if (tokens.count === 0) return []
  const isSmall = (at: number) => language.functionWords.has(wordAt(tokens, at))
  const every = Array.from({ length: tokens.count }, (_, at) => at)
  const exactly = { elements: [...tokens.words.subarray(0, tokens.count)], small: every.map(isSmall) }
  if (kind === 'name') {
    const capitals = every.every(at => isInCapitals(tokens, at)) ? PHRASE_CAPITALS : 0
    return [{ ...exactly, flags: PHRASE_EXACT | capitals }]
  }
  if (text.startsWith('=')) return [{ ...exactly, flags: PHRASE_EXACT }]
  const places: number[] = []
  for (let at = 0; at < tokens.count; at += Math.max(1, tokens.numberLengths[at] as number)) places.push(at)
  const elements = places.map(at => tokens.stems[at] as number)
  return [{ elements, small: places.map(isSmall), flags: kind === 'role' ? PHRASE_ROLE : 0 }]
}

/**
 * Files every phrase under the element of it that fewest phrases have, and under no function word unless it has nothing
 * else: pages are full of those.
 * @param phrasesByTerm term number → its phrases
 */
export function compileLexicon(phrasesByTerm: readonly (readonly PhraseEntry[])[]): Lexicon {
  const phrases = phrasesByTerm.flatMap((list, term) => list.map(entry => ({ ...entry, term })))
  const frequency = new Map<number, number>()
  for (const { elements } of phrases)
    for (const element of new Set(elements)) frequency.set(element, (frequency.get(element) ?? 0) + 1)
  const keys = phrases.map(({ elements, small }) => {
    const counts = elements.map((e, i) => (frequency.get(e) as number) + (small[i] ? phrases.length : 0))
    return counts.indexOf(Math.min(...counts))
  })
  const filed = new Map<number, number[]>()
  phrases.forEach(({ elements }, n) => {
    const key = elements[keys[n] as number] as number
    const list = filed.get(key)
    if (list === undefined) filed.set(key, [n])
    else list.push(n)
  })
  const table = buildTable(filed)
  const { starts, values } = columns(phrases.map(p => p.elements))
  return {
    slots: table.slots,
    slotStarts: table.slotStarts,
    filed: table.values,
    phraseStarts: starts,
    elements: values,
    terms: Uint32Array.from(phrases, p => p.term),
    flags: Uint8Array.from(phrases, p => p.flags),
    keys: Uint8Array.from(keys),
  }
}
