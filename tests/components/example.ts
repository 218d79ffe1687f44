/** A made-up topic for component tests: two towns and a fire. */
import type { Stance } from '../../lib/model/pack.ts'
import type { Match } from '../../lib/model/page.ts'
import { deriveStatus, listIndependent } from '../../lib/model/status.ts'
import type { AccountView, ClaimView, SourceView } from '../../lib/model/view.ts'
import { texts } from '../english.ts'

export { texts }

export const source: SourceView = {
  title: 'Two towns, one fire',
  url: 'https://courier.example/fire',
  outlet: 'Coast Courier',
  date: '2024-05-04',
}

/** @returns an account by a party, changed as wanted */
export const account = (id: string, stance: Stance, change: Partial<AccountView> = {}): AccountView => ({
  pack: 'harbour',
  packTitle: 'The harbour fire',
  id,
  party: id,
  speaker: null,
  partyName: id,
  speakerName: null,
  stance,
  partyShort: id,
  speakerShort: null,
  wording: `What ${id} says.`,
  short: null,
  quotation: null,
  date: null,
  independent: false,
  through: null,
  throughOpposed: false,
  sources: [source],
  ...change,
})

/** @returns a claim with these accounts, its status derived from them */
export function claim(accounts: readonly AccountView[], change: Partial<ClaimView> = {}): ClaimView {
  const status = deriveStatus(accounts)
  return {
    pack: 'harbour',
    id: 'set-fire',
    topic: 'fire',
    topicTitle: 'Fire at the ferry terminal',
    title: 'Osterby set the fire',
    statement: 'Workers from Osterby set fire to the ferry terminal.',
    date: '2024-05-03',
    knownUpTo: null,
    status,
    statusBy: status.by.map(by => accounts.find(a => a.party === by)?.partyName ?? null),
    independents: listIndependent(accounts).map(a => ({ name: a.speakerShort ?? a.partyShort, stance: a.stance })),
    accounts,
    ...change,
  }
}

/** @returns a match of a claim, changed as wanted */
export const match = (change: Partial<Match> = {}): Match => ({
  pack: 'harbour',
  claim: 'set-fire',
  block: 1,
  sentence: { start: 0, end: 40 },
  span: { start: 0, end: 40 },
  voice: 'attributed',
  speaker: null,
  party: null,
  speakerText: null,
  sure: true,
  score: 1,
  why: [],
  ...change,
})
