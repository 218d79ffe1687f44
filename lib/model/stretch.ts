/**
 * What a mark covers: a stretch that can be read by itself, and not the words alone by which a claim was found. Clauses are
 * told by punctuation, which needs no words of a language.
 */
import type { Span } from './page.ts'

/** What ends a clause inside a sentence, with the quotation mark behind it; between digits it is part of a number. */
const ENDS = /(?:[,;:،؛](?:["”’»)\]]*)(?=\s)|[，；：、]|\s[–—-]+(?=\s)|—)/g
/** An ending after which something else is said: what stands before it is no part of what follows. */
const BREAKS = /[;:؛；：–—-]/
/** A clause with less than this share of it in a match's span has only slipped in. */
const TOUCHED = 0.4
/** Characters of a clause that may stand between a subject and its verb: a name, an office, a day. */
const INSERTED = 48
/** What is no part of a stretch at its start and its end. */
const LEADING = /[\s,;:،؛，；：、–—-]/
const TRAILING = /[\s,;:.،؛，；：、。–—-]/

interface Clause extends Span {
  /** Whether it begins something else than what stands before it. */
  readonly isApart: boolean
}

/**
 * Widens the words by which a claim was found to the clauses that they stand in, from a subject to before the next comma.
 * @param text a block's text
 * @param sentence the whole sentence in it
 * @param span the words, inside the sentence
 * @returns the stretch, inside the sentence
 */
export function findStretch(text: string, sentence: Span, span: Span): Span {
  const clauses = cutClauses(text, sentence)
  const shareOf = ({ start, end }: Span) => (Math.min(end, span.end) - Math.max(start, span.start)) / (end - start)
  const touched = clauses.filter(clause => shareOf(clause) > 0)
  const most = touched.reduce((best, clause) => Math.max(best, shareOf(clause)), 0)
  const isMeant = (clause: Span) => shareOf(clause) >= Math.min(TOUCHED, most)
  const first = clauses.findIndex(isMeant)
  const last = clauses.findLast(isMeant)
  const begin = clauses[findSubject(clauses, first)]
  return begin && last ? trimStretch(text, { start: begin.start, end: last.end }) : sentence
}

function cutClauses(text: string, { start, end }: Span): Clause[] {
  const clauses: Clause[] = []
  let from = start
  let isApart = true
  for (const { 0: sign, index } of text.slice(start, end).matchAll(ENDS)) {
    const to = start + index + sign.length
    clauses.push({ start: from, end: to, isApart })
    from = to
    isApart = BREAKS.test(sign)
  }
  return from < end ? [...clauses, { start: from, end, isApart }] : clauses
}

/** @returns the place of the clause with the subject: what was inserted between that and the rest is short */
function findSubject(clauses: readonly Clause[], place: number): number {
  let at = place
  for (;;) {
    const before = clauses[at - 1]
    if (!before || clauses[at]?.isApart || before.end - before.start > INSERTED) return at
    at--
  }
}

/** @returns a stretch without white space, commas and full stops at its ends */
export function trimStretch(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && LEADING.test(text.charAt(from))) from++
  while (from < to && TRAILING.test(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to } : { start, end }
}
