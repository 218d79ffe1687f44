/** Compares what was found on a page with its labels: one decision for each sentence and claim, and then its voices. */
import type { Voice } from '../../model/page.ts'
import type { ScannedMatch } from '../../node/scan-document.ts'
import type { Label, LabelledClaim } from './labelled.ts'
import type { ReadSpeaker } from './speakers.ts'

/** A claim that the engine says a sentence has. */
export interface Said {
  readonly claim: string
  readonly sentence: string
  /** Whether the sentence's label has it. */
  readonly right: boolean
}

/** A claim that a sentence has by its label. */
export interface Expected {
  /** The first of the ids that are right. */
  readonly claim: string
  readonly sentence: string
  /** The claim's core is in the sentence; else only a part of it. */
  readonly full: boolean
  readonly found: boolean
  /** The voices in the label, and those that were found; the latter is empty when the claim was not found. */
  readonly voices: readonly Voice[]
  readonly foundVoices: readonly Voice[]
  /** For each found voice with a speaker: whom the label names, whom the engine names, and whether they agree. */
  readonly speakers: readonly JudgedSpeaker[]
  /** What was read, a reading a match. */
  readonly readings: readonly JudgedReading[]
}

/** One reading of a found claim. */
export interface JudgedReading {
  readonly match: ScannedMatch
  /** A label has the voice, and the speaker's party where both name a speaker. */
  readonly right: boolean
}

interface JudgedSpeaker {
  readonly wanted: string
  readonly given: string | null
  readonly exact: boolean
  readonly party: boolean
}

export interface Judged {
  readonly said: readonly Said[]
  readonly expected: readonly Expected[]
}

/** A found sentence counts as a labelled one when they share this much of the shorter one's words. */
const SAME_SENTENCE = 0.6
/** What each word of difference in length costs, so that the better of two similar sentences is taken. */
const LENGTH_COST = 0.001

/**
 * @param matches of the page; those of claims that are not scored are to be left out before
 * @param readSpeaker resolves a label's speaker
 */
export function judgePage(
  labels: readonly Label[],
  matches: readonly ScannedMatch[],
  readSpeaker: ReadSpeaker,
): Judged {
  const words = new Map(labels.map(label => [label, wordsOf(label.sentence)]))
  const labelOf = new Map(matches.map(match => [match, findLabel(words, wordsOf(match.sentence))]))
  const decisions = new Map<string, ScannedMatch>()
  for (const match of matches) {
    const key = `${labelOf.get(match)?.idx ?? `at ${match.start}`} ${match.claim}`
    if (!decisions.has(key)) decisions.set(key, match)
  }
  const said = [...decisions.values()].map(match => ({
    claim: match.claim,
    sentence: match.sentence,
    right: labelOf.get(match)?.claims.some(c => c.anyOf.includes(match.claim)) ?? false,
  }))
  const expected = labels.flatMap(label => {
    const own = matches.filter(match => labelOf.get(match) === label)
    const groups = Map.groupBy(label.claims, c => c.anyOf[0] as string)
    return [...groups].map(([claim, group]) => judgeClaim(claim, label.sentence, group, own, readSpeaker))
  })
  return { said, expected }
}

function judgeClaim(
  claim: string,
  sentence: string,
  group: readonly LabelledClaim[],
  matches: readonly ScannedMatch[],
  readSpeaker: ReadSpeaker,
): Expected {
  const found = matches.filter(m => group[0]?.anyOf.includes(m.claim))
  const speakers = group.flatMap(({ voice, speaker }) => {
    const match = found.find(m => m.voice === voice)
    if (match === undefined || speaker === null || speaker === '') return []
    return [{ wanted: speaker, given: match.speakerText, ...readSpeaker(speaker, match) }]
  })
  return {
    claim,
    sentence,
    full: group.some(c => c.match === 'full'),
    found: found.length > 0,
    voices: [...new Set(group.map(c => c.voice))],
    foundVoices: [...new Set(found.map(m => m.voice))],
    speakers,
    readings: found.map(match => ({ match, right: group.some(label => fits(label, match, readSpeaker)) })),
  }
}

const fits = ({ voice, speaker }: LabelledClaim, match: ScannedMatch, readSpeaker: ReadSpeaker): boolean =>
  voice === match.voice &&
  (!speaker || match.speakerText === null || isSame(speaker, match.speakerText) || readSpeaker(speaker, match).party)

/** The same words, whatever article stands before them. */
const isSame = (a: string, b: string): boolean => dropArticle(a) === dropArticle(b)

const dropArticle = (text: string): string =>
  wordsOf(text)
    .filter((word, at) => at > 0 || !['a', 'an', 'the'].includes(word))
    .join(' ')

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .match(/[\p{L}\p{N}]+/gu) ?? []

export function findLabel(labels: ReadonlyMap<Label, readonly string[]>, words: readonly string[]): Label | null {
  let best: Label | null = null
  let most = 0
  for (const [label, own] of labels) {
    const likeness = shareOf(own, words) - LENGTH_COST * Math.abs(own.length - words.length)
    if (likeness > most) [best, most] = [label, likeness]
  }
  return most >= SAME_SENTENCE ? best : null
}

/** @returns the share of the shorter list's words that the other holds, as often as it does */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) common++
    left.set(word, count - 1)
  }
  return common / Math.max(1, Math.min(a.length, b.length))
}
