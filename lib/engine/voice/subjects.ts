import type { Grammar, Language } from '../text/language.ts'
import type { Cue } from './cues.ts'
import { findLead, isTitle } from './lead.ts'
import type { Range, Token } from './parse.ts'

/** A verb that has the subject of a verb before it: "…, accusing …", "said … and added". */
export const SHARED = 'shared'

/**
 * Finds the noun phrase that is the subject of a verb, by what newswriting puts where; no grammar is parsed.
 * @returns its range, `SHARED`, or null: nobody is named
 */
export function findSubject(
  tokens: readonly Token[],
  cues: readonly Cue[],
  verb: Cue,
  language: Language,
): Range | typeof SHARED | null {
  if (verb.passive) return findAgent(tokens, verb, language)
  const { grammar } = language
  const at = skipFillers(tokens, verb.from - 1, language)
  const left = tokens[at]
  if (left === undefined) return findInverted(tokens, verb, language)
  if (grammar.infinitives.has(left.norm)) return SHARED
  // "quoted the minister as saying"
  if (verb.form === 'ing' && grammar.comparisons.has(left.norm) && at > 0)
    return collectLeft(tokens, at - 1, cues, language)
  if (!left.isWord) return findAcrossMark(tokens, cues, verb, at, language)
  if (left.mention === null) {
    if (grammar.relatives.has(left.norm)) return findAntecedent(tokens, at, cues, language)
    if ([grammar.and, grammar.clauseOpeners, grammar.prepositions].some(s => s.has(left.norm))) return SHARED
  }
  const phrase = collectLeft(tokens, at, cues, language)
  return phrase.to > phrase.from ? phrase : SHARED
}

/** A comma, quotation mark or dash stands before the verb. */
function findAcrossMark(
  tokens: readonly Token[],
  cues: readonly Cue[],
  verb: Cue,
  at: number,
  language: Language,
): Range | typeof SHARED | null {
  const inverted = findInverted(tokens, verb, language)
  if (inverted !== null && isWhole(tokens, cues, inverted, verb, language)) return inverted
  if (verb.form === 'ing') return SHARED
  if (tokens[at]?.norm === '"') return findLead(tokens, 0, at, cues, language)
  if (tokens[at]?.norm === ':') return null
  return findBeforeApposition(tokens, at, cues, language) ?? SHARED
}

export const isMainVerb = (cue: Cue): boolean => cue.form !== null && cue.form !== 'ing' && !cue.passive

function skipFillers(tokens: readonly Token[], from: number, { grammar, phrases }: Language): number {
  let at = from
  while (at >= 0) {
    const { norm, isWord, mention } = tokens[at] as Token
    const skips =
      mention === null &&
      isWord &&
      (grammar.fillers.has(norm) || phrases.negation.includes(norm) || norm.endsWith(grammar.negativeEnding))
    if (!skips) return at
    at--
  }
  return at
}

/** Leftwards to the start of the noun phrase that ends at `last`. */
function collectLeft(tokens: readonly Token[], last: number, cues: readonly Cue[], language: Language): Range {
  const { grammar } = language
  const end = tokens[last] as Token
  if (end.mention === null && [grammar.personal, grammar.plural, grammar.neuter].some(s => s.has(end.norm)))
    return { from: last, to: last + 1 }
  let from = last + 1
  for (let i = last; i >= 0; i--) {
    const token = tokens[i] as Token
    if (!token.isWord) break
    const cue = cues.find(c => c.from <= i && i < c.to)
    if (token.mention === null) {
      if (cue?.form != null || grammar.clauseOpeners.has(token.norm) || grammar.relatives.has(token.norm)) break
      if (grammar.and.has(token.norm) && !joinsNames(tokens, i, grammar)) break
      // "a claim Ruritania denies", "did the ministry allege": what stands before a name or an article is no part of it.
      const whole = from <= last && !grammar.and.has(token.norm)
      if (whole && (isNoun(cue) || grammar.passives.has(token.norm) || grammar.auxiliaries.has(token.norm))) break
      if (
        whole &&
        isName(tokens[from]) &&
        !isName(token) &&
        !isTitle(token, language) &&
        !grammar.prepositions.has(token.norm)
      ) {
        if (!grammar.determiners.has(token.norm)) break
        from = i
        if (!isServed(tokens, i, language)) break
        i--
      }
    }
    from = i
  }
  return { from, to: last + 1 }
}

/** "the office of | the president", "a source in | the ministry": the phrase begins with who serves. */
const isServed = (tokens: readonly Token[], at: number, language: Language): boolean => {
  const [noun, link] = [tokens[at - 2], tokens[at - 1]]
  if (noun === undefined || link === undefined || !language.grammar.roleLinks.has(link.norm)) return false
  return isTitle(noun, language) && !language.grammar.infinitives.has(link.norm)
}

const isNoun = (cue: Cue | undefined): boolean =>
  cue?.kind === 'claim' || cue?.kind === 'statement' || cue?.kind === 'evidence'

