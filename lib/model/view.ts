/** Claims and entities as people see them: names resolved, status derived, plain JSON. */
import type { ClaimElsewhere, EntityKind, IsoDate, Stance } from './pack.ts'
import type { DenialStatus } from './status.ts'

export interface SourceView {
  readonly title: string
  readonly url: string | null
  readonly outlet: string | null
  readonly date: IsoDate | null
}

export interface AccountView {
  readonly id: string
  /** The pack that gives it, which need not be the claim's. */
  readonly pack: string
  readonly packTitle: string
  /** There where an imported pack adds to another pack's claim: a small card names the pack beside what it says. */
  readonly isAdded?: true
  /** Entity ids, for comparing with matches; null party: the source itself. */
  readonly party: string | null
  readonly speaker: string | null
  /** Names to show. `partyName` is null when the source itself speaks. */
  readonly partyName: string | null
  readonly speakerName: string | null
  /** What they are called where there is little room: their short names, or else the names above. */
  readonly partyShort: string | null
  readonly speakerShort: string | null
  readonly stance: Stance
  readonly wording: string
  /** The wording in at most 55 UTF-16 units, without the speaker's name; null: there is only the wording. */
  readonly short: string | null
  readonly quotation: string | null
  readonly date: IsoDate | null
  readonly independent: boolean
  /** The claim through which this position is taken ("denies the attack as a whole"), or null. */
  readonly through: string | null
  /** Whether that claim contradicts this one, so that the position on it is the opposite. */
  readonly throughOpposed: boolean
  readonly sources: readonly SourceView[]
}

/** The latest position of somebody who takes no side. */
export interface IndependentVoice {
  /** Its short name, if it has one, or else its name; null: a source itself. */
  readonly name: string | null
  readonly stance: Stance
}

export interface ClaimView {
  readonly pack: string
  readonly id: string
  /** The other packs that state it, with its ids there; absent: no other one does. */
  readonly also?: readonly ClaimElsewhere[]
  readonly topic: string
  readonly topicTitle: string
  readonly title: string
  readonly statement: string
  /** The day that the claim is about: its own, or else its topic's. */
  readonly date: IsoDate | null
  /** The day of the last account on any claim of the topic: so far reaches what is known. Null: no account has a day. */
  readonly knownUpTo: IsoDate | null
  readonly status: DenialStatus
  /** Short names for `status.by`, in its order; null: a source itself. */
  readonly statusBy: readonly (string | null)[]
  /** What those hold who take no side, each name and stance once; who contradicts the claim comes first. */
  readonly independents: readonly IndependentVoice[]
  readonly accounts: readonly AccountView[]
}

export interface EntityView {
  readonly pack: string
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly description: string
  /** Every other spelling. */
  readonly aliases: readonly string[]
  /** Its latest position on each claim, whether taken by itself or by somebody who speaks for it. */
  readonly positions: readonly { readonly claim: string; readonly claimTitle: string; readonly stance: Stance }[]
}
