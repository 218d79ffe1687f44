import { VOICES, type Voice } from '../../model/page.ts'
import type { Expected, Judged } from './judge.ts'

/** Shares are 0..1, rounded to three places; null: there is nothing to take a share of. */
export interface Figures {
  readonly full: number
  readonly fullFound: number
  readonly partial: number
  readonly partialFound: number
  /** Decisions of the engine, and how many of them the labels have. */
  readonly said: number
  readonly right: number
  readonly recallFull: number | null
  readonly recallPartial: number | null
  readonly precision: number | null
  /** Of precision and the recall of full statements. */
  readonly f1: number | null
  readonly voiceF1: number | null
  /** Speakers judged, and how many are the very entity, or of the same party. */
  readonly speakers: number
  readonly speakerExact: number | null
  readonly speakerParty: number | null
  /** Readings of found claims, those sure enough to be told, the share of these, and the share of the told that is right. */
  readonly readings: number
  readonly told: number
  readonly toldShare: number | null
  readonly toldRight: number | null
}

/** For each voice in the labels, how often it was read as which voice. */
export type Confusion = Readonly<Record<Voice | 'none', Readonly<Record<Voice | 'none', number>>>>

const share = (part: number, whole: number): number | null => (whole === 0 ? null : round(part / whole))
const round = (x: number) => Math.round(x * 1000) / 1000
const harmonic = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b === 0 ? 0 : round((2 * a * b) / (a + b))

/** Sums up judged pages. */
export function sumUp({ said, expected }: Judged): Figures {
  const count = (list: readonly Expected[]) => list.length
  const full = expected.filter(e => e.full)
  const partial = expected.filter(e => !e.full)
  const fullFound = count(full.filter(e => e.found))
  const partialFound = count(partial.filter(e => e.found))
  const right = said.filter(s => s.right).length
  const speakers = expected.flatMap(e => e.speakers)
  const readings = expected.flatMap(e => e.readings)
  const told = readings.filter(r => r.match.sure)
  const recallFull = share(fullFound, full.length)
  const precision = share(right, said.length)
  return {
    full: full.length,
    fullFound,
    partial: partial.length,
    partialFound,
    said: said.length,
    right,
    recallFull,
    recallPartial: share(partialFound, partial.length),
    precision,
    f1: harmonic(precision, recallFull),
    voiceF1: sumUpVoices(expected, VOICES).f1,
    speakers: speakers.length,
    speakerExact: share(speakers.filter(s => s.exact).length, speakers.length),
    speakerParty: share(speakers.filter(s => s.party).length, speakers.length),
    readings: readings.length,
    told: told.length,
    toldShare: share(told.length, readings.length),
    toldRight: share(told.filter(r => r.right).length, told.length),
  }
}

/** How well some voices are told where the claim was found at all. */
export function sumUpVoices(expected: readonly Expected[], voices: readonly Voice[]) {
  const found = expected.filter(e => e.found)
  const sum = (of: (e: Expected, voice: Voice) => boolean) =>
    found.reduce((all, e) => all + voices.filter(voice => of(e, voice)).length, 0)
  const both = sum((e, voice) => e.voices.includes(voice) && e.foundVoices.includes(voice))
  const wanted = sum((e, voice) => e.voices.includes(voice))
  const given = sum((e, voice) => e.foundVoices.includes(voice))
  return {
    wanted,
    given,
    precision: share(both, given),
    recall: share(both, wanted),
    f1: share(2 * both, wanted + given),
  }
}

/** @returns the figures of each claim: labels by the first id that is right, decisions by the id that was said */
export function sumUpByClaim({ said, expected }: Judged): ReadonlyMap<string, Figures> {
  const claims = new Set([...expected.map(e => e.claim), ...said.map(s => s.claim)])
  const of = (claim: string) =>
    sumUp({ said: said.filter(s => s.claim === claim), expected: expected.filter(e => e.claim === claim) })
  return new Map([...claims].sort().map(claim => [claim, of(claim)]))
}

/**
 * Counts which voice was read in place of which, for claims that were found. Right readings are on the diagonal. Otherwise
 * each voice that is missing counts against each one that was read too much, or against `none`.
 */
export function confuse(expected: readonly Expected[]): Confusion {
  const kinds = [...VOICES, 'none'] as const
  const line = () => Object.fromEntries(kinds.map(k => [k, 0])) as Record<Voice | 'none', number>
  const table = Object.fromEntries(kinds.map(k => [k, line()])) as Record<
    Voice | 'none',
    Record<Voice | 'none', number>
  >
  for (const { voices, foundVoices } of expected.filter(e => e.found)) {
    for (const voice of voices) if (foundVoices.includes(voice)) table[voice][voice]++
    const missing = voices.filter(voice => !foundVoices.includes(voice))
    const extra = foundVoices.filter(voice => !voices.includes(voice))
    for (const wanted of missing.length > 0 ? missing : (['none'] as const))
      for (const given of extra.length > 0 ? extra : (['none'] as const))
        if (wanted !== 'none' || given !== 'none') table[wanted][given]++
  }
  return table
}
