import type { Span } from '../../model/page.ts'

/** A quotation in a block: from behind its opening mark to its closing mark. */
export interface Quotation extends Span {
  /** Position of the block on the page. */
  readonly block: number
  /** Nothing closes it in this block: the next block that opens with a mark goes on with it. */
  readonly open: boolean
}

const MARKS = /["“”«»„]/g
const OPENING = /[“«„]/
const CLOSING = /[”»]/
/** Fewer words than this are a phrase in somebody's words, no statement of its own. */
const FEWEST_WORDS = 4

/** @returns a block's quotations in double marks, in order; an unclosed one runs to the block's end */
export function findQuotations(text: string, block: number): Quotation[] {
  const quotations: Quotation[] = []
  let start: number | null = null
  for (const mark of text.matchAll(MARKS)) {
    const opens = start === null ? !CLOSING.test(mark[0]) || mark.index === 0 : OPENING.test(mark[0]) && mark[0] !== '“'
    if (start === null && opens) start = mark.index + 1
    else if (start !== null && !opens) {
      quotations.push({ block, start, end: mark.index, open: false })
      start = null
    }
  }
  if (start !== null) quotations.push({ block, start, end: text.length, open: true })
  return quotations
}

/** @returns whether a quotation says something by itself, and is not a phrase or a scare quote */
export const isStatement = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end).trim().split(/\s+/).length >= FEWEST_WORDS
