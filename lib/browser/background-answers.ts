/** What the background answers. `entrypoints/background` hands in what it works with: the store, the settings, the browser. */
import { briefClaim, briefEntity } from '../model/brief.ts'
import type { ScanResult } from '../model/page.ts'
import type { ScanReply } from '../model/report.ts'
import type { Denial } from '../model/status.ts'
import { stateBySwitches } from '../model/switches.ts'
import type { Described } from './describe.ts'
import { hasMatch } from './gathered-text.ts'
import type { Handlers } from './messages.ts'
import { type SettingsStore, switchSite } from './storage.ts'
import type { AskStore, Store } from './store.ts'
import type { Turns } from './turns.ts'

export interface BackgroundServices {
  readonly askStore: AskStore
  readonly settings: SettingsStore
  /** Shares the background among the pages. */
  readonly turns: Turns
  /** Whether the tab's button shows a number; browsers remove it when the tab goes to another page. */
  showsMatches(tab: number): Promise<boolean>
  /** Shows the number of matches of a tab. */
  showMatches(tab: number, matches: number): Promise<void>
  /** Puts the reader into the tab's page; it replaces the reader that may be there. */
  injectReader(tab: number): Promise<void>
  /** Puts the card into the tab's page; a page that has it keeps the one it has. */
  injectCard(tab: number): Promise<void>
}

/** @returns a handler for each call; none keeps anything for the next call, since the browser may stop the background between them */
export function createBackgroundAnswers(services: BackgroundServices): Handlers<'background'> {
  const { askStore, settings, turns } = services

  return {
    isOn: async ({ host }) => stateBySwitches(await settings.read(), host) === 'waiting',
    async checkText(gathered, { tab }) {
      const checked = await askStore(store => turns.take(tab, hasMatch(store.scan, gathered)))
      if (tab === null || (checked.ok && !checked.value)) return false
      await services.injectReader(tab) // without a store as well: the reader tells the popup what is wrong
      return true
    },
    scan: (request, { tab }) =>
      askStore(async (store): Promise<ScanReply> => {
        const result = await turns.take(tab, store.scan(request))
        return { result, ...readTold(store, result) }
      }),
    async setMatchCount({ matches }, { tab }) {
      if (tab === null) return null
      // The background may have been stopped since the last call. The number on the button tells whether the card is there.
      const injected = await services.showsMatches(tab)
      await Promise.all([services.showMatches(tab, matches), matches > 0 && !injected && services.injectCard(tab)])
      return null
    },
    async describe({ claims, entities }) {
      const described: Described = await askStore(store => ({
        claims: claims.flatMap(id => store.readClaim(id) ?? []),
        entities: entities.flatMap(id => store.readEntity(id) ?? []),
      }))
      return JSON.stringify(described)
    },
    search: query => askStore(store => store.search(query)),
    listPacks: () => askStore(store => store.listPacks()),
    setSite: ({ host, on }) => settings.change(now => switchSite(now, host, on)),
    setEverywhere: on => settings.change(now => ({ ...now, everywhere: on })),
  }
}

/** @returns what a page's reader keeps of each claim that matched and of each entity that is named */
function readTold(store: Store, { matches, mentions }: ScanResult): Omit<ScanReply, 'result'> {
  const denials: Record<string, Denial> = {}
  const briefs: Record<string, string> = {}
  for (const id of new Set(matches.map(m => m.claim))) {
    const claim = store.readClaim(id)
    if (claim === null) continue
    denials[id] = claim.status.denial
    briefs[`claim ${id}`] = briefClaim(claim)
  }
  for (const id of new Set(mentions.map(m => m.entity))) {
    const entity = store.readEntity(id)
    if (entity !== null) briefs[`entity ${id}`] = briefEntity(entity)
  }
  return { denials, briefs }
}
