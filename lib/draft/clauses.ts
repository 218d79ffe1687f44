/** Cuts what somebody says into clauses that each say one thing. */
import type { SentenceRange, SentenceToken } from '../engine/voice/sentence.ts'
import { isIn } from '../engine/voice/token-kinds.ts'
import type { DraftLanguage } from './article.ts'

/** An auxiliary stands at most this many tokens behind the "and" that opens a clause of its own. */
const VERB_REACH = 7
/** Shorter clauses say too little to stand alone. */
const FEWEST_WORDS = 2

/** @returns the parts of a range, without marks and conjunctions at their ends, none of them empty */
export function cutClauses(
  tokens: readonly SentenceToken[],
  { from, to }: SentenceRange,
  language: DraftLanguage,
): SentenceRange[] {
  const parts: SentenceRange[] = []
  let start = from
  let quoted = false
  for (let at = from; at < to; at++) {
    if (tokens[at]?.norm === '"') quoted = !quoted
    if (quoted) continue
    const ends = endsAll(tokens, at, from, language)
    if (!ends && !opensClause(tokens, at, { from: start, to }, language)) continue
    parts.push({ from: start, to: at })
    start = at + 1
    if (ends) {
      start = to
      break
    }
  }
  parts.push({ from: start, to })
  return parts
    .map(part => trimRange(tokens, part, language))
    .filter(part => countWords(tokens, part) >= FEWEST_WORDS || hasNumber(tokens, part))
}

const countWords = (tokens: readonly SentenceToken[], { from, to }: SentenceRange): number =>
  tokens.slice(from, to).filter(t => t.isWord).length

const hasNumber = (tokens: readonly SentenceToken[], { from, to }: SentenceRange): boolean =>
  tokens.slice(from, to).some(t => /^\d/.test(t.norm))

/** ", following the raid": what happened before is no part of what is said. */
function endsAll(
  tokens: readonly SentenceToken[],
  at: number,
  from: number,
  { grammar, numbers }: DraftLanguage,
): boolean {
  const [next, behind] = [tokens[at + 1], tokens[at + 2]]
  if (at === from || tokens[at]?.norm !== ',') return false
  // ", hours before the talks"
  if (isIn(next, numbers.units) && isIn(behind, grammar.clauseOpeners)) return true
  return isIn(next, grammar.governing) && !isIn(next, grammar.accompanying)
}

function opensClause(
  tokens: readonly SentenceToken[],
  at: number,
  { from, to }: SentenceRange,
  language: DraftLanguage,
): boolean {
  const { grammar, acts, draft } = language
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token?.norm === ';') return true
  // ", resulting in no casualties"
  if (token?.norm === ',')
    return (
      next?.isWord === true &&
      next.mention === null &&
      next.norm.endsWith(acts.progressiveEnding) &&
      !isIn(next, grammar.governing, draft.including) &&
      at - from > FEWEST_WORDS &&
      to - at > FEWEST_WORDS + 1
    )
  if (token?.mention !== null || !isIn(token, grammar.coordinators) || !isIn(token, draft.joining)) return false
  if (isIn(next, grammar.subordinators, grammar.personal)) return true
  return hasVerb(tokens, from, at, language) && hasVerb(tokens, at + 1, Math.min(to, at + VERB_REACH), language)
}

const hasVerb = (tokens: readonly SentenceToken[], from: number, to: number, { grammar }: DraftLanguage): boolean =>
  tokens.slice(from, to).some(t => t.mention === null && isIn(t, grammar.passives, grammar.auxiliaries, grammar.modals))

/** Drops marks, "that", conjunctions and comments ("however") at both ends; a quotation mark stays with its quotation. */
export function trimRange(
  tokens: readonly SentenceToken[],
  { from, to }: SentenceRange,
  { grammar }: DraftLanguage,
): SentenceRange {
  let start = from
  let end = to
  const isMark = (t: SentenceToken | undefined) => t !== undefined && !t.isWord && t.norm !== '"'
  const opens = (t: SentenceToken | undefined) =>
    isMark(t) || (t?.mention === null && isIn(t, grammar.subordinators, grammar.and, grammar.coordinators))
  while (start < end) {
    const next = tokens[start]
    const comment = isMark(tokens[start - 1]) && tokens[start + 1]?.norm === ',' && next?.mention === null
    if (!opens(next) && !comment && !(next?.norm === '"' && !hasPartner(tokens, start, end, 1))) break
    start++
  }
  while (end > start) {
    const last = tokens[end - 1]
    if (
      !isMark(last) &&
      !(last?.mention === null && isIn(last, grammar.and, grammar.coordinators, grammar.clauseOpeners)) &&
      !(last?.norm === '"' && !hasPartner(tokens, end - 1, start, -1))
    )
      break
    end--
  }
  return { from: start, to: end }
}

/** Whether another quotation mark stands between a mark and an end of the range. */
function hasPartner(tokens: readonly SentenceToken[], mark: number, end: number, step: 1 | -1): boolean {
  for (let at = mark + step; step > 0 ? at < end : at >= end; at += step) if (tokens[at]?.norm === '"') return true
  return false
}
