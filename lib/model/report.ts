/** What a page's reader knows of its page, as the popup asks for it; and what the background adds. Plain JSON. */

import type { IsoDate } from './pack.ts'
import type { Match, ScanResult } from './page.ts'
import type { Denial } from './status.ts'

/** What can go wrong, as a code; its sentence is in `_locales` under `trouble_<code>`. */
export const TROUBLES = ['indexMissing', 'indexDamaged', 'indexForeign', 'backgroundGone', 'pageFailed'] as const
export type Trouble = (typeof TROUBLES)[number]

/**
 * - `waiting`: the page is not ready yet · `scanning`: text was sent, no answer yet · `done`
 * - `notArticle`: not read, since it is no article; a person may ask for it
 * - `offHere`, `offEverywhere`: switched off by the reader
 * - `failed`: see `trouble`
 */
export const PAGE_STATES = ['waiting', 'scanning', 'done', 'notArticle', 'offHere', 'offEverywhere', 'failed'] as const
export type PageState = (typeof PAGE_STATES)[number]

export interface PageReport {
  readonly state: PageState
  readonly trouble: Trouble | null
  /** Host name of the page: what the site switch is about. */
  readonly host: string
  /** In reading order; a match whose text went from the page is no longer here. */
  readonly matches: readonly Match[]
  /** How often each entity is named, under whatever spelling; most named first. */
  readonly entities: readonly { readonly entity: string; readonly count: number }[]
  /** Of these claims and entities, and perhaps of some that went from the page: see `brief.ts`. */
  readonly briefs: readonly string[]
}

/**
 * What the popup can see of a tab's page.
 * - `closed`: no extension may read it, or it is not on the web
 * - `withheld`: a page of the web, to which the browser or the person gave no access; `host` is null when not even
 *   that is told
 */
export type PageSight =
  | { readonly access: 'closed' }
  | { readonly access: 'withheld'; readonly host: string | null }
  | { readonly access: 'given'; readonly report: PageReport }

/** Answer to a scan request: the engine's result, whether each matched claim is denied, which decides how it is painted, and what the popup says of it. */
export interface ScanReply {
  readonly result: ScanResult
  /** By claim id, for every claim in `result.matches`. */
  readonly denials: Readonly<Record<string, Denial>>
  /** For every claim and entity in `result`, see `brief.ts`; each under a key of its own. */
  readonly briefs: Readonly<Record<string, string>>
}

export interface PackInfo {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly date: IsoDate
  readonly claims: number
  /** Its own, supplements to claims of other packs included. */
  readonly accounts: number
  readonly entities: number
}

/** One row of the popup's search. */
export interface SearchHit {
  readonly kind: 'claim' | 'entity' | 'account'
  /** Claim or entity id; for an account, the id of its claim. */
  readonly id: string
  readonly title: string
  /** The line under the title: the statement, description, or wording. */
  readonly detail: string
  /** 0..1, 1 is best. */
  readonly score: number
}

/** @returns a key for one match of a page, stable while its block stays the same */
export const matchKey = (m: Match): string => `${m.block}:${m.sentence.start}:${m.claim}:${m.voice}`
