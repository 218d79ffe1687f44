import { render } from '@testing-library/preact'
import { type Mock, vi } from 'vitest'
import type { FirstFrame } from '../../components/popup/first-frame.ts'
import { Popup } from '../../components/popup/Popup.tsx'
import type { PopupSource } from '../../components/popup/popup-source.ts'
import { TextProvider } from '../../components/text/text.tsx'
import { briefClaim, briefEntity } from '../../lib/model/brief.ts'
import type { Match, Voice } from '../../lib/model/page.ts'
import type { PackInfo, PageReport, PageSight } from '../../lib/model/report.ts'
import { ok } from '../../lib/model/result.ts'
import type { SearchHit } from '../../lib/model/search-hit.ts'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'
import { changeSettings } from '../../lib/model/settings-change.ts'
import type { AccountView, ClaimView, EntityView } from '../../lib/model/view.ts'
import { texts } from '../english.ts'

export { texts }

const account = (id: string, party: string, stance: AccountView['stance'], more: Partial<AccountView> = {}) =>
  ({
    pack: 'ferry',
    packTitle: 'Ferries',
    id,
    party: party.toLowerCase(),
    speaker: null,
    partyName: party,
    speakerName: null,
    stance,
    partyShort: party,
    speakerShort: null,
    wording: `${party} speaks of it.`,
    short: null,
    quotation: null,
    date: '2025-03-01',
    independent: false,
    through: null,
    throughOpposed: false,
    sources: [{ title: 'Notes from the quay', url: null, outlet: null, date: null }],
    ...more,
  }) satisfies AccountView

const claim = (id: string, title: string, status: ClaimView['status'], accounts: AccountView[]): ClaimView => ({
  pack: 'ferry',
  id,
  topic: 'delay',
  topicTitle: 'The delayed ferry',
  title,
  statement: `${title}, as the harbour has it.`,
  date: '2025-03-01',
  status,
  knownUpTo: '2025-03-01',
  statusBy: status.by,
  independents: [],
  accounts,
})

export const ON_TIME: ClaimView = {
  ...claim('on-time', 'The ferry left on time', { denial: 'denied', by: ['Crew'], independent: 'contradicts' }, [
    account('board-asserts', 'Board', 'asserts'),
    account('crew-denies', 'Crew', 'denies'),
    account('town-declines', 'Town', 'declines'),
  ]),
  independents: [
    { name: 'Gulls', stance: 'denies' },
    { name: 'Seals', stance: 'denies' },
    { name: 'Terns', stance: 'doubts' },
    { name: 'Whales', stance: 'doubts' },
  ],
}

export const CLAIMS: readonly ClaimView[] = [
  ON_TIME,
  claim('engine', 'The engine failed', { denial: 'undenied', by: [], independent: 'none' }, [
    account('crew-asserts', 'Crew', 'asserts', { through: 'on-time' }),
  ]),
]

export const ENTITIES: readonly EntityView[] = [
  {
    pack: 'ferry',
    id: 'crew',
    name: 'The crew',
    kind: 'party',
    description: 'Eleven sailors',
    aliases: [],
    positions: [
      { claim: 'engine', claimTitle: 'The engine failed', stance: 'asserts' },
      { claim: 'on-time', claimTitle: 'The ferry left on time', stance: 'denies' },
    ],
  },
]

export const match = (block: number, claimId: string, voice: Voice, party: string | null = null): Match => ({
  pack: 'ferry',
  claim: claimId,
  block,
  sentence: { start: 0, end: 10 },
  span: { start: 0, end: 10 },
  voice,
  speaker: null,
  party,
  speakerText: null,
  sure: true,
  score: 1,
  why: [],
})

/** Four matches on two claims, three of them in two sentences of the contested one. */
export const MATCHES: readonly Match[] = [
  match(1, 'on-time', 'attributed', 'board'),
  match(1, 'on-time', 'denied', 'crew'),
  match(2, 'engine', 'own'),
  match(3, 'on-time', 'attributed', 'board'),
]

export const CLAIMS_HEADING = '1 contested claim in this article'

export const report = (more: Partial<PageReport> = {}): PageReport => ({
  state: 'done',
  trouble: null,
  host: 'news.example',
  matches: [],
  outside: 0,
  entities: [],
  briefs: [...CLAIMS.map(briefClaim), ...ENTITIES.map(briefEntity)],
  ...more,
})

export const given = (more: Partial<PageReport> = {}): PageSight => ({ access: 'given', report: report(more) })

export const PACK: PackInfo = {
  ...{ id: 'ferry', extends: null, title: 'Ferries', version: '1', date: '2025-03-02' },
  ...{ language: 'en', licence: null, maintainer: null, sources: 3 },
  ...{ claims: 2, accounts: 4, entities: 1 },
  topics: [{ id: 'delay', title: 'The delayed ferry', date: '2025-03-01' }],
  firstStatement: '2025-03-01',
  lastStatement: '2025-03-01',
}

const shown = (text: string, start = 0, end = 0) => ({ text, found: end > start ? [{ start, end }] : [] })

export const HITS: readonly SearchHit[] = [
  { kind: 'claim', id: 'on-time', title: shown('The ferry left on time', 4, 9), statement: shown('A claim') },
  { kind: 'entity', id: 'crew', name: shown('The crew'), description: shown('Eleven sailors'), statements: 4 },
  {
    ...{ kind: 'account', id: 'engine', account: 'crew-asserts', stance: 'denies', denial: 'doubted' },
    by: shown('Ferry crew', 0, 5),
    claimTitle: shown('The engine failed'),
    words: shown('nothing failed'),
    isQuoted: true,
    date: '2025-03-01',
  },
]

type FakeSource = { readonly [N in keyof PopupSource]: Mock<PopupSource[N]> }

/** A popup's world that answers from the ferry pack. */
export function fakeSource(sight: PageSight, more: Partial<FakeSource> = {}): FakeSource {
  return {
    readPage: vi.fn(async () => sight),
    askToRead: vi.fn(async () => {}),
    requestAccess: vi.fn(async () => true),
    goTo: vi.fn(async () => true),
    describe: vi.fn(async ids =>
      ok({
        claims: ids.claims.flatMap((id: string) => CLAIMS.find(c => c.id === id) ?? []),
        entities: ids.entities.flatMap((id: string) => ENTITIES.find(e => e.id === id) ?? []),
      }),
    ),
    search: vi.fn(async () => ok(HITS)),
    listPacks: vi.fn(async () => ok([PACK])),
    readKeys: vi.fn(async () => ({ next: 'Alt+Period', previous: null })),
    go: vi.fn(async () => {}),
    readSettings: vi.fn(async () => DEFAULT_SETTINGS),
    change: vi.fn(async change => changeSettings(DEFAULT_SETTINGS, change)),
    ...more,
  }
}

export const show = (source: PopupSource, first: FirstFrame | null = null) =>
  render(
    <TextProvider texts={texts}>
      <Popup source={source} first={first} maxQuery={32} />
    </TextProvider>,
  )
