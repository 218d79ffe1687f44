/** What the background answers. `entrypoints/background` hands in what it works with: the store, the settings, the browser. */
import { briefClaim, briefEntity } from '../model/brief.ts'
import { chooseDates } from '../model/dates.ts'
import { findBlocks } from '../model/found-blocks.ts'
import { LONGEST_LOOK_UP } from '../model/look-up.ts'
import type { ScanRequest, ScanResult } from '../model/page.ts'
import { settingsForPage, UNREADABLE_SETTINGS } from '../model/page-settings.ts'
import type { ScanReply, Trouble } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { SettingsChange } from '../model/settings-change.ts'
import { showClaim, showEntity, showHits } from '../model/shown-claim.ts'
import { isContested, type MarkStatus } from '../model/status.ts'
import type { ClaimView } from '../model/view.ts'
import { guard } from './border.ts'
import type { Described } from './describe.ts'
import { changeHidden, dropUnwanted } from './hidden-marks.ts'
import { lookUp } from './look-up.ts'
import type { Caller, Handlers } from './messages.ts'
import { hostOf } from './permissions.ts'
import { isKnown, readClaims, scanAll, searchAll } from './sets.ts'
import { by, type SettingsStore } from './storage.ts'
import type { AskStore, Store, TakeTurns } from './store.ts'
import type { Turns } from './turns.ts'

export interface BackgroundServices {
  readonly askStore: AskStore
  readonly settings: SettingsStore
  /** Shares the background among the pages. */
  readonly turns: Turns
  /** Whether the tab's button shows a number; browsers remove it when the tab goes to another page. */
  showsMatches(tab: number): Promise<boolean>
  /** Shows a number on a tab's button: how many of its sentences have a contested claim. */
  showMatches(tab: number, contested: number): Promise<void>
  /** Puts the reader into the tab's page; it replaces the reader that may be there. */
  injectReader(tab: number): Promise<void>
  /** Texts of a language, as JSON; null: there are none. */
  loadTexts(language: string): Promise<string | null>
  /** Opens the side panel of a tab, at a claim. False: this browser cannot, for a page's click. */
  openPanel(tab: number, claim: string): Promise<boolean>
  /** Reads the stored packs anew, and has all pages read again. */
  reloadPacks(): Promise<Result<null, Trouble>>
  /** Puts the card into the tab's page; a page that has it keeps the one it has. */
  injectCard(tab: number): Promise<void>
  /** Puts what a card opens into the tab's page. */
  injectMore(tab: number): Promise<void>
}

/**
 * @returns a handler for each call, behind the border (`border.ts`). None keeps anything for the next call, since the browser
 * may stop the background between them.
 */
