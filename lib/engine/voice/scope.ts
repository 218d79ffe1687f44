/** Finds the scope of a verb: the part of the sentence that it governs. */
import type { Language } from '../text/language.ts'
import { isAnaphoric } from './anaphoric-object.ts'
import { findScopeEnd, isClause, type SentenceVerbs } from './scope-end.ts'
import type { CueVerb, SentenceRange, SentenceToken } from './sentence.ts'
import { isIn } from './token-kinds.ts'

/** At most this many words name whom something was told: "told the Daily Star". More words state something. */
const MOST_ADDRESSED = 4

/** An introduction has one comma. Behind this many, an attribution also follows what it governs. */
const COMMAS_PAST_INTRODUCTION = 2

/** Marks behind which an attribution may stand: "…, he said", "… – he said". */
const MARKS_BEFORE_ATTRIBUTION: readonly string[] = [',', '"', '–', '?']

export interface Scope extends SentenceRange {
  /** The verb stands behind what it governs, and so around all of it: "…, the minister said". */
  readonly trailing: boolean
  /** The verb has no object, or one that only refers back: "denied it", "rejected the claim". */
  readonly refersBack: boolean
}

export function findScope(sentence: SentenceVerbs, verb: CueVerb, language: Language): Scope {
  const { tokens } = sentence
  const { cue, subject } = verb
  const right = { from: cue.to, to: findScopeEnd(sentence, verb, language) }
  if (cue.passive) {
    const to = cue.kind === 'report' ? right.to : cue.from
    return { from: findPassiveStart(sentence, verb), to, trailing: false, refersBack: false }
  }
  const isInverted = subject !== null && subject.from >= cue.to
  const start = subject === null || isInverted ? cue.from : subject.from
  const behind = isInverted ? { from: subject.to, to: right.to } : right
  if (subject !== null && isBare(tokens, behind, language) && isTrailing(tokens, start, isInverted, language))
    return { from: 0, to: findTrailingEnd(sentence, start, right, language), trailing: true, refersBack: false }
  return { ...right, trailing: false, refersBack: namesNothing(tokens, right, language) }
}

/** A passive's subject begins behind the last clause with a verb of its own. */
function findPassiveStart({ tokens, verbs }: SentenceVerbs, { cue }: CueVerb): number {
  const last = verbs.findLast(v => v.cue !== cue && isClause(v) && v.cue.to <= cue.from)
  if (last === undefined) return 0
  const mark = tokens.findIndex((t, i) => i >= last.cue.to && i < cue.from && (t.norm === ',' || t.norm === ';'))
  return Math.max(mark, 0)
}

/** "The front, he argued, moves west": an attribution between commas interrupts what is said. */
function findTrailingEnd(
  { tokens, verbs }: SentenceVerbs,
  start: number,
  { from, to }: SentenceRange,
  { grammar }: Language,
): number {
  const comma = tokens.findIndex((t, i) => i >= from && i <= to && t.norm === ',')
  const next = tokens[comma + 1]
  const isBetweenCommas = tokens[start - 1]?.norm === ',' && comma >= 0 && comma - from < MOST_ADDRESSED
  const joins = isIn(next, grammar.and) && !verbs.some(v => v.cue.from > comma && isClause(v))
  const goesOn = next?.isWord && (joins || !isIn(next, grammar.coordinators, grammar.relatives))
  return isBetweenCommas && goesOn ? tokens.length : start
}

/** Whether nothing is stated behind the verb, but only whom it was told, when and where. */
function isBare(tokens: readonly SentenceToken[], { from, to }: SentenceRange, language: Language): boolean {
  for (let i = from; i < to; i++) {
    const bare = isBareAt(tokens, i, i - from, language)
    if (bare !== null) return bare
  }
  return true
}

/** @returns null when the word decides nothing */
function isBareAt(
  tokens: readonly SentenceToken[],
  at: number,
  wordsBefore: number,
  { grammar, phrases }: Language,
): boolean | null {
  const token = tokens[at]
  if (!token?.isWord) return !opensStatement(tokens, at)
  // What is said follows "accused it of" and "told them about", but not "said to reporters".
  if (isIn(token, grammar.contents) && !isIn(token, grammar.infinitives)) return false
  if (isIn(token, grammar.prepositions, grammar.coordinators)) return true
  const states = isIn(token, grammar.clauseOpeners) || token.possessive || phrases.claim.includes(token.norm)
  return states || wordsBefore >= MOST_ADDRESSED ? false : null
}

/** A quotation or a colon opens what is said, behind a comma or without one. */
function opensStatement(tokens: readonly SentenceToken[], at: number): boolean {
  const mark = tokens[at]?.norm
  return mark === '"' || mark === ':' || (mark === ',' && tokens[at + 1]?.norm === '"')
}

/** Whether an attribution follows what is said, and not just an introduction ("After the talks, he said …"). */
function isTrailing(
  tokens: readonly SentenceToken[],
  start: number,
  isInverted: boolean,
  { grammar, sentenceOpeners }: Language,
): boolean {
  const before = tokens[start - 1]
  if (before === undefined || !MARKS_BEFORE_ATTRIBUTION.includes(before.norm)) return isInverted && start > 0
  if (before.norm === '"') return true
  const first = tokens.find(t => t.isWord)
  // "However, Doe ruled it out"
  const isComment = tokens[start - 2] === first && isIn(first, sentenceOpeners, grammar.fillers)
  const opens = isComment || isIn(first, grammar.prepositions, grammar.coordinators)
  const hasIntroduction = first?.mention === null && opens
  const commas = tokens.slice(0, start).filter(t => t.norm === ',').length
  return !hasIntroduction || commas >= COMMAS_PAST_INTRODUCTION
}

/** "Tarn denied.", "a claim that Tarn denies, saying …", "rejected the claim" */
const namesNothing = (tokens: readonly SentenceToken[], scope: SentenceRange, language: Language): boolean =>
  scope.from >= scope.to || lacksObject(tokens, scope, language) || isAnaphoric(tokens, scope, language)

function lacksObject(tokens: readonly SentenceToken[], { from, to }: SentenceRange, { grammar }: Language): boolean {
  const first = tokens[from]
  if (first === undefined) return true
  if (!first.isWord) return first.norm !== '"' && first.norm !== ':'
  if (isIn(first, grammar.coordinators, grammar.times)) return true
  // "rejected within the hour" has no object, but only says when.
  const hasClause = tokens.slice(from, to).some(t => isIn(t, grammar.clauseOpeners) || t.norm === '"')
  return isIn(first, grammar.prepositions) && !hasClause
}
