/** Finds whoever is quoted: named beside the quotation, by one that it goes on with, or in the sentence before. */

import { countUpTo } from '../../model/sorted.ts'
import type { Quotation } from '../text/quotes.ts'
import { findLeadingSpeaker, findSubjectOf } from './named-speakers.ts'
import { findStatement } from './quoted-statement.ts'
import type { CueVerb, ParsedSentence } from './sentence.ts'
import type { Speaker } from './speaker.ts'
import type { Speech } from './speech.ts'
import { placeBefore } from './voice-page.ts'

/** A quotation opens its block when at most this many code units stand before its text: the mark, and a space. */
const BLOCK_OPENING = 2

export const findSpeakerOfQuotation = (speech: Speech, quotation: Quotation): Speaker | null =>
  findBeside(speech, quotation) ?? findContinued(speech, quotation) ?? findBefore(speech, quotation)

/** In the sentences where the quotation ends or begins. */
function findBeside(speech: Speech, quotation: Quotation): Speaker | null {
  const touching = listTouching(speech, quotation)
  for (const sentence of [touching.at(-1), touching[0]]) {
    const parsed = sentence === undefined ? null : speech.read({ block: quotation.block, sentence })
    const speaker = parsed === null ? null : findAround(speech, parsed, quotation)
    if (speaker !== null) return speaker
  }
  const first = touching[0] === undefined ? null : speech.read({ block: quotation.block, sentence: touching[0] })
  const opening = first?.tokens.findIndex(t => t.end === quotation.start) ?? -1
  // "Doe was blunt: “…": nobody but the name at the beginning of the sentence can be the speaker.
  return first !== null && opening > 0 ? findLeadingSpeaker(speech, first, opening) : null
}

/** @returns the positions in the block of the sentences that the quotation touches */
function listTouching({ page }: Speech, { block, start, end }: Quotation): number[] {
  const sentences = page.blocks[block]?.sentences ?? []
  const touching: number[] = []
  for (let at = countUpTo(sentences, s => s.span.end < start); (sentences[at]?.span.start ?? Infinity) <= end; at++)
    touching.push(at)
  return touching
}

/** The subject of the nearest verb outside all quotations, first behind this one, then before it. */
function findAround(speech: Speech, parsed: ParsedSentence, { block, start, end }: Quotation): Speaker | null {
  const outside = parsed.verbs.filter(v => findStatement(speech, block, offsetOf(parsed, v)) === null)
  const behind = outside.filter(v => offsetOf(parsed, v) >= end)
  const before = outside.filter(v => offsetOf(parsed, v) < start).reverse()
  return findSubjectOf(speech, parsed, [...behind, ...before])
}

const offsetOf = ({ tokens }: ParsedSentence, { cue }: CueVerb): number => tokens[cue.from]?.start ?? 0

/** Part of a longer quotation, which goes on over paragraphs or is interrupted to say who speaks. */
function findContinued({ quotationsOf, speakerOfQuotation }: Speech, quotation: Quotation): Speaker | null {
  const own = quotationsOf(quotation.block)
  const previous = own[countUpTo(own, q => q.start < quotation.start) - 1]
  if (previous !== undefined) return speakerOfQuotation(previous)
  const before = quotationsOf(quotation.block - 1).at(-1)
  if (before?.open === true && opensBlock(quotation)) return speakerOfQuotation(before)
  const next = quotationsOf(quotation.block + 1)[0]
  return quotation.open && next !== undefined && opensBlock(next) ? speakerOfQuotation(next) : null
}

const opensBlock = ({ start }: Quotation): boolean => start <= BLOCK_OPENING

/** In the sentence before: `Doe disagreed. "We left early."`; or whoever is quoted there. */
function findBefore(speech: Speech, quotation: Quotation): Speaker | null {
  const sentences = speech.page.blocks[quotation.block]?.sentences ?? []
  const at = countUpTo(sentences, s => s.span.end <= quotation.start)
  const sentence = at < sentences.length ? at : 0
  const place = placeBefore(speech.page, { block: quotation.block, sentence })
  const parsed = place === null ? null : speech.read(place)
  if (parsed === null) return null
  const last = parsed.tokens.at(-1)
  const statement = last === undefined ? null : findStatement(speech, parsed.blockAt, last.start - 1)
  if (statement !== null && statement !== quotation) return speech.speakerOfQuotation(statement)
  return findSubjectOf(speech, parsed, parsed.verbs) ?? findLeadingSpeaker(speech, parsed, parsed.tokens.length)
}
