/**
 * What the reader shares with the card. Both are content scripts of one extension in one page, so they share a global
 * object that the page cannot see; DOM events or attributes would be visible to it.
 */

import type { Match, Mention } from '../../model/page.ts'
import type { PageSettings } from '../../model/page-settings.ts'
import type { PageReport } from '../../model/report.ts'
import type { Sentence, StoryBlock } from './findings.ts'
import { rangesAt } from './hit-test.ts'
import type { Mark } from './mark-rules.ts'

/** A match and where it is now. */
export interface LocatedMatch {
  readonly match: Match
  /** The first part of its sentence that is marked; null when the text went or could not be found again. */
  readonly range: AbstractRange | null
  /** The whole sentence, which the card must not cover; absent or null: `range` stands for it. */
  readonly sentence?: AbstractRange | null
  /** The parts of the sentence that are marked for this match: all but what a person does not see of them. */
  readonly painted?: readonly AbstractRange[]
}

/** A name that is marked, and where it is. */
export interface LocatedMention {
  readonly mention: Mention
  readonly range: StaticRange
}

/** A sentence of the story with matches, and how it is painted: not at all where its text cannot be found any more. */
export interface MarkedSentence extends Sentence {
  /** Names it to the card. */
  readonly target: string
  /** Whether it states or reports a contested claim. */
  readonly isContested: boolean
  readonly marks: readonly Mark[]
  /** One for each match. */
  readonly located: readonly LocatedMatch[]
}

export interface ReaderBridge {
  /** The matches that are marked, in reading order. Several may share one sentence. */
  matches(): readonly LocatedMatch[]
  /** The matches whose text lies under a point of the viewport (CSS pixels), best claim first; empty if none. */
  matchesAt(x: number, y: number): readonly LocatedMatch[]
  /** The sentences with matches, in reading order, also those that a person does not want marked: see `list-sentences.ts`. */
  sentences(): readonly MarkedSentence[]
  /** The names that are marked, in reading order; none unless a person asked for them. */
  mentions(): readonly LocatedMention[]
  /** Shows which sentence has its card open, by `block:start`; null: none. */
  open(target: string | null): void
  /** Shows only what a filter leaves of the story; it takes the place of the filter before. */
  filterStory(filter: (story: readonly StoryBlock[]) => readonly StoryBlock[]): void
  /** What the reader tells the popup. */
  report(): PageReport
  /** What the page knows of the settings; null: nothing yet. */
  settings(): PageSettings | null
  /** Calls back when the list of matches changed. */
  onChange(listener: () => void, signal: AbortSignal): void
  /** Aborted when the reader ends: switched off, extension reloaded, page left. */
  readonly signal: AbortSignal
}

/** What the reader itself offers. The hit test is added by the card's script, so that only pages with a card load its code. */
export type SharedReader = Omit<ReaderBridge, 'matchesAt'>

const KEY = Symbol.for('sidelight.reader')
type Shared = { [KEY]?: SharedReader }

/** Offers the reader to the card of the same page. */
export function shareReader(bridge: SharedReader): void {
  ;(globalThis as Shared)[KEY] = bridge
}

/** @returns the page's reader, or null when there is none (the card must then end) */
export function findReader(): ReaderBridge | null {
  const shared = (globalThis as Shared)[KEY]
  return shared === undefined ? null : { ...shared, matchesAt: (x, y) => findMatchesAt(shared, x, y) }
}

function findMatchesAt(reader: SharedReader, x: number, y: number): LocatedMatch[] {
  const matches = reader.matches()
  const painted = new Set(matches.flatMap(match => match.painted ?? []))
  const hit = rangesAt(document, x, y, painted)
  return hit.flatMap(range => matches.filter(match => match.painted?.includes(range)))
}
