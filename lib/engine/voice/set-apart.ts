/** Finds who speaks in a quotation that is set apart as a block of its own: the paragraph before introduces it. */
import { findLeadingSpeaker, findSubjectOf } from './named-speakers.ts'
import type { ParsedSentence } from './sentence.ts'
import type { Speaker } from './speaker.ts'
import type { Speech } from './speech.ts'
import { placeBefore } from './voice-page.ts'

/** A quotation set apart has at most this many blocks. */
const MOST_PARTS = 8

/** @returns whether the sentence stands in a quotation set apart, and so is never the page's own */
export const isSetApart = ({ block }: ParsedSentence): boolean => block.block.kind === 'quote'

/** Whoever introduces the quotation; null when nobody does, and where the paragraph before does not lead to it. */
export function findIntroduced(speech: Speech, { blockAt }: ParsedSentence): Speaker | null {
  let first = blockAt
  while (blockAt - first < MOST_PARTS && speech.page.blocks[first - 1]?.block.kind === 'quote') first--
  const place = placeBefore(speech.page, { block: first, sentence: 0 })
  const parsed = place === null ? null : speech.read(place)
  if (parsed === null || parsed.tokens.at(-1)?.norm !== ':') return null
  return findSubjectOf(speech, parsed, parsed.verbs) ?? findLeadingSpeaker(speech, parsed, parsed.tokens.length)
}
