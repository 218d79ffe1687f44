/** What the words around a claim say of it without naming a speaker: negation, hedges, "is false", "is unclear". */
import type { Voice } from '../../model/page.ts'
import type { Language } from '../text/language.ts'
import type { Cue } from './cues.ts'
import type { Token } from './parse.ts'
import { hasClause } from './scope.ts'
import type { Parsed } from './speech.ts'

/** Words between a negation and what it negates, what stands between commas included. */
const NEGATION_REACH = 9
const HEDGE_REACH = 5
const POSSIBLE_REACH = 6

/**
 * @param own positions of the claim's own words, which negate nothing
 * @returns the negation that governs the claim's words themselves ("did not attack", "no attack"), or null
 */
export function findNegation(
  { tokens, cues }: Parsed,
  target: readonly number[],
  own: readonly number[],
  language: Language,
): Cue | null {
  return (
    cues.find(
      cue => cue.kind === 'negation' && !own.includes(cue.from) && negates(cue, tokens, cues, target, language),
    ) ?? null
  )
}

function negates(
  cue: Cue,
  tokens: readonly Token[],
  cues: readonly Cue[],
  target: readonly number[],
  { grammar, phrases }: Language,
): boolean {
  const next = target.find(i => i >= cue.to)
  if (next === undefined || next - cue.to > NEGATION_REACH || grammar.litotes.has(tokens[next]?.norm ?? ''))
    return false
  const { fillers, lightVerbs, determiners, prepositions, infinitives } = grammar
  let unknown = 0
  for (let i = cue.to; i < next; i++) {
    i = skipParenthesis(tokens, i, next)
    const { norm, isWord, mention } = tokens[i] as Token
    if (!isWord || cues.some(c => c.form !== null && c.kind !== 'produce' && c.from <= i && i < c.to)) return false
    const light = [fillers, lightVerbs, determiners, prepositions, infinitives].some(s => s.has(norm))
    if (!light && mention === null && !phrases.hedge.includes(norm)) unknown++
  }
  return unknown <= 1
}

/** "had not, in their view, attacked": what stands between two commas does not part the negation from its verb. */
function skipParenthesis(tokens: readonly Token[], at: number, end: number): number {
  if (tokens[at]?.norm !== ',') return at
  const closes = tokens.findIndex((t, i) => i > at && i < end - 1 && t.norm === ',')
  return closes < 0 ? at : closes + 1
}

/** The first of the claim's words from a position on stands right behind the hedge. */
export function hedgesFirst({ from, to }: Cue, target: readonly number[], start: number): boolean {
  const first = target.find(i => i >= start)
  return first !== undefined && first >= from && first - to < HEDGE_REACH
}

/** Whether a comma or an opener of a clause stands between a predicate and the claim's words. */
export function isApart({ tokens }: Parsed, { from }: Cue, target: readonly number[], { grammar }: Language): boolean {
  const middle = target[Math.floor(target.length / 2)] ?? from
  const between = tokens.slice(Math.min(middle, from) + 1, Math.max(middle, from))
  return between.some(t => t.norm === ',' || t.norm === ';' || grammar.coordinators.has(t.norm))
}

export function predicateVoice(
  { kind, negated, from }: Cue,
  tokens: readonly Token[],
  { grammar }: Language,
): Voice | null {
  const open = tokens.slice(Math.max(0, from - POSSIBLE_REACH), from).some(t => grammar.possible.has(t.norm))
  if (kind === 'uncertain') return 'doubted'
  if (kind === 'false' || kind === 'scorn') return negated ? null : open ? 'doubted' : 'denied'
  if (kind !== 'true' || !negated) return null
  return open ? 'doubted' : 'denied'
}

/** "the alleged attack", "allegedly attacked", "the claim that …", "whether …", "if …", a question. */
export function isHedged({ tokens, cues }: Parsed, target: readonly number[], language: Language): boolean {
  const first = target[0] ?? 0
  if (tokens.at(-1)?.norm === '?') return true
  return cues.some(c => {
    if (c.kind === 'hearsay') return true
    if (c.kind === 'whether' || c.kind === 'condition') return c.to <= first
    if (c.kind === 'claim')
      return (c.to <= first && hasClause(tokens, c.to, language)) || target.some(i => c.from - i === 1)
    return c.kind === 'hedge' && hedgesFirst(c, target, 0)
  })
}
