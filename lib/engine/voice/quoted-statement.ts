import { countUpTo } from '../../model/sorted.ts'
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
  const quotations = quotationsOf(block)
  const quotation = quotations[countUpTo(quotations, q => q.start <= offset) - 1]
  if (quotation === undefined || offset >= quotation.end) return null
  return isStatement(text, quotation) || isSentence(page, quotation) ? quotation : null
}

/** A short quotation that is a sentence by itself: “Another lie.” */
function isSentence(page: VoicePage, { block, start, end }: Quotation): boolean {
  const sentences = page.blocks[block]?.sentences ?? []
  const first = sentences[countUpTo(sentences, ({ span }) => span.start < start - MARK_WIDTH)]
  return first !== undefined && first.span.end <= end + MARK_WIDTH
}
