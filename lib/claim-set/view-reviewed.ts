/** What people see of a claim that fact-checkers published: who said it, and what each reviewer holds of it. */

import type { IsoDate } from '../model/pack.ts'
import type { Review, ReviewedClaim } from '../model/reviewed-claim.ts'
import { deriveStatus, listIndependent } from '../model/status.ts'
import type { AccountView, ClaimView, IndependentVoice, SourceView } from '../model/view.ts'

/** The set that a claim is in. */
export interface SetName {
  readonly id: string
  readonly title: string
}

/** Longer ratings are shown as wordings only. In UTF-16 units, as `AccountView.short` says. */
const LONGEST_SHORT = 55

/**
 * Makes the view of a claim: its claimant asserts it; each reviewer, who takes no side in the dispute, has an account with the
 * stance that its rating means. A rating that no table explains takes no position: the account relays it as it is written.
 */
export function viewReviewed(claim: ReviewedClaim, set: SetName): ClaimView {
  const { id, statement, reviews } = claim
  const accounts = [...viewClaimant(claim, set), ...reviews.map((review, n) => viewReview(claim, review, n, set))]
  const status = deriveStatus(accounts)
  return {
    pack: set.id,
    id,
    topic: '',
    topicTitle: '',
    title: claim.title ?? statement,
    statement,
    date: null,
    knownUpTo: lastOf(accounts),
    status,
    statusBy: status.by,
    independents: nameVoices(accounts),
    accounts,
  }
}

/** @returns the account of who said it; none when that is not told */
function viewClaimant({ id, statement, claimant, date, reviews }: ReviewedClaim, set: SetName): AccountView[] {
  if (claimant === null) return []
  const sources = reviews.slice(0, 1).flatMap(viewSource)
  const told = {
    party: claimant,
    stance: 'asserts',
    wording: statement,
    short: null,
    date,
    independent: false,
  } as const
  return [{ ...viewParty(claimant, set), ...told, id: `${id}-claimant`, sources }]
}

function viewReview({ id, statement }: ReviewedClaim, review: Review, n: number, set: SetName): AccountView {
  const { reviewer, rating, stance, title, date } = review
  return {
    ...viewParty(reviewer, set),
    id: `${id}-review-${n + 1}`,
    stance: stance ?? 'relays',
    wording: rating ?? title ?? statement,
    short: rating !== null && rating.length <= LONGEST_SHORT ? rating : null,
    date,
    independent: true,
    sources: viewSource(review),
  }
}

/** What the accounts of claimant and reviewers have in common. No entity describes them, so their names are their ids. */
const viewParty = (name: string | null, set: SetName) => ({
  pack: set.id,
  packTitle: set.title,
  party: name,
  partyName: name,
  partyShort: name,
  speaker: null,
  speakerName: null,
  speakerShort: null,
  quotation: null,
  through: null,
  throughOpposed: false,
})

/** @returns the review as a source; none when it has neither address nor title */
function viewSource({ reviewer, url, title, date }: Review): SourceView[] {
  const shown = title ?? url
  return shown === null ? [] : [{ title: shown, url, outlet: reviewer, date }]
}

const lastOf = (accounts: readonly AccountView[]): IsoDate | null =>
  accounts
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1) ?? null

/** Reviewers without a name cannot be told apart, so several that hold the same are told once. */
function nameVoices(accounts: readonly AccountView[]): IndependentVoice[] {
  const voices = listIndependent(accounts).map(({ partyName, stance }) => ({ name: partyName, stance }))
  return voices.filter(({ name, stance }, n) => voices.findIndex(v => v.name === name && v.stance === stance) === n)
}
