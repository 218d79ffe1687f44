/** Compiles the phrases of terms to the lexicon that `lib/engine/terms/lexicon.ts` reads. */
import { type Lexicon, PHRASE_CAPITALS, PHRASE_EXACT, PHRASE_ROLE } from '../engine/terms/lexicon.ts'
import { numberAt } from '../engine/text/column.ts'
import { isInCapitals, lemmaAt, lengthAt, type Tokens, tokenise, wordAt } from '../engine/text/tokens.ts'
import { hashLemma } from '../engine/text/word-table.ts'
import { buildTable, columns } from './columns.ts'
import type { PackLanguage } from './pack-language.ts'

/** A phrase of a term: the hashes of its words or lemmas, which of them are function words, and its flags. */
export interface PhraseEntry {
  readonly elements: readonly number[]
  readonly small: readonly boolean[]
  readonly flags: number
}

/**
 * Reads a phrase as the engine reads a page. A name matches word by word, and only in capitals if it is written in capitals.
 * Roles and the phrases of concepts match by lemmas and by the values of numbers, or word by word if they begin with "=".
 * A role's article does not count. A concept's verb stands for the nouns for its action too: "accuse" for "accusation", but not the other way round.
 * @returns its entries, none for a phrase that has no word
 */
export function phrasesOf(text: string, kind: 'name' | 'role' | 'concept', language: PackLanguage): PhraseEntry[] {
  const tokens = tokenise(text, language)
  if (tokens.count === 0) return []
  const isSmall = (token: number) => language.functionWords.has(wordAt(tokens, token))
  const every = Array.from({ length: tokens.count }, (_, token) => token)
  const exactly = { elements: [...tokens.words.subarray(0, tokens.count)], small: every.map(isSmall) }
  if (kind === 'name') {
    const capitals = every.every(token => isInCapitals(tokens, token)) ? PHRASE_CAPITALS : 0
    return [{ ...exactly, flags: PHRASE_EXACT | capitals }]
  }
  if (text.startsWith('=')) return [{ ...exactly, flags: PHRASE_EXACT }]
  const places: number[] = []
  const first = kind === 'role' && startsWithArticle(tokens, language) ? 1 : 0
  for (let token = first; token < tokens.count; token += lengthAt(tokens, token)) places.push(token)
  const elements = places.map(token => lemmaAt(tokens, token))
  const phrase = { elements, small: places.map(isSmall), flags: kind === 'role' ? PHRASE_ROLE : 0 }
  return kind === 'concept' ? [phrase, ...nounsOf(wordAt(tokens, 0), tokens.count, language)] : [phrase]
}

/** Pages write "The mayor" and "Mayor" alike, whichever of them the pack has. */
const startsWithArticle = (tokens: Tokens, { grammar }: PackLanguage): boolean =>
  tokens.count > 1 && grammar.determiners.has(wordAt(tokens, 0))

/** @returns the nouns for a verb's action, when the phrase is nothing but that verb in its base form */
function nounsOf(word: string, count: number, language: PackLanguage): PhraseEntry[] {
  const nouns = count === 1 ? (language.actionNouns.get(word) ?? []) : []
  return nouns.map(noun => ({ elements: [hashLemma(noun, language)], small: [false], flags: 0 }))
}

/**
 * Files each phrase under its element that the fewest phrases have. Function words, of which pages are full, are used only
 * for phrases that consist of nothing else.
 * @param phrasesByTerm the phrases of each term
 */
export function compileLexicon(phrasesByTerm: readonly (readonly PhraseEntry[])[]): Lexicon {
  const phrases = phrasesByTerm.flatMap((list, term) => list.map(entry => ({ ...entry, term })))
  const frequency = new Map<number, number>()
  for (const { elements } of phrases)
    for (const element of new Set(elements)) frequency.set(element, (frequency.get(element) ?? 0) + 1)
  const keys = phrases.map(({ elements, small }) => {
    const counts = elements.map((e, i) => (frequency.get(e) ?? 0) + (small[i] ? phrases.length : 0))
    return counts.indexOf(Math.min(...counts))
  })
  const filed = new Map<number, number[]>()
  phrases.forEach(({ elements }, n) => {
    const key = numberAt(elements, numberAt(keys, n))
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
