/**
 * Finds the beginning of a noun phrase from its end, and its end from its beginning, by the words that cannot be part
 * of it.
 */
import type { Grammar, Language } from '../text/language.ts'
import { type Cue, cueAt, type SentenceRange, type SentenceToken } from './sentence.ts'
import { isIn, isName, isPronoun, isSpeakerNoun } from './token-kinds.ts'

/** A noun phrase has at most this many words: a title, a name and whom it serves take fewer. */
const MOST_PHRASE_WORDS = 12

/** @returns the noun phrase that ends with the token at `last`; empty when that token belongs to none */
export function collectLeft(
  tokens: readonly SentenceToken[],
  last: number,
  cues: readonly Cue[],
  language: Language,
): SentenceRange {
  const end = tokens[last]
  if (end?.mention === null && isPronoun(end, language)) return { from: last, to: last + 1 }
  let from = last + 1
  while (from > 0) {
    const step = stepLeft(tokens, from, last, cues, language)
    if (step.to !== null) from = step.to
    if (step.ends || step.to === null) break
  }
  return { from, to: last + 1 }
}

/**
 * The result of a step to the left: the new beginning of the phrase (null: unchanged), and whether to stop there.
 */
interface Step {
  readonly to: number | null
  readonly ends: boolean
}

const STOP: Step = { to: null, ends: true }

function stepLeft(
  tokens: readonly SentenceToken[],
  from: number,
  last: number,
  cues: readonly Cue[],
  language: Language,
): Step {
  const at = from - 1
  const token = tokens[at]
  if (!token?.isWord) return STOP
  if (beginsPhrase(tokens[from], token, language)) return STOP
  if (token.mention !== null) return { to: at, ends: false }
  const { grammar } = language
  const cue = cueAt(cues, at)
  if (cue?.form != null || isIn(token, grammar.clauseOpeners, grammar.relatives)) return STOP
  const isAnd = isIn(token, grammar.and)
  if (isAnd && !joinsNames(tokens, at, grammar)) return STOP
  if (from > last || isAnd) return { to: at, ends: false }
  // In "a claim Ruritania denies" and "did the ministry allege" the phrase begins behind the noun or the auxiliary.
  if (isSaidNoun(cue) || isIn(token, grammar.passives, grammar.auxiliaries)) return STOP
  return stepBeforeName(tokens, at, language) ?? { to: at, ends: false }
}

/** "told Reuters | all signs", "told the Star | two aides": a determiner or number begins a phrase, unless one is joined to it. */
function beginsPhrase(
  first: SentenceToken | undefined,
  before: SentenceToken,
  { grammar, numbers, abbreviations }: Language,
): boolean {
  if (first === undefined || first.mention !== null || !isName(before)) return false
  if (isIn(before, abbreviations.never)) return false
  return isIn(first, grammar.determiners, grammar.honorifics) || numbers.values.has(first.norm)
}

/** Before a name, the phrase may go on with names, titles and prepositions, and it begins with an article. */
function stepBeforeName(tokens: readonly SentenceToken[], at: number, language: Language): Step | null {
  const token = tokens[at]
  if (token === undefined || !isName(tokens[at + 1]) || isName(token) || isSpeakerNoun(token, language)) return null
  if (isIn(token, language.grammar.prepositions)) return null
  if (!isIn(token, language.grammar.determiners)) return STOP
  return isServed(tokens, at, language) ? { to: at - 1, ends: false } : { to: at, ends: true }
}

/** "the office of | the president", "a source in | the ministry": the phrase goes on to whoever serves. */
function isServed(tokens: readonly SentenceToken[], at: number, language: Language): boolean {
  const [noun, link] = [tokens[at - 2], tokens[at - 1]]
  if (noun === undefined || !isIn(link, language.grammar.roleLinks)) return false
  return isSpeakerNoun(noun, language) && !isIn(link, language.grammar.infinitives)
}

const isSaidNoun = (cue: Cue | undefined): boolean =>
  cue?.kind === 'claim' || cue?.kind === 'statement' || cue?.kind === 'evidence'

/** @returns the noun phrase that begins at `from`; empty when no word of one stands there */
export function collectRight(tokens: readonly SentenceToken[], from: number, { grammar }: Language): SentenceRange {
  let to = from
  while (to < tokens.length && to - from < MOST_PHRASE_WORDS) {
    const token = tokens[to]
    if (!token?.isWord) break
    const ends = isIn(token, grammar.clauseOpeners, grammar.passives, grammar.modals)
    const isSubject = to > from && isIn(token, grammar.personal, grammar.plural)
    if (token.mention === null && (ends || isSubject)) break
    if (isIn(token, grammar.and) && !joinsNames(tokens, to, grammar)) break
    to++
  }
  return { from, to }
}

/** "Graustark and the League" */
function joinsNames(tokens: readonly SentenceToken[], at: number, { determiners }: Grammar): boolean {
  const after = isIn(tokens[at + 1], determiners) ? at + 2 : at + 1
  return isName(tokens[at - 1]) && isName(tokens[after])
}
