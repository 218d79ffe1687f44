import type { Stance } from './pack.ts'
import type { Match, Voice } from './page.ts'
import { holderOf } from './status.ts'
import type { AccountView } from './view.ts'

/** Which of a claim's accounts a page carries, and which it leaves out. Account ids, in the claim's order. */
export interface Coverage {
  /** Accounts whose position the page reports of their party, or of their speaker. */
  readonly present: readonly string[]
  readonly absent: readonly string[]
  /** Those of `present` whose position the page has not from their speaker but from the party or others who speak for it. */
  readonly byOthers: readonly string[]
}

/** The stances that a voice reports; where a party has accounts of the first rank, the second is not meant. */
const REPORTS: Readonly<Record<Voice, readonly (readonly Stance[])[]>> = {
  attributed: [['asserts', 'relays']],
  denied: [['denies'], ['concedes', 'doubts']],
  doubted: [['concedes', 'doubts'], ['declines']],
  own: [],
  // Whoever is named beside a mere mention kept silent on the claim.
  mentioned: [['declines']],
}

/** What a source says itself is carried by a page that says so itself. */
const SAID_ITSELF: Readonly<Record<Stance, Voice>> = {
  asserts: 'own',
  relays: 'own',
  denies: 'denied',
  doubts: 'doubted',
  concedes: 'doubted',
  declines: 'doubted',
}

/** Where two claims contradict each other, who holds this of the one holds that of the other. */
const OPPOSITE: Readonly<Record<Stance, Stance>> = {
  asserts: 'denies',
  denies: 'asserts',
  relays: 'denies',
  doubts: 'doubts',
  concedes: 'concedes',
  declines: 'declines',
}

type Heard = Pick<Match, 'claim' | 'voice' | 'speaker' | 'party' | 'speakerText'>
/** What is asked of an account to tell whether a page carries it. */
export type Told = Pick<
  AccountView,
  'id' | 'party' | 'speaker' | 'stance' | 'independent' | 'through' | 'throughOpposed'
>

/**
 * Tells which accounts of a claim a page carries, from voice and speaker of the page's matches. An account is present
 * when the page reports its party in a voice that fits its stance. Where the page names a speaker who has accounts of
 * that kind, those are carried, and what others of the party say alike is in `byOthers`. An independent account is
 * carried with its own speaker alone, and that speaker carries nobody else's. A position taken through another claim is
 * present with that one, turned round where the two contradict each other.
 * @param claim id of the claim
 * @param accounts the claim's accounts
 * @param matches all matches of the page, of every claim; those of this claim and of the claims through which its
 *   accounts are taken are enough
 */
export function deriveCoverage(claim: string, accounts: readonly Told[], matches: readonly Heard[]): Coverage {
  const carried = new Set<string>()
  const alike = new Set<string>()
  const independent = new Set(accounts.filter(a => a.independent).map(holderOf))
  for (const match of matches) {
    const here = match.claim === claim ? accounts : accounts.filter(a => a.through === match.claim)
    const positions = match.claim === claim ? here : here.map(turn)
    const fitting = findFitting(match, positions, independent)
    for (const { id, speaker } of fitting) if (speaker === null || speaker === match.speaker) carried.add(id)
    for (const { id } of fitting) alike.add(id)
  }
  const ids = accounts.map(a => a.id)
  return {
    present: ids.filter(id => alike.has(id)),
    absent: ids.filter(id => !alike.has(id)),
    byOthers: ids.filter(id => alike.has(id) && !carried.has(id)),
  }
}

/** The account's position on the claim through which it is taken. */
const turn = (account: Told): Told =>
  account.throughOpposed ? { ...account, stance: OPPOSITE[account.stance] } : account

/** The accounts whose position a match reports. */
function findFitting(
  match: Heard,
  accounts: readonly Told[],
  independent: ReadonlySet<string | null>,
): readonly Told[] {
  const { voice, speaker, speakerText } = match
  const party = match.party ?? speaker
  if (party === null) {
    if (speakerText !== null) return []
    return accounts.filter(a => a.party === null && SAID_ITSELF[a.stance] === voice)
  }
  if (speaker !== null && independent.has(speaker)) {
    const own = accounts.filter(a => a.independent && holderOf(a) === speaker)
    return pickRank(voice, own)
  }
  const together = accounts.filter(a => !a.independent && a.party === party)
  const own = pickRank(voice, speaker === null ? [] : together.filter(a => a.speaker === speaker))
  if (own.length === 0) {
    const theirs = pickRank(voice, together)
    // Who has no such account on record is made to say so by the page: it says it itself.
    const itself =
      voice === 'attributed' ? accounts.filter(a => a.party === null && SAID_ITSELF[a.stance] === 'own') : []
    return theirs.length > 0 ? theirs : itself
  }
  return together.filter(a => own.some(o => o.stance === a.stance))
}

function pickRank(voice: Voice, accounts: readonly Told[]): readonly Told[] {
  const ranks = REPORTS[voice].map(stances => accounts.filter(a => stances.includes(a.stance)))
  return ranks.find(rank => rank.length > 0) ?? []
}
