import type { IsoDate, Stance } from './pack.ts'
import type { Match, Voice } from './page.ts'
import { holderOf } from './status.ts'
import type { AccountView } from './view.ts'

/** Which of a claim's accounts a page carries, which it leaves out, and of which that is not sure. Account ids, in the claim's order. */
export interface Coverage {
  /** Accounts whose position the page reports as their party's or their speaker's. */
  readonly present: readonly string[]
  readonly absent: readonly string[]
  /** Accounts that only readings which are not sure would report: nothing is said of them. */
  readonly unsure: readonly string[]
  /** Those of `present` that the page reports only from the party or from another of its speakers, not from their own. */
  readonly byOthers: readonly string[]
}

/** The stances that a voice may report, by rank: the second counts only for a party that has no account of the first. */
const REPORTS: Readonly<Record<Voice, readonly (readonly Stance[])[]>> = {
  attributed: [['asserts', 'relays']],
  denied: [['denies'], ['concedes', 'doubts']],
  doubted: [['concedes', 'doubts'], ['declines']],
  own: [],
  // A sentence that names a speaker beside a mere mention says that the speaker took no position.
  mentioned: [['declines']],
}

/** An account of a source itself is carried by a page that says the same in this voice. */
const OWN_VOICE: Readonly<Record<Stance, Voice>> = {
  asserts: 'own',
  relays: 'own',
  denies: 'denied',
  doubts: 'doubted',
  concedes: 'doubted',
  declines: 'doubted',
}

/** Who takes the stance on the left on a claim takes the one on the right on a claim that contradicts it. */
const OPPOSITE: Readonly<Record<Stance, Stance>> = {
  asserts: 'denies',
  denies: 'asserts',
  relays: 'denies',
  doubts: 'doubts',
  concedes: 'concedes',
  declines: 'declines',
}

/** What of a match tells which accounts it reports. */
type Report = Pick<Match, 'claim' | 'voice' | 'speaker' | 'party' | 'speakerText' | 'sure'>
/** What of an account tells whether a page carries it. */
export type CoveredAccount = Pick<
  AccountView,
  'id' | 'party' | 'speaker' | 'stance' | 'independent' | 'through' | 'throughOpposed'
>

/**
 * Tells which accounts of a claim a page carries, by the voice and the speaker of the page's matches.
 *
 * - An account is present when the page reports its party in a voice that fits its stance.
 * - If the page names a speaker who has such accounts, that speaker's are carried. The same position of others of the party
 *   is present too, and listed in `byOthers`.
 * - An independent account is carried only by a match with its own speaker, and that match carries no other account.
 * - A position taken through another claim is present when the position on that claim is, or the opposite one where the two
 *   claims contradict each other.
 * - A reading that is not sure reports nothing. An account that only such readings would report is neither present nor
 *   absent, since either would be told to people.
 *
 * @param claim id of the claim
 * @param accounts the claim's accounts
 * @param matches the page's matches: at least those of this claim and of the claims through which its accounts are taken
 */
export function deriveCoverage(
  claim: string,
  accounts: readonly CoveredAccount[],
  matches: readonly Report[],
): Coverage {
  const sure = findReported(
    claim,
    accounts,
    matches.filter(m => m.sure),
  )
  const unsure = findReported(
    claim,
    accounts,
    matches.filter(m => !m.sure),
  )
  const ids = accounts.map(a => a.id)
  return {
    present: ids.filter(id => sure.byAnyone.has(id)),
    absent: ids.filter(id => !sure.byAnyone.has(id) && !unsure.byAnyone.has(id)),
    unsure: ids.filter(id => !sure.byAnyone.has(id) && unsure.byAnyone.has(id)),
    byOthers: ids.filter(id => sure.byAnyone.has(id) && !sure.bySpeaker.has(id)),
  }
}

/** The accounts that matches report: from whomever, and those from their own speaker. */
function findReported(claim: string, accounts: readonly CoveredAccount[], matches: readonly Report[]) {
  const bySpeaker = new Set<string>()
  const byAnyone = new Set<string>()
  const independent = new Set(accounts.filter(a => a.independent).map(holderOf))
  for (const match of matches) {
    const here = match.claim === claim ? accounts : accounts.filter(a => a.through === match.claim)
    const positions = match.claim === claim ? here : here.map(turn)
    const fitting = findFitting(match, positions, independent)
    for (const { id, speaker } of fitting) if (speaker === null || speaker === match.speaker) bySpeaker.add(id)
    for (const { id } of fitting) byAnyone.add(id)
  }
  return { bySpeaker, byAnyone }
}

/** The account's position on the claim through which it is taken. */
const turn = (account: CoveredAccount): CoveredAccount =>
  account.throughOpposed ? { ...account, stance: OPPOSITE[account.stance] } : account

/** The accounts whose position a match reports. */
function findFitting(
  match: Report,
  accounts: readonly CoveredAccount[],
  independent: ReadonlySet<string | null>,
): readonly CoveredAccount[] {
  const { voice, speaker, speakerText } = match
  const party = match.party ?? speaker
  if (party === null) {
    if (speakerText !== null) return []
    return accounts.filter(a => a.party === null && OWN_VOICE[a.stance] === voice)
  }
  if (speaker !== null && independent.has(speaker)) {
    const own = accounts.filter(a => a.independent && holderOf(a) === speaker)
    return pickRank(voice, own)
  }
  const together = accounts.filter(a => !a.independent && a.party === party)
  const own = pickRank(voice, speaker === null ? [] : together.filter(a => a.speaker === speaker))
  if (own.length === 0) {
    const theirs = pickRank(voice, together)
    // The pack has no such account of this party: it is the page itself that tells of one.
    const pagesOwn =
      voice === 'attributed' ? accounts.filter(a => a.party === null && OWN_VOICE[a.stance] === 'own') : []
    return theirs.length > 0 ? theirs : pagesOwn
  }
  return together.filter(a => own.some(o => o.stance === a.stance))
}

function pickRank(voice: Voice, accounts: readonly CoveredAccount[]): readonly CoveredAccount[] {
  const ranks = REPORTS[voice].map(stances => accounts.filter(a => stances.includes(a.stance)))
  return ranks.find(rank => rank.length > 0) ?? []
}

/**
 * Counts which of the accounts that a page leaves out are younger than the page, so that it could not have them.
 * @param accounts the claim's accounts
 * @param absent ids of those that the page leaves out: `Coverage.absent`
 * @param published the day on which the page was published; null: not known
 * @returns how many were made after that day; undated ones do not count
 */
export function countLater(
  accounts: readonly Pick<AccountView, 'id' | 'date'>[],
  absent: readonly string[],
  published: IsoDate | null,
): number {
  if (published === null) return 0
  return accounts.filter(({ id, date }) => date !== null && date > published && absent.includes(id)).length
}
