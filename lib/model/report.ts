/** What a page's reader reports to the popup, and what the background replies. Plain JSON. */

import type { Level } from './level.ts'
import type { IsoDate } from './pack.ts'
import type { BlockKind, Match, Mention, PageContext, Span } from './page.ts'
import type { MarkStatus } from './status.ts'

/** What can go wrong, as a code. `assets/locales` has a sentence for each, `trouble_<code>`. */
export const TROUBLES = [
  'indexMissing',
  'indexDamaged',
  'indexForeign',
  'backgroundGone',
  'pageFailed',
  'settingsUnreadable',
] as const
export type Trouble = (typeof TROUBLES)[number]

/**
 * - `waiting`: the page is not ready yet · `scanning`: text was sent, no answer yet · `done`
 * - `notArticle`: not read, since it is no article; a person may ask for it
 * - `unreadable`: neither HTML nor plain text; it is not read, whoever asks
 * - `offHere`, `offEverywhere`: switched off by the reader
 * - `failed`: see `trouble`
 */
export const PAGE_STATES = [
  'waiting',
  'scanning',
  'done',
  'notArticle',
  'unreadable',
  'offHere',
  'offEverywhere',
  'failed',
] as const
export type PageState = (typeof PAGE_STATES)[number]

export interface PageReport {
  readonly state: PageState
  readonly trouble: Trouble | null
  /** Host name of the page: what the site switch is about. */
  readonly host: string
  /** In reading order, without those whose text is no longer on the page. */
  readonly matches: readonly Match[]
  /** How many sentences that state a known claim stand in what surrounds the story. None of them is in `matches`, or marked. */
  readonly outside: number
  /** How often each entity is named, under whatever spelling; most named first. */
  readonly entities: readonly { readonly entity: string; readonly count: number }[]
  /** Briefs of these claims and entities, and perhaps of some that are no longer on the page: see `brief.ts`. */
  readonly briefs: readonly string[]
}

/**
 * What the popup can see of a tab's page.
 * - `closed`: no extension may read the page, or it is not on the web
 * - `withheld`: a page of the web to which the person or the browser gives no access; `host` is null when the browser does not
 *   tell it
 */
export type PageSight =
  | { readonly access: 'closed' }
  | { readonly access: 'withheld'; readonly host: string | null }
  | { readonly access: 'given'; readonly report: PageReport }

/** What the side panel can see of a tab's page: as the popup does, but of a page that is read only what changed. */
export type PanelSight =
  | { readonly access: 'given'; readonly view: PageView }
  | Exclude<PageSight, { readonly access: 'given' }>

/** A part of a sentence that can be read by itself, and is marked as one. */
export interface FoundStretch extends Span, MarkStatus {
  /** Places in the sentence's matches: those with a contested claim first, then by score. The first gives the status. */
  readonly matches: readonly number[]
  /** Ids of the contested claims that it states or reports, each once. */
  readonly told: readonly string[]
}

/** A sentence with matches. */
export interface FoundSentence {
  /** Best first. */
  readonly matches: readonly [Match, ...Match[]]
  /** In order; they do not overlap. */
  readonly stretches: readonly FoundStretch[]
}

/** What was found in a block. */
export interface FoundBlock {
  /** In order. */
  readonly sentences: readonly FoundSentence[]
  readonly mentions: readonly Mention[]
}

/** The reply to a scan request: what the engine found, and what marks and popup show of the claims and entities in it. */
export interface ScanReply {
  readonly context: PageContext
  /** By block id; blocks in which nothing was found are left out. */
  readonly blocks: Readonly<Record<number, FoundBlock>>
  /** A brief of every claim and entity that was found, by `claim` or `entity` and its id: see `brief.ts`. */
  readonly briefs: Readonly<Record<string, string>>
}

/** A sentence of the page that has matches, as a list beside the page shows it. */
export interface SentenceReport {
  /** Names the sentence to the card: `block:start`. */
  readonly target: string
  readonly kind: BlockKind
  /** Its words, all of them: a mark is hidden by them. */
  readonly text: string
  /** How much it wants to be seen: the highest level of its parts. */
  readonly level: Level
  /** One for each claim and voice, best first. */
  readonly claims: readonly SentenceClaim[]
}

/** How a sentence puts a claim. */
export interface SentenceClaim extends Pick<Match, 'claim' | 'voice' | 'sure' | 'speaker' | 'speakerText'> {
  /** See `matchKey`. */
  readonly key: string
}

/** What a list beside the page shows of it. */
export interface PageSentences {
  readonly report: PageReport
  /** In reading order. */
  readonly sentences: readonly SentenceReport[]
  readonly title: string
  /** The page's address in full. */
  readonly url: string
  /** BCP 47 tag that the page declares, or null. */
  readonly language: string | null
  /** The day on which the page says that it was published, or null. */
  readonly published: IsoDate | null
}

/** The answer to somebody who asks again and again. */
export interface PageView {
  /** Another number than before when anything but `inView` changed. */
  readonly revision: number
  /** The target of the sentence that a person is at, or null. */
  readonly inView: string | null
  /** Null: whoever asks has this revision. */
  readonly page: PageSentences | null
}

export interface PackInfo {
  readonly id: string
  /** Id of the pack to which it adds, or null. */
  readonly extends: string | null
  readonly title: string
  readonly version: string
  readonly date: IsoDate
  /** BCP 47 tag of its wording. */
  readonly language: string
  readonly licence: string | null
  readonly maintainer: string | null
  readonly sources: number
  readonly claims: number
  /** Including those in its supplements to claims of other packs. */
  readonly accounts: number
  readonly entities: number
  /** The events that it is about; none in a pack that only adds to another one. */
  readonly topics: readonly { readonly id: string; readonly title: string; readonly date: IsoDate | null }[]
  /** The days of its first and last account that has one; null: none has. */
  readonly firstStatement: IsoDate | null
  readonly lastStatement: IsoDate | null
}

/** @returns a key for one match of a page, stable while its block stays the same */
export const matchKey = (m: Match): string => `${m.block}:${m.sentence.start}:${m.claim}:${m.voice}`
