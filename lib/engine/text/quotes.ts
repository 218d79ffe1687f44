import type { Span } from '../../model/page.ts'

/** A quotation in a block, without its quotation marks. */
export interface Quotation extends Span {
  /** The block's position on the page. */
  readonly block: number
  /** It is not closed in this block; the next block that begins with an opening mark continues it. */
  readonly open: boolean
}

const MARKS = /["“”«»„]/g
const OPENING = /[“«„]/
const CLOSING = /[”»]/
/** A quotation of fewer words is a phrase or a scare quote inside the page's own sentence, not a statement. */
const FEWEST_WORDS = 4

/** @returns a block's quotations in double marks, in order; one that is not closed ends with the block */
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

/** @returns whether a quotation says something by itself, as opposed to a phrase or a scare quote */
export const isStatement = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end).trim().split(/\s+/).length >= FEWEST_WORDS
