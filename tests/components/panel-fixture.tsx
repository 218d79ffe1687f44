import { render } from '@testing-library/preact'
import { type Mock, vi } from 'vitest'
import { Panel } from '../../components/panel/Panel.tsx'
import type { PanelSource } from '../../components/panel/panel-source.ts'
import { TextProvider } from '../../components/text/text.tsx'
import { matchKey, type PageReport, type PageSentences, type PanelSight } from '../../lib/model/report.ts'
import { ok } from '../../lib/model/result.ts'
import { account, claim, match, texts } from './example.ts'

export { texts }

const accounts = [
  account('Lindholm', 'asserts', {
    date: '2024-05-04',
    speaker: 'mayor',
    speakerName: 'Edda Strand',
    speakerShort: 'Strand',
  }),
  account('Osterby', 'denies', { date: '2024-05-05' }),
]
export const CLAIMS = [
  claim(accounts),
  claim([account('Lindholm', 'asserts', { through: 'set-fire' })], {
    ...{ id: 'ferries', title: 'The ferries stop', statement: 'No ferry leaves.' },
  }),
]

const matches = [
  match({ block: 1, party: 'Lindholm', speaker: 'mayor', speakerText: 'the mayor' }),
  match({ block: 2, claim: 'ferries', voice: 'own', score: 0.5 }),
  match({ block: 3, voice: 'mentioned', why: [{ kind: 'concept', text: 'fire', words: ['the fire'], weight: 1 }] }),
  match({ block: 3, claim: 'ferries', voice: 'own', sure: false }),
]
const WORDS = ['', 'The mayor says they set it.', 'No ferry leaves today.', 'The fire comes at a bad time.']
const LEVELS = ['', 'contested', 'faint', 'quiet'] as const

const report = (more: Partial<PageReport> = {}): PageReport => ({
  ...{ state: 'done', trouble: null, host: 'news.example', matches, outside: 0, entities: [], briefs: [] },
  ...more,
})

const sentences = [1, 2, 3].map(block => ({
  target: `${block}:0`,
  kind: block === 2 ? ('caption' as const) : ('paragraph' as const),
  text: WORDS[block] ?? '',
  level: LEVELS[block] || ('faint' as const),
  claims: matches
    .filter(one => one.block === block)
    .map(one => {
      const { claim, voice, sure, speaker, speakerText } = one
      return { claim, voice, sure, speaker, speakerText, key: matchKey(one) }
    }),
}))

export const PAGE: PageSentences = {
  ...{ report: report(), sentences, title: 'Fire at the terminal', url: 'https://news.example/fire' },
  ...{ language: 'en', published: '2024-05-04' },
}

/** @returns a page of another state, with nothing found in it */
export const quiet = (more: Partial<PageReport>): PageSentences => ({
  ...PAGE,
  report: report({ matches: [], ...more }),
  sentences: [],
})

type FakeSource = { readonly [N in Exclude<keyof PanelSource, 'links'>]: Mock<PanelSource[N]> } & {
  readonly links: PanelSource['links']
}

/** A world beside the panel, whose page can be scrolled and exchanged. */
export function fakeWorld(first: PageSentences | Exclude<PanelSight, { access: 'given' }> = PAGE) {
  let page = first
  let inView: string | null = '1:0'
  let revision = 1
  let asked: string | null = null
  const listeners = new Set<() => void>()
  const source: FakeSource = {
    version: vi.fn(() => '1.2'),
    readPage: vi.fn(async known => {
      if ('access' in page) return page
      return { access: 'given' as const, view: { revision, inView, page: known === revision ? null : page } }
    }),
    askToRead: vi.fn(async () => {}),
    requestAccess: vi.fn(async () => true),
    show: vi.fn(async () => true),
    describe: vi.fn(async ({ claims }) => ok({ claims: CLAIMS.filter(({ id }) => claims.includes(id)), entities: [] })),
    change: vi.fn(async () => null),
    hide: vi.fn(async () => true),
    takeAskedClaim: vi.fn(async () => {
      const claim = asked
      asked = null
      return claim
    }),
    onMove: vi.fn((listener, signal) => {
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener))
    }),
    copy: vi.fn(async () => {}),
    save: vi.fn(),
    print: vi.fn(),
    links: { search: '/popup.html', options: '/options.html', help: '/help.html' },
  }
  const move = () => {
    for (const listener of listeners) listener()
  }
  return {
    source,
    /** The page is scrolled to another sentence. */
    scroll(target: string | null) {
      inView = target
    },
    turnTo(next: typeof page) {
      page = next
      revision++
      move()
    },
    ask(claim: string) {
      asked = claim
      move()
    },
  }
}

export const show = (source: PanelSource) =>
  render(
    <TextProvider texts={texts}>
      <Panel source={source} />
    </TextProvider>,
  )