function joinsNames(tokens: readonly Token[], at: number, { determiners }: Grammar): boolean {
  const after = determiners.has(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1
  return isName(tokens[at - 1]) && isName(tokens[after])
}

const isName = (token: Token | undefined): boolean =>
  token?.isWord === true && (token.mention !== null || token.capital)

/** `", said Jane Doe, the minister"`: the subject stands behind the verb. */
function findInverted(tokens: readonly Token[], verb: Cue, language: Language): Range | null {
  if (verb.form === 'ing' || !language.speechVerbs.has(tokens[verb.from]?.norm ?? '')) return null
  const before = tokens[verb.from - 1]
  if (before !== undefined && before.norm !== ',' && before.norm !== '"') return null
  const phrase = collectRight(tokens, verb.to, language)
  const first = tokens[phrase.from]
  if (first === undefined || phrase.to === phrase.from || opensNoSubject(first, language)) return null
  const names = tokens.slice(phrase.from, phrase.to).some(t => isName(t) || isTitle(t, language))
  return names ? phrase : null
}

/** "said on Monday", "said Monday": what follows the verb is no one who speaks. */
const opensNoSubject = ({ norm }: Token, { grammar }: Language): boolean =>
  grammar.clauseOpeners.has(norm) || grammar.prepositions.has(norm) || grammar.times.has(norm)

/**
 * Nothing of what is said stands in an inverted subject: of "Doe, the envoy, said Roe lied" Roe is none. Behind a
 * quotation that is plain, else nothing but names and titles may follow.
 */
function isWhole(
  tokens: readonly Token[],
  cues: readonly Cue[],
  { from, to }: Range,
  verb: Cue,
  language: Language,
): boolean {
  const stated = cues.some(c => c.from >= from && c.from < to && c.kind !== 'statement')
  if (stated || tokens[from]?.possessive === true) return false
  const quoted = tokens[verb.from - 1]?.norm === '"' || tokens[verb.from - 2]?.norm === '"'
  const { determiners, prepositions, times } = language.grammar
  const plain = (t: Token) => [determiners, prepositions, times].some(s => s.has(t.norm))
  return quoted || tokens.slice(from, to).every(t => isName(t) || isTitle(t, language) || plain(t))
}

/** Rightwards to the end of the noun phrase that begins at `from`. */
export function collectRight(tokens: readonly Token[], from: number, { grammar }: Language): Range {
  let to = from
  while (to < tokens.length && to - from < 12) {
    const token = tokens[to] as Token
    if (!token.isWord) break
    const ends =
      grammar.clauseOpeners.has(token.norm) || grammar.passives.has(token.norm) || grammar.modals.has(token.norm)
    if (token.mention === null && ends) break
    if (grammar.and.has(token.norm) && !joinsNames(tokens, to, grammar)) break
    to++
  }
  return { from, to }
}

/** "denied by the ministry on Monday": the phrase behind "by", which may stand some words on. */
function findAgent(tokens: readonly Token[], verb: Cue, language: Language): Range | null {
  for (let i = verb.to; i < tokens.length && i - verb.to < 8; i++) {
    const token = tokens[i] as Token
    if (!token.isWord && token.norm !== '"') return null
    if (language.grammar.agents.has(token.norm)) {
      const phrase = collectRight(tokens, i + 1, language)
      return phrase.to > phrase.from ? phrase : null
    }
  }
  return null
}

/** "Jane Doe, an aide to the minister, said": from the comma before the verb back to the clause's first noun phrase. */
function findBeforeApposition(
  tokens: readonly Token[],
  comma: number,
  cues: readonly Cue[],
  language: Language,
): Range | null {
  const start = clauseStart(tokens, comma - 1, language)
  const between = cues.filter(c => isMainVerb(c) && c.from > start && c.to <= comma)
  return between.length > 0 ? null : findLead(tokens, start, comma, cues, language)
}

/** Behind the last clause opener that is no relative, else the sentence's start. */
function clauseStart(tokens: readonly Token[], from: number, { grammar }: Language): number {
  for (let i = from; i >= 0; i--) {
    const token = tokens[i] as Token
    if (token.norm === ';' || token.norm === ':' || (token.norm === '"' && i < from)) return i + 1
    if (token.mention === null && grammar.clauseOpeners.has(token.norm) && !grammar.relatives.has(token.norm))
      return i + 1
  }
  return 0
}

/** "the minister, who called …": what stands before the relative. */
function findAntecedent(
  tokens: readonly Token[],
  relative: number,
  cues: readonly Cue[],
  language: Language,
): Range | null {
  const before = tokens[relative - 1]?.norm === ',' ? relative - 2 : relative - 1
  // A sentence may begin with the comma: what is left of one that was cut.
  if (before < 0) return null
  const phrase = collectLeft(tokens, before, cues, language)
  if (phrase.to === phrase.from) return null
  // Of "a denial by the minister, who …" only the last noun phrase speaks.
  for (let i = phrase.to - 1; i > phrase.from; i--)
    if (language.grammar.prepositions.has(tokens[i - 1]?.norm ?? '')) return { from: i, to: phrase.to }
  return phrase
}
