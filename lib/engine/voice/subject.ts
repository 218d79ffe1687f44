/** Finds the subject of a verb by the word order of news writing, without parsing grammar. */
import type { Language } from '../text/language.ts'
import { findLeadingName } from './leading-name.ts'
import { extendList } from './lists.ts'
import { collectLeft, collectRight } from './noun-phrases.ts'
import { type Cue, isInside, type SentenceRange, type SentenceToken } from './sentence.ts'
import { isIn, isName, isSpeakerNoun } from './token-kinds.ts'

/** A verb that has the subject of a verb before it: "…, accusing …", "said … and added". */
export const SHARED = 'shared'

/**
 * The "by" of a passive is less than this many tokens behind it: "denied on Monday in a statement by the ministry".
 */
const AGENT_REACH = 8

/** A relative clause before its verb's end has at most this many tokens: "who looked after the team for four years". */
const RELATIVE_REACH = 14

/** @returns where the verb's subject stands, `SHARED`, or null: nobody is named */
export function findSubject(
  tokens: readonly SentenceToken[],
  cues: readonly Cue[],
  verb: Cue,
  language: Language,
): SentenceRange | typeof SHARED | null {
  if (verb.passive) return findAgent(tokens, verb, language)
  const { grammar } = language
  const at = skipFillers(tokens, verb.from - 1, language)
  const before = tokens[at]
  if (before === undefined) return findInverted(tokens, verb, language)
  if (isIn(before, grammar.infinitives)) return SHARED
  // "quoted the minister as saying"
  if (verb.form === 'ing' && isIn(before, grammar.comparisons) && at > 0)
    return collectLeft(tokens, at - 1, cues, language)
  if (!before.isWord) return findAcrossMark(tokens, cues, verb, at, language)
  if (before.mention === null && isIn(before, grammar.relatives))
    return findRelativeAntecedent(tokens, at, cues, language)
  if (before.mention === null && isIn(before, grammar.and, grammar.clauseOpeners, grammar.prepositions)) return SHARED
  const phrase = collectLeft(tokens, at, cues, language)
  const restricted = findRestricted(tokens, cues, phrase, language)
  if (restricted !== null) return restricted
  const named = dropIntroduction(tokens, phrase, language)
  return named.to > named.from ? extendList(tokens, named, language) : SHARED
}

/** @returns whether a verb is an action of its subject: neither a passive nor an "-ing" form */
export const isMainVerb = (cue: Cue): boolean => cue.form !== null && cue.form !== 'ing' && !cue.passive

/** @returns the position of the last token up to `from` that is no auxiliary, adverb or negation */
function skipFillers(tokens: readonly SentenceToken[], from: number, language: Language): number {
  const { grammar, phrases } = language
  const isFiller = (token: SentenceToken | undefined) =>
    token?.isWord === true &&
    token.mention === null &&
    (isIn(token, grammar.fillers) ||
      phrases.negation.includes(token.norm) ||
      token.norm.endsWith(grammar.negativeEnding))
  let at = from
  while (isFiller(tokens[at])) at--
  // "at once", "in full": the preposition belongs to the adverb behind it.
  const isOfAdverb = at < from && isIn(tokens[at], grammar.prepositions) && !isIn(tokens[at], grammar.infinitives)
  return isOfAdverb && tokens[at]?.mention === null ? skipFillers(tokens, at - 1, language) : at
}

/** A comma, quotation mark or dash stands before the verb. */
function findAcrossMark(
  tokens: readonly SentenceToken[],
  cues: readonly Cue[],
  verb: Cue,
  mark: number,
  language: Language,
): SentenceRange | typeof SHARED | null {
  const inverted = findInverted(tokens, verb, language)
  // "Doe, the envoy, tells reporters that": what stands before the statement is whom it is told.
  const { subordinators, passives, auxiliaries } = language.grammar
  // "A source, who asked for no name, said Acme was told": what stands behind the verb is what is said.
  const isAddressed = inverted !== null && isIn(tokens[inverted.to], subordinators, passives, auxiliaries)
  if (inverted !== null && !isAddressed && namesOnlySpeaker(tokens, cues, inverted, verb, language)) return inverted
  if (verb.form === 'ing') return SHARED
  if (tokens[mark]?.norm === '"') return findLeadingName(tokens, { from: 0, to: mark }, cues, language)
  if (tokens[mark]?.norm === ':') return null
  return (
    findBeforeInsertion(tokens, mark, cues, language) ?? findBeforeApposition(tokens, mark, cues, language) ?? SHARED
  )
}

/** `", said Jane Doe, the minister"`: the subject stands behind the verb. */
function findInverted(tokens: readonly SentenceToken[], verb: Cue, language: Language): SentenceRange | null {
  if (verb.form === 'ing' || !isIn(tokens[verb.from], language.speechVerbs)) return null
  const before = tokens[verb.from - 1]
  if (before !== undefined && before.norm !== ',' && before.norm !== '"') return null
  const phrase = collectRight(tokens, verb.to, language)
  if (phrase.to === phrase.from || opensNoSubject(tokens[phrase.from], language)) return null
  const hasName = tokens.slice(phrase.from, phrase.to).some(t => isName(t) || isSpeakerNoun(t, language))
  return hasName ? phrase : null
}

/** "said on Monday", "said Monday": what follows the verb is nobody who speaks. */
const opensNoSubject = (token: SentenceToken | undefined, { grammar }: Language): boolean =>
  isIn(token, grammar.clauseOpeners, grammar.prepositions, grammar.times)

/**
 * An inverted subject holds nothing of what is said: in "Doe, the envoy, said Roe lied" Roe is no subject. Behind a
 * quotation the subject is safe; elsewhere nothing but names and titles may stand in it.
 */
