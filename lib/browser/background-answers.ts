/** What the background answers, apart from the browser: `entrypoints/background` hands in the real things. */
import { briefClaim, briefEntity } from '../model/brief.ts'
import type { ScanResult } from '../model/page.ts'
import type { ScanReply } from '../model/report.ts'
import type { Denial } from '../model/status.ts'
import { stateBySwitches } from '../model/switches.ts'
import type { Described } from './describe.ts'
import { isKnown } from './known-text.ts'
import type { Handlers } from './messages.ts'
import { type SettingsStore, switchSite } from './storage.ts'
import type { AskStore, Store } from './store.ts'

export interface BackgroundParts {
  readonly askStore: AskStore
  readonly settings: SettingsStore
  /** Whether a number stands on the tab's button; browsers take it away when the tab goes to another page. */
  showsMatches(tab: number): Promise<boolean>
  /** Shows the number of matches of a tab. */
  showMatches(tab: number, matches: number): Promise<void>
  /** Puts the reader into the tab's page, in place of one that it has. */
  injectReader(tab: number): Promise<void>
  /** Puts the card into the tab's page; a page that has it keeps the one it has. */
  injectCard(tab: number): Promise<void>
}

/** @returns one handler a call; nothing is kept between calls, since the background may be stopped at any time */
export function createBackgroundAnswers(parts: BackgroundParts): Handlers<'background'> {
  const { askStore, settings } = parts

  return {
    isOn: async ({ host }) => stateBySwitches(await settings.read(), host) === 'waiting',
    async look(gathered, { tab }) {
      const found = await askStore(store => isKnown(store.scan, gathered))
      if (tab === null || (found.ok && !found.value)) return false
      await parts.injectReader(tab) // without a store, too: to say why
      return true
    },
    scan: request =>
      askStore(async (store): Promise<ScanReply> => {
        const result = await store.scan(request)
        return { result, ...(await tellOf(store, result)) }
      }),
    async found({ matches }, { tab }) {
      if (tab === null) return null
      // The button is the memory of what was done: this background may be another one than at the last call.
      const injected = await parts.showsMatches(tab)
      await Promise.all([parts.showMatches(tab, matches), matches > 0 && !injected && parts.injectCard(tab)])
      return null
    },
    async describe({ claims, entities }) {
      const described: Described = await askStore(async store => ({
        claims: (await Promise.all(claims.map(id => store.readClaim(id)))).filter(claim => claim !== null),
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

/** What a page's reader keeps of the claims and entities that were found in it. */
async function tellOf(store: Store, { matches, mentions }: ScanResult): Promise<Omit<ScanReply, 'result'>> {
  const denials: Record<string, Denial> = {}
  const briefs: Record<string, string> = {}
  for (const id of new Set(matches.map(m => m.claim))) {
    const claim = await store.readClaim(id)
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
