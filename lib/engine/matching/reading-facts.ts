/** Gathers what the confidence of a reading is judged by. */

import type { CoveredAccount } from '../../model/coverage.ts'
import type { Stance } from '../../model/pack.ts'
import type { BlockKind, Voice } from '../../model/page.ts'
import type { ReadingFacts } from '../voice/confidence.ts'
import type { HitVoice } from './hit-voices.ts'
import type { Hit } from './hits.ts'

/** The stances that a party may have on record when a page reports it in a voice. */
const FITTING: Readonly<Record<Voice, readonly Stance[]>> = {
  own: [],
  attributed: ['asserts', 'relays', 'concedes'],
  denied: ['denies'],
  doubted: ['doubts', 'concedes', 'declines', 'denies'],
  mentioned: [],
}

/** What stands around a reading. */
export interface ReadingPlace {
  /** The claim's accounts. */
  readonly accounts: readonly RecordedAccount[]
  readonly kind: BlockKind
  readonly isQuestion: boolean
  /** The parties that the sentence names. */
  readonly parties: ReadonlySet<string | null>
  /** In how many voices the sentence puts the claim, and how many claims it has. */
  readonly readings: number
  readonly claims: number
}

/** What of an account tells its holder's position. */
type RecordedAccount = Pick<CoveredAccount, 'party' | 'speaker' | 'stance' | 'independent'>

export function gatherFacts(reading: HitVoice, { anaphor, context }: Hit, place: ReadingPlace): ReadingFacts {
  const { accounts, kind, isQuestion, parties, readings, claims } = place
  const isNamed = (stances: readonly Stance[]) =>
    accounts.some(a => a.party !== null && parties.has(a.party) && stances.includes(a.stance))
  const { voice, trace, given } = reading
  return {
    voice,
    trace,
    given,
    speaker: kindOfSpeaker(reading),
    record: compareRecord(accounts, reading),
    anaphor,
    context,
    inTitle: kind === 'title',
    isQuestion,
    besideAsserter: isNamed(FITTING.attributed),
    besideDenier: isNamed(FITTING.doubted),
    readings,
    claims,
  }
}

function kindOfSpeaker({ speaker, party, speakerText }: HitVoice): ReadingFacts['speaker'] {
  if (speaker !== null) return 'entity'
  if (party !== null) return 'party'
  return speakerText === null ? 'nobody' : 'stranger'
}

/**
 * @returns whether the accounts of a claim have the reading's party take that position; a party without any account, or a
 * voice that takes none, is `silent`
 */
export function compareRecord(
  accounts: readonly RecordedAccount[],
  { voice, party, speaker }: Pick<HitVoice, 'voice' | 'party' | 'speaker'>,
): ReadingFacts['record'] {
  const fitting = FITTING[voice]
  const holder = party ?? speaker
  if (holder === null || fitting.length === 0) return 'silent'
  const own = accounts.filter(a => a.party === holder && (!a.independent || a.speaker === speaker))
  if (own.length === 0) return 'silent'
  return own.some(a => fitting.includes(a.stance)) ? 'agrees' : 'contradicts'
}