function namesOnlySpeaker(
  tokens: readonly SentenceToken[],
  cues: readonly Cue[],
  { from, to }: SentenceRange,
  verb: Cue,
  language: Language,
): boolean {
  const isStated = cues.some(c => c.from >= from && c.from < to && c.kind !== 'statement')
  if (isStated || tokens[from]?.possessive === true) return false
  if (tokens[verb.from - 1]?.norm === '"' || tokens[verb.from - 2]?.norm === '"') return true
  const { determiners, prepositions, times } = language.grammar
  return tokens
    .slice(from, to)
    .every(t => isName(t) || isSpeakerNoun(t, language) || isIn(t, determiners, prepositions, times))
}

/** "denied on Monday by the ministry": the phrase behind "by". */
function findAgent(tokens: readonly SentenceToken[], verb: Cue, language: Language): SentenceRange | null {
  for (let i = verb.to; i < tokens.length && i - verb.to < AGENT_REACH; i++) {
    const token = tokens[i]
    if (!token?.isWord && token?.norm !== '"') return null
    if (!isIn(token, language.grammar.agents)) continue
    const phrase = collectRight(tokens, i + 1, language)
    return phrase.to > phrase.from ? phrase : null
  }
  return null
}

/**
 * "Jane Doe, fresh from talks with John Roe, said": the sentence begins with a name, and a comma behind it opens what the
 * comma before the verb closes.
 */
function findBeforeInsertion(
  tokens: readonly SentenceToken[],
  comma: number,
  cues: readonly Cue[],
  language: Language,
): SentenceRange | null {
  const name = findLeadingName(tokens, { from: 0, to: comma }, cues, language)
  if (name === null || name.from > 1 || name.to >= comma || tokens[name.to]?.norm !== ',') return null
  const inserted = tokens[name.to + 1]
  const opensClause = inserted?.mention !== null || inserted.capital || isIn(inserted, language.grammar.and)
  const isBroken = tokens.slice(name.to, comma).some(t => t.norm === '"' || t.norm === ';' || t.norm === ':')
  return opensClause || isBroken ? null : name
}

/**
 * "Jane Doe, an aide to the minister, said": from the comma before the verb back to the clause's first noun phrase.
 */
function findBeforeApposition(
  tokens: readonly SentenceToken[],
  comma: number,
  cues: readonly Cue[],
  language: Language,
): SentenceRange | null {
  const start = findClauseStart(tokens, comma - 1, language)
  const hasOtherVerb = cues.some(c => isMainVerb(c) && c.from > start && c.to <= comma)
  return hasOtherVerb ? null : findLeadingName(tokens, { from: start, to: comma }, cues, language)
}

/** The position behind the last clause opener that is no relative, or the start of the sentence. */
function findClauseStart(tokens: readonly SentenceToken[], from: number, { grammar }: Language): number {
  const opens = (token: SentenceToken | undefined, at: number) =>
    token?.norm === ';' ||
    token?.norm === ':' ||
    (token?.norm === '"' && at < from) ||
    (token?.mention === null && isIn(token, grammar.clauseOpeners) && !isIn(token, grammar.relatives))
  for (let i = from; i >= 0; i--) if (opens(tokens[i], i)) return i + 1
  return 0
}

/** "In its leader | the daily": a subject does not begin with a preposition. Empty when nothing else is there. */
function dropIntroduction(
  tokens: readonly SentenceToken[],
  { from, to }: SentenceRange,
  { grammar }: Language,
): SentenceRange {
  const opens = (at: number) => tokens[at]?.mention === null && isIn(tokens[at], grammar.prepositions)
  if (!opens(from)) return { from, to }
  for (let i = to - 1; i > from + 1; i--)
    if (isIn(tokens[i], grammar.determiners) && !opens(i - 1)) return { from: i, to }
  return { from: to, to }
}

/** "The doctor who looked after the team for years | said": the subject stands before the relative clause. */
function findRestricted(
  tokens: readonly SentenceToken[],
  cues: readonly Cue[],
  { from, to }: SentenceRange,
  language: Language,
): SentenceRange | null {
  if (tokens[from]?.mention === null && isIn(tokens[from], language.grammar.personal, language.grammar.plural))
    return null
  for (let i = Math.min(from, to - 1); i > 0 && to - i <= RELATIVE_REACH; i--) {
    const token = tokens[i]
    if (!token?.isWord || cues.some(c => isMainVerb(c) && isInside(i, c))) return null
    if (token.mention !== null || !isIn(token, language.grammar.persons)) continue
    const phrase = tokens[i - 1]?.isWord === true ? collectLeft(tokens, i - 1, cues, language) : null
    const named = phrase !== null && phrase.to > phrase.from ? tokens[phrase.to - 1] : undefined
    return phrase !== null && named !== undefined && (isName(named) || isSpeakerNoun(named, language)) ? phrase : null
  }
  return null
}

/** "the minister, who called …": what stands before the relative. */
function findRelativeAntecedent(
  tokens: readonly SentenceToken[],
  relative: number,
  cues: readonly Cue[],
  language: Language,
): SentenceRange | null {
  const before = tokens[relative - 1]?.norm === ',' ? relative - 2 : relative - 1
  // When a sentence was cut in two, its second half may begin with the comma.
  if (before < 0) return null
  const phrase = collectLeft(tokens, before, cues, language)
  if (phrase.to === phrase.from) return null
  // Of "a denial by the minister, who …" only the last noun phrase speaks.
  for (let i = phrase.to - 1; i > phrase.from; i--)
    if (isIn(tokens[i - 1], language.grammar.prepositions)) return { from: i, to: phrase.to }
  return phrase
}
