import { isStatement, type Quotation } from '../text/quotes.ts'
import type { Speech } from './speech.ts'
import type { VoicePage } from './voice-page.ts'

/** Code units of a quotation mark: a sentence that is a quotation by itself includes its marks. */
const MARK_WIDTH = 1

/**
 * @returns the quotation around an offset of a block; null when there is none, or it is a scare quote and states
 * nothing
 */
export function findStatement({ page, quotationsOf }: Speech, block: number, offset: number): Quotation | null {
  const text = page.blocks[block]?.block.text ?? ''
  const isAround = ({ start, end }: Quotation) => start <= offset && offset < end
  return quotationsOf(block).find(q => isAround(q) && (isStatement(text, q) || isSentence(page, q))) ?? null
}

/** A short quotation that is a sentence by itself: “Another lie.” */
const isSentence = (page: VoicePage, { block, start, end }: Quotation): boolean =>
  page.blocks[block]?.sentences.some(({ span }) => span.start >= start - MARK_WIDTH && span.end <= end + MARK_WIDTH) ??
  false
