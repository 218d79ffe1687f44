/** What the background answers. `entrypoints/background` hands in what it works with: the store, the settings, the browser. */
import { briefClaim, briefEntity } from '../model/brief.ts'
import type { ScanResult } from '../model/page.ts'
import { settingsForPage } from '../model/page-settings.ts'
import type { ScanReply } from '../model/report.ts'
import type { Denial } from '../model/status.ts'
import type { Described } from './describe.ts'
import { hasMatch } from './gathered-text.ts'
import { changeHidden, dropUnwanted } from './hidden-marks.ts'
import type { Caller, Handlers } from './messages.ts'
import { hostOf } from './permissions.ts'
import { by, type SettingsStore } from './storage.ts'
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
  /** Texts of a language, as JSON; null: there are none. */
  loadTexts(language: string): Promise<string | null>
  /** Opens the side panel of a tab, at a claim. False: this browser cannot, for a page's click. */
  openPanel(tab: number, claim: string): Promise<boolean>
  /** Puts the card into the tab's page; a page that has it keeps the one it has. */
  injectCard(tab: number): Promise<void>
  /** Puts what a card opens into the tab's page. */
  injectMore(tab: number): Promise<void>
}

/** @returns a handler for each call; none keeps anything for the next call, since the browser may stop the background between them */
export function createBackgroundAnswers(services: BackgroundServices): Handlers<'background'> {
  const { askStore, settings, turns } = services
  const forCaller = async ({ url }: Caller) => settingsForPage(await settings.read(), hostOf(url ?? undefined) ?? '')

  return {
    isOn: async (_, caller) => (await forCaller(caller)).state === 'waiting',
    pageSettings: (_, caller) => forCaller(caller),
    async checkText(gathered, { tab }) {
      const checked = await askStore(store => turns.take(tab, hasMatch(store.scan, gathered)))
      if (tab === null || (checked.ok && !checked.value)) return false
      await services.injectReader(tab) // without a store as well: the reader tells the popup what is wrong
      return true
    },
    scan: (request, { tab }) =>
      askStore(async (store): Promise<ScanReply> => {
        const scanned = await turns.take(tab, store.scan(request))
        const matches = await dropUnwanted(scanned.matches, request.blocks, await settings.read())
        const result = { ...scanned, matches }
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
    settings: () => settings.read(),
    change: change => settings.change(by(change)),
    async hide({ claim, sentence, on }) {
      await settings.change(async now => ({
        ...now,
        hiddenMarks: await changeHidden(now.hiddenMarks, { claim, sentence }, on),
      }))
      return true
    },
    async texts() {
      const { language } = await settings.read()
      return language === null ? null : services.loadTexts(language)
    },
    async injectMore(_, { tab }) {
      if (tab !== null) await services.injectMore(tab)
      return null
    },
    openPanel: async ({ claim }, { tab }) => tab !== null && services.openPanel(tab, claim),
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
