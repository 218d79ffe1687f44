import type { Language } from '../text/language.ts'
import type { Cue } from './cues.ts'
import type { Range, Token } from './parse.ts'
import { isDemonym } from './word-class.ts'

/** Words that name whom something was told: "told the Daily Star". */
const MOST_ADDRESSED = 4

/** What a cue governs, in token positions. */
export interface Scope {
  readonly from: number
  readonly to: number
  /** Stands behind what it governs, and so around everything in it: "…, the minister said". */
  readonly trailing: boolean
  /** Names nothing of its own to govern, or only refers back: "denied it", "rejected the claim". */
  readonly refersBack: boolean
}

/** The cue and, if it is a verb, where its subject stands. */
export interface Governor {
  readonly cue: Cue
  readonly subject: Range | null
  /** Its subject is that of a verb before it. */
  readonly shared: boolean
}

/** @returns what a verb governs */
export function findScope(
  tokens: readonly Token[],
  governors: readonly Governor[],
  of: Governor,
  language: Language,
): Scope {
  const { cue, subject } = of
  const right = { from: cue.to, to: findRightEnd(tokens, governors, of, language) }
  const inverted = subject !== null && subject.from >= cue.to
  const start = subject === null || inverted ? cue.from : subject.from
  const bare = isBare(tokens, inverted ? { from: subject.to, to: right.to } : right, language)
  if (cue.passive) {
    const left = findLeftStart(tokens, governors, of)
    return { from: left, to: cue.kind === 'report' ? right.to : cue.from, trailing: false, refersBack: false }
  }
  if (bare && subject !== null && isBehind(tokens, start, inverted, language))
    return { from: 0, to: findParentheticalEnd(tokens, start, right, language), trailing: true, refersBack: false }
  const refersBack =
    right.from >= right.to || bareOfObject(tokens, right, language) || isReference(tokens, right, language)
  return { ...right, trailing: false, refersBack }
}

/** Up to a coordinate clause that has a subject of its own, an apposition, or a semicolon. */
function findRightEnd(
  tokens: readonly Token[],
  governors: readonly Governor[],
  of: Governor,
  language: Language,
): number {
  const { cue } = of
  const { grammar, phrases } = language
  for (let i = cue.to; i < tokens.length; i++) {
    const { norm, mention } = tokens[i] as Token
    if (norm === ';') return i
    const opener = mention === null && grammar.coordinators.has(norm)
    if (norm !== ',' && norm !== '–' && !opener) continue
    const next = tokens[i + 1]
    let behind = i + 1
    while (behind < tokens.length && grammar.coordinators.has(tokens[behind]?.norm ?? '')) behind++
    if (
      governors.some(
        g =>
          isClause(g) &&
          g.cue.from > i &&
          (g.subject?.from === behind || g.subject?.from === i + 1 || startsAt(tokens, g, behind, language)),
      )
    )
      return i
    if (opener && (joinsVerb(tokens, governors, of, behind, language) || joinsClause(tokens, cue, behind, language)))
      return i
    if (norm === ',' && grammar.determiners.has(next?.norm ?? '')) {
      const noun = tokens[i + 2]?.norm ?? ''
      if (phrases.claim.includes(noun) || grammar.relatives.has(tokens[i + 3]?.norm ?? '')) return i
    }
  }
  return tokens.length
}

/** "rejected the claim and said": another verb of the same subject, with words of its own to govern. */
function joinsVerb(
  tokens: readonly Token[],
  governors: readonly Governor[],
  { cue }: Governor,
  behind: number,
  { grammar }: Language,
): boolean {
  let at = behind
  while (tokens[at]?.mention === null && grammar.fillers.has(tokens[at]?.norm ?? '')) at++
  const next = governors.find(g => g.cue.from === at)
  return next?.shared === true && !next.cue.passive && next.cue.form === cue.form
}

/** "has looked into the charge and that …": another clause of a verb farther out; verbs of saying go on themselves. */
function joinsClause(tokens: readonly Token[], cue: Cue, behind: number, { grammar }: Language): boolean {
  if (cue.kind === 'report' || cue.kind === 'know' || cue.kind === 'believe') return false
  const opens = (at: number) => tokens[at]?.norm !== undefined && grammar.subordinators.has(tokens[at].norm)
  return opens(behind) && !tokens.slice(cue.to, behind - 1).some((_, i) => opens(cue.to + i))
}

const isClause = ({ cue, subject }: Governor): boolean =>
  cue.form !== null && !cue.passive && cue.form !== 'ing' && subject !== null

/** A subject whose article was left out of it. */
function startsAt(tokens: readonly Token[], { subject }: Governor, at: number, { grammar }: Language): boolean {
  return subject !== null && subject.from === at + 1 && grammar.determiners.has(tokens[at]?.norm ?? '')
}

