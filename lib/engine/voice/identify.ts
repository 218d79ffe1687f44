/**
 * Tells whom a noun phrase names: somebody by name, the holder of a role in a pack, people who speak for a known party,
 * or somebody whom no pack knows.
 */
import type { Language } from '../text/language.ts'
import { identifyKnown } from './identify-known.ts'
import type { ParsedSentence, SentenceRange, SentenceToken } from './sentence.ts'
import { textOfTokens } from './sentence-tokens.ts'
import type { FindAntecedent, Fits, Speaker } from './speaker.ts'
import { isDemonym, isIn, isSpeakerNoun } from './token-kinds.ts'
import type { VoicePage } from './voice-page.ts'

/** Where a noun phrase stands. */
export interface PhrasePlace extends Pick<ParsedSentence, 'block' | 'tokens'> {
  readonly page: VoicePage
  readonly language: Language
}

/** A noun phrase, cut into its parts. */
interface NounPhrase {
  /** The words for who it is: "officials" of "officials in Tarn". */
  readonly head: SentenceRange
  /** The words for whom the head serves, or where: "in Tarn". May be empty. */
  readonly rest: SentenceRange
  readonly text: string
}

/**
 * @param findAntecedent finds whom a pronoun or a bare title stands for
 * @returns null when the phrase names nobody who speaks
 */
export function identify(place: PhrasePlace, range: SentenceRange, findAntecedent: FindAntecedent): Speaker | null {
  const { tokens, language, block } = place
  const whole = trim(tokens, range, language)
  const first = tokens[whole.from]
  if (first === undefined || whole.from >= whole.to) return null
  const number = numberOfPronoun(first, whole, language)
  if (number !== null) return findAntecedent(s => s.number === number)
  const cut = findHeadEnd(tokens, whole, language)
  const head = { from: whole.from, to: cut }
  const phrase = { head, rest: { from: cut, to: whole.to }, text: textOfTokens(block, tokens, whole) }
  return identifyKnown(place, head, phrase.text) ?? identifyByNouns(place, phrase, findAntecedent)
}

/** Drops articles, adverbs and conjunctions at both ends, but never the last word. */
function trim(tokens: readonly SentenceToken[], { from, to }: SentenceRange, { grammar }: Language): SentenceRange {
  let start = from
  let end = to
  const drops = (t: SentenceToken | undefined) =>
    t?.mention === null && isIn(t, grammar.determiners, grammar.fillers, grammar.and, grammar.clauseOpeners)
  while (start < end - 1 && drops(tokens[start])) start++
  while (end > start + 1 && drops(tokens[end - 1])) end--
  return { from: start, to: end }
}

/** @returns the number of whoever a pronoun stands for; null for any other word */
function numberOfPronoun(
  token: SentenceToken,
  { from, to }: SentenceRange,
  { grammar }: Language,
): Speaker['number'] | null {
  if (token.mention !== null) return null
  // "her" alone is a pronoun, and before a noun a possessive.
  const isAlone = to - from === 1
  if (isIn(token, grammar.personal) || (isAlone && isIn(token, grammar.personalObjects))) return 'one'
  if (isAlone && isIn(token, grammar.pluralObjects)) return 'many'
  return isIn(token, grammar.plural, grammar.neuter) ? 'many' : null
}

/** Behind the head, a preposition leads to whom it serves, or where: "officials | in Tarn". */
function findHeadEnd(tokens: readonly SentenceToken[], { from, to }: SentenceRange, { grammar }: Language): number {
  for (let link = from + 1; link < to; link++) {
    const token = tokens[link]
    if (token?.mention === null && isIn(token, grammar.prepositions, grammar.roleLinks)) return link
  }
  return to
}

/** What kinds of nouns a head has. */
interface HeadNouns {
  readonly last: SentenceToken
  /** Has a noun for people who speak for themselves: "resident", "analyst". */
  readonly speaksForOneself: boolean
  /** Has a noun for people who speak for whomever they serve: "spokesman", "ministry". */
  readonly isOfficial: boolean
  /** Has a name that no pack knows. */
  readonly isNamed: boolean
  /** Has only a title or an office, and stands for somebody named before: "the minister". */
  readonly isBare: boolean
  readonly number: 'one' | 'many'
}

