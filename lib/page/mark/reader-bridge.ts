/**
 * What the reader shares with the card. Both are content scripts of one extension in one page, so they share a global
 * object that the page cannot see; DOM events or attributes would be visible to it.
 */
import type { Match } from '../../model/page.ts'
import type { PageSettings } from '../../model/page-settings.ts'
import { rangesAt } from './hit-test.ts'

/** A match and where it is now; `range` is null when its text went or could not be found again. */
export interface LocatedMatch {
  readonly match: Match
  readonly range: AbstractRange | null
  /** The whole sentence, which the card must not cover; absent or null: `range` stands for it. */
  readonly sentence?: AbstractRange | null
  /** The parts of `range` that are painted: all but what a person does not see of it. */
  readonly painted?: readonly AbstractRange[]
}

/** A mark that is taken away until the page is loaded again. */
export interface ConcealedMark {
  readonly claim: string
  /** The sentence's words; null: wherever the claim is stated. */
  readonly sentence: string | null
}

export interface ReaderBridge {
  /** All matches in reading order. Several may share one sentence. */
  matches(): readonly LocatedMatch[]
  /** The matches whose text lies under a point of the viewport (CSS pixels), best claim first; empty if none. */
  matchesAt(x: number, y: number): readonly LocatedMatch[]
  /** The words of a match's whole sentence, as they were read; null when its text went. */
  words(match: Match): string | null
  /** Takes marks away until the page is loaded again, or (`on`) shows them again; nothing is stored. */
  conceal(mark: ConcealedMark, on: boolean): void
  /** What the page knows of the settings; null: nothing yet. */
  settings(): PageSettings | null
  /** Shows which sentence has its card open, by `block:start`; null: none. */
  open?(target: string | null): void
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