/** A passive's subject begins behind the last clause with a verb of its own. */
function findLeftStart(tokens: readonly Token[], governors: readonly Governor[], { cue }: Governor): number {
  const before = governors.filter(g => g.cue !== cue && isClause(g) && g.cue.to <= cue.from)
  const last = before.at(-1)
  if (last === undefined) return 0
  for (let i = last.cue.to; i < cue.from; i++) if (tokens[i]?.norm === ',' || tokens[i]?.norm === ';') return i
  return 0
}

/** "The front, he argued, moves west": what is said goes on behind an attribution between commas. */
function findParentheticalEnd(tokens: readonly Token[], start: number, { from, to }: Range, { grammar }: Language) {
  const comma = tokens.findIndex((t, i) => i >= from && i <= to && t.norm === ',')
  const next = tokens[comma + 1]
  const between = tokens[start - 1]?.norm === ',' && comma >= 0 && comma - from < MOST_ADDRESSED
  return between && next?.isWord && !grammar.coordinators.has(next.norm) && !grammar.relatives.has(next.norm)
    ? tokens.length
    : start
}

/** Nothing is stated behind the verb: only whom it was told, when and where. */
function isBare(tokens: readonly Token[], { from, to }: Range, { grammar, phrases }: Language): boolean {
  for (let i = from; i < to; i++) {
    const { norm, isWord, possessive } = tokens[i] as Token
    if (!isWord) return norm !== '"' && norm !== ':' && (norm !== ',' || tokens[i + 1]?.norm !== '"')
    // "accused it of", "told them about": what is said follows, as it does not behind "said to reporters".
    if (grammar.contents.has(norm) && !grammar.infinitives.has(norm)) return false
    if (grammar.prepositions.has(norm) || grammar.coordinators.has(norm)) return true
    if (grammar.clauseOpeners.has(norm) || possessive || phrases.claim.includes(norm) || i - from >= MOST_ADDRESSED)
      return false
  }
  return true
}

/** The attribution stands behind a comma or a quotation, not behind an introduction ("After the talks, he said …"). */
function isBehind(tokens: readonly Token[], start: number, inverted: boolean, { grammar }: Language): boolean {
  const before = tokens[start - 1]
  if (
    before === undefined ||
    !(before.norm === ',' || before.norm === '"' || before.norm === '–' || before.norm === '?')
  )
    return inverted && start > 0
  if (before.norm === '"') return true
  const first = tokens.find(t => t.isWord)
  const introduces =
    first !== undefined &&
    first.mention === null &&
    (grammar.prepositions.has(first.norm) || grammar.coordinators.has(first.norm))
  return !introduces || tokens.slice(0, start).filter(t => t.norm === ',').length > 1
}

/** "Tarn denied." "a claim that Tarn denies, saying …" */
function bareOfObject(tokens: readonly Token[], { from, to }: Range, { grammar }: Language): boolean {
  const first = tokens[from]
  if (first === undefined || from >= to) return true
  if (!first.isWord) return first.norm !== '"' && first.norm !== ':'
  if (grammar.coordinators.has(first.norm) || grammar.times.has(first.norm)) return true
  // "rejected within the hour": only when, where and how.
  const rest = tokens.slice(from, to)
  return grammar.prepositions.has(first.norm) && !rest.some(t => grammar.clauseOpeners.has(t.norm) || t.norm === '"')
}

/** The first noun refers back: a pronoun, "the claim" without a clause behind it, "involvement". */
export function isReference(tokens: readonly Token[], { from, to }: Range, language: Language): boolean {
  const { grammar, phrases } = language
  for (let i = from; i < to && i - from < 7; i++) {
    const token = tokens[i] as Token
    const { norm } = token
    if (!token.isWord) {
      if (norm === '"') continue
      return false
    }
    const stands = !grammar.contents.has(norm) || tokens[i + 1]?.isWord !== true
    if (grammar.neuter.has(norm) && stands) return i === from || !hasClause(tokens, i + 1, language)
    if ([phrases.part, phrases.event, phrases.claim, phrases.denial].some(list => list.includes(norm)))
      return !hasClause(tokens, i + 1, language)
    const skips =
      grammar.determiners.has(norm) ||
      grammar.possessives.has(norm) ||
      grammar.prepositions.has(norm) ||
      token.mention !== null ||
      token.possessive
    if (
      !skips &&
      !phrases.hedge.includes(norm) &&
      !phrases.false.includes(norm) &&
      !isDemonym(token, language) &&
      i - from > 3
    )
      return false
  }
  return false
}

/** Whether a noun says itself what it is about: "the claim that …", "an allegation of …". */
export function hasClause(tokens: readonly Token[], at: number, { grammar }: Language): boolean {
  return grammar.contents.has(tokens[at]?.norm ?? '')
}