function readHeadNouns({ tokens, language }: PhrasePlace, { from, to }: SentenceRange): HeadNouns | null {
  const { grammar, sentenceOpeners, functionWords } = language
  const head = tokens.slice(from, to)
  const last = head.at(-1)
  if (last === undefined) return null
  const speaksForOneself = head.some(t => isIn(t, grammar.speakers))
  const isNamed = head.some(
    (t, i) =>
      t.capital && !isIn(t, sentenceOpeners, functionWords) && t.mention === null && !opensOnly(tokens, from + i, to),
  )
  const [isTitle, isOffice] = [isIn(last, grammar.titles), isIn(last, grammar.houses)]
  return {
    last,
    speaksForOneself,
    isOfficial: !speaksForOneself && head.some(t => isSpeakerNoun(t, language)),
    isNamed,
    isBare: !isNamed && (isTitle || isOffice),
    number: !isOffice && (isTitle || isNamed) ? 'one' : 'many',
  }
}

/** A word that has its capital only because the sentence begins with it: "Independent analysts". */
const opensOnly = (tokens: readonly SentenceToken[], at: number, end: number): boolean =>
  at + 1 < end &&
  at === tokens.findIndex(t => t.isWord) &&
  tokens[at + 1]?.isWord === true &&
  tokens[at + 1]?.capital === false

function identifyByNouns(place: PhrasePlace, phrase: NounPhrase, findAntecedent: FindAntecedent): Speaker | null {
  const nouns = readHeadNouns(place, phrase.head)
  if (nouns === null) return null
  const { isOfficial, isNamed, isBare, speaksForOneself, number } = nouns
  const served = isOfficial ? (findServed(place, phrase.head) ?? findServed(place, phrase.rest)) : null
  if (served !== null) return makeServant(place, served, number, phrase.text)
  const antecedent = isBare ? findTitled(place, nouns.last, findAntecedent) : null
  if (antecedent !== null) return antecedent
  if (!isOfficial && !isNamed && !speaksForOneself) return null
  if (!endsAsSpeaker(nouns.last, place.language)) return null
  return { entity: null, party: null, text: phrase.text, number: isBare ? 'unsure' : number }
}

/** Who speaks is named last: "army intercepted" is a clause and names nobody. */
const endsAsSpeaker = (last: SentenceToken, language: Language): boolean =>
  (last.capital && !isIn(last, language.grammar.months)) ||
  last.mention !== null ||
  isSpeakerNoun(last, language) ||
  !last.norm.endsWith(language.grammar.pastEnding)

/** Whom a role names: an entity, or one whose adjective a pack gives as a role ("Ruritanian"). */
function findServed({ tokens, page, language }: PhrasePlace, { from, to }: SentenceRange): string | null {
  for (const token of tokens.slice(from, to)) {
    if (token.mention !== null) return token.mention.entity
    const entity = isDemonym(token, language) ? page.entityOfRole(token.norm) : null
    if (entity !== null) return entity
  }
  return null
}

/** "Tarn officials" count as Tarn itself; "a Tarn official" and the aides of a person only speak for somebody. */
function makeServant({ page }: PhrasePlace, served: string, number: 'one' | 'many', text: string): Speaker {
  const { kind, party } = page.entity(served)
  return { entity: number === 'many' && kind !== 'person' ? served : null, party, text, number }
}

/**
 * Finds whom "the minister" means: somebody named with that title; else somebody who has it in a pack; else the last
 * person who may have it.
 */
function findTitled(
  { page, language }: PhrasePlace,
  { norm: title }: SentenceToken,
  findAntecedent: FindAntecedent,
): Speaker | null {
  const wasNamedSo: Fits = s => s.number !== 'unsure' && s.text.toLowerCase().includes(title)
  const hasIt: Fits = s => s.entity !== null && page.hasTitle(s.entity, title) === true
  // Somebody who has other titles in the packs, but not this one, is not meant.
  const mayHaveIt: Fits = s => s.number === 'one' && (s.entity === null || page.hasTitle(s.entity, title) !== false)
  const isPersonal = language.grammar.titles.has(title)
  return findAntecedent(wasNamedSo) ?? findAntecedent(hasIt) ?? (isPersonal ? findAntecedent(mayHaveIt) : null)
}
