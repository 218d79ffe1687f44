import type { Language } from '../engine/language.ts'
import { type Lexicon, makeFilter, PHRASE_CAPITALS, PHRASE_EXACT, PHRASE_ROLE } from '../engine/lexicon.ts'
import { isInCapitals, tokenise } from '../engine/tokens.ts'
import { buildTable, columns } from './columns.ts'

/** One phrase of a term: hashes of its words or stems, and its flags. */
export interface PhraseEntry {
  readonly elements: readonly number[]
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
  if (kind === 'name') {
    const all = Array.from({ length: tokens.count }, (_, at) => isInCapitals(tokens, at)).every(Boolean)
    const capitals = all ? PHRASE_CAPITALS : 0
    return [{ elements: [...tokens.words.subarray(0, tokens.count)], flags: PHRASE_EXACT | capitals }]
  }
  if (text.startsWith('=')) return [{ elements: [...tokens.words.subarray(0, tokens.count)], flags: PHRASE_EXACT }]
  const elements: number[] = []
  for (let at = 0; at < tokens.count; at += Math.max(1, tokens.numberLengths[at] as number))
    elements.push(tokens.stems[at] as number)
  return [{ elements, flags: kind === 'role' ? PHRASE_ROLE : 0 }]
}

/**
 * Files every phrase under the element of it that fewest phrases have.
 * @param phrasesByTerm term number → its phrases
 */
export function compileLexicon(phrasesByTerm: readonly (readonly PhraseEntry[])[]): Lexicon {
  const phrases = phrasesByTerm.flatMap((list, term) => list.map(entry => ({ ...entry, term })))
  const frequency = new Map<number, number>()
  for (const { elements } of phrases)
    for (const element of new Set(elements)) frequency.set(element, (frequency.get(element) ?? 0) + 1)
  const keys = phrases.map(({ elements }) => {
    const counts = elements.map(e => frequency.get(e) as number)
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
    filter: makeFilter(filed.keys()),
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
