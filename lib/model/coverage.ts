import type { Stance } from './pack.ts'
import type { Match, Voice } from './page.ts'
import type { AccountView } from './view.ts'

/** Which of a claim's accounts a page carries, and which it leaves out. Account ids, in the claim's order. */
export interface Coverage {
  readonly present: readonly string[]
  readonly absent: readonly string[]
}

/** The voices in which a page carries an account of this stance. */
const CARRIED_BY: Readonly<Record<Stance, readonly Voice[]>> = {
  asserts: ['attributed'],
  relays: ['attributed'],
  denies: ['denied'],
  doubts: ['doubted', 'denied'],
  concedes: ['doubted', 'denied'],
  declines: ['doubted'],
}

type Heard = Pick<Match, 'claim' | 'voice' | 'speaker' | 'party'>
type Told = Pick<AccountView, 'id' | 'party' | 'speaker' | 'stance' | 'through'>

/**
 * Tells which accounts of a claim a page carries, from voice and speaker of the page's matches.
 * An account is present when the page reports its party in a fitting voice: a page that has one speaker of a party
 * carries that party's position, whoever of them spoke. A position taken through another claim is present with that one.
 * An account of a source itself (no party) is present when the page says so in its own voice.
 * @param claim id of the claim
 * @param accounts the claim's accounts
 * @param matches all matches of the page, of every claim
 */
export function deriveCoverage(claim: string, accounts: readonly Told[], matches: readonly Heard[]): Coverage {
  const present: string[] = []
  const absent: string[] = []
  for (const account of accounts) {
    const claims = account.through === null ? [claim] : [claim, account.through]
    const carried = matches.some(m => claims.includes(m.claim) && carries(m, account, m.claim === claim))
    ;(carried ? present : absent).push(account.id)
  }
  return { present, absent }
}

function carries(match: Heard, account: Told, direct: boolean): boolean {
  if (account.party === null) return match.voice === (account.stance === 'asserts' ? 'own' : 'doubted')
  // Through another claim the position is the other way round: asserting that one is denying this one.
  const voices = direct ? CARRIED_BY[account.stance] : [...CARRIED_BY.denies, ...CARRIED_BY.asserts]
  const same = match.party === account.party || (match.speaker !== null && match.speaker === account.speaker)
  return same && voices.includes(match.voice)
}
