/** A made-up topic for component tests: two towns and a fire. */
import locale from '../../assets/public/_locales/en/messages.json'
import type { Texts } from '../../components/text.tsx'
import type { Stance } from '../../lib/model/pack.ts'
import type { Match } from '../../lib/model/page.ts'
import { deriveStatus, listIndependent } from '../../lib/model/status.ts'
import type { AccountView, ClaimView, SourceView } from '../../lib/model/view.ts'

type Entry = { readonly message: string; readonly placeholders?: Record<string, { readonly content: string }> }

const messages: Record<string, Entry> = locale

/** The real texts, put together as a browser does. */
export const texts: Texts = Object.assign(
  (key: string, ...substitutions: string[]) => {
    const entry = messages[key]
    if (entry === undefined) throw new Error(`no text ${key}`)
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? ''
      return substitutions[Number(content.slice(1)) - 1] ?? ''
    })
  },
  { language: 'en' },
)

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