export function createBackgroundAnswers(services: BackgroundServices): Handlers<'background'> {
  const { askStore, settings, turns } = services
  const takeFor =
    (tab: number | null): TakeTurns =>
    work =>
      turns.take(tab, work)
  const forCaller = async ({ url }: Caller) => {
    const now = await settings.read()
    return now.ok ? settingsForPage(now.value, hostOf(url ?? undefined) ?? '') : UNREADABLE_SETTINGS
  }

  /** Asks the store, which then gives claims as they are to be shown. */
  const askShown: AskStore = async question => {
    const now = await settings.read()
    const off = now.ok ? now.value.packsOff : []
    const show = (claim: ClaimView | null) => claim && showClaim(claim, off)
    return askStore(store => question({ ...store, readClaim: id => show(store.readClaim(id)) }))
  }

  return guard({
    isOn: async (_, caller) => (await forCaller(caller)).state === 'waiting',
    pageSettings: (_, caller) => forCaller(caller),
    async checkText(gathered, { tab }) {
      const checked = await askStore(store => isKnown(store, gathered, takeFor(tab)))
      if (tab === null || (checked.ok && !checked.value)) return false
      await services.injectReader(tab) // without a store as well: the reader tells the popup what is wrong
      return true
    },
    async scan(request, { tab }) {
      const now = await settings.read()
      if (!now.ok) return now
      return askShown(async (store): Promise<ScanReply> => {
        const scanned = await scanAll(store, withDates(request), takeFor(tab))
        const { readClaim } = store
        const matches = await dropUnwanted(scanned.matches, request.blocks, now.value, readClaim)
        return tellFound(store, request, { ...scanned, matches })
      })
    },
    async setMatchCount({ matches, contested }, { tab }) {
      if (tab === null) return null
      // The background may have been stopped since the last call. A number on the button tells that the card is there; where
      // nothing is contested, it is put in again with each call, which changes nothing.
      const injected = await services.showsMatches(tab)
      await Promise.all([services.showMatches(tab, contested), matches > 0 && !injected && services.injectCard(tab)])
      return null
    },
    async describe({ claims, entities }) {
      const described: Described = await askShown(async store => ({
        claims: await readClaims(store, claims),
        entities: entities.flatMap(id => {
          const entity = store.readEntity(id)
          return entity === null ? [] : [showEntity(entity, store.readClaim)]
        }),
      }))
      return JSON.stringify(described)
    },
    search: query => askShown(async store => showHits(await searchAll(store, query), store.readClaim)),
    listPacks: () => askStore(store => store.listPacks()),
    packsChanged: () => services.reloadPacks(),
    examples: () => askShown(store => store.listExamples().map(example => store.readClaim(example.id) ?? example)),
    lookUp: (text, { tab }) => lookUp(askShown, takeFor(tab), text.slice(0, LONGEST_LOOK_UP)),
    async settings() {
      const now = await settings.read()
      if (!now.ok) throw new Error(now.error)
      return now.value
    },
    async change(change) {
      const changes = await withAllIds(askStore, change)
      return settings.change(now => changes.reduce((changed, each) => by(each)(changed), now))
    },
    async hide({ claim, sentence, on }) {
      await settings.change(async now => ({
        ...now,
        hiddenMarks: await changeHidden(now.hiddenMarks, { claim, sentence }, on),
      }))
      return true
    },
    async texts() {
      const now = await settings.read()
      return !now.ok || now.value.language === null ? null : services.loadTexts(now.value.language)
    },
    async injectMore(_, { tab }) {
      if (tab !== null) await services.injectMore(tab)
      return null
    },
    openPanel: async ({ claim }, { tab }) => tab !== null && services.openPanel(tab, claim),
  })
}

/** A claim that is marked again may have been muted under the id that it has in another pack. */
async function withAllIds(askStore: AskStore, change: SettingsChange): Promise<readonly SettingsChange[]> {
  if (change.set !== 'claim' || !change.on) return [change]
  const claim = await askStore(store => store.readClaim(change.id))
  const others =
    claim.ok && claim.value !== null ? [claim.value.id, ...(claim.value.also ?? []).map(({ id }) => id)] : []
  return [change, ...others.map(id => ({ ...change, id }))]
}

/** @returns the request with the days that the page gives */
const withDates = (request: ScanRequest): ScanRequest =>
  request.dates ? { ...request, ...chooseDates(request.dates) } : request

/** @returns what was found in blocks, as a page's reader keeps it */
async function tellFound(store: Store, { blocks }: ScanRequest, result: ScanResult): Promise<ScanReply> {
  const statuses = new Map<string, MarkStatus>()
  const briefs: Record<string, string> = {}
  for (const claim of await readClaims(store, [...new Set(result.matches.map(m => m.claim))])) {
    statuses.set(claim.id, { denial: claim.status.denial, isContested: isContested(claim.status) })
    briefs[`claim ${claim.id}`] = briefClaim(claim)
  }
  for (const id of new Set(result.mentions.map(m => m.entity))) {
    const entity = store.readEntity(id)
    if (entity !== null) briefs[`entity ${id}`] = briefEntity(entity)
  }
  return { context: result.context, blocks: findBlocks(result, blocks, id => statuses.get(id) ?? UNKNOWN), briefs }
}

/** The status of a claim that no pack has. */
const UNKNOWN: MarkStatus = { denial: 'undenied', isContested: false }
