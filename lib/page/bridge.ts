/**
 * What the reader shares with the card. Both are content scripts of one extension in one page, so they share a global
 * object that the page cannot see; DOM events or attributes would be visible to it.
 */
import type { Match } from '../model/page.ts'

/** A match and where it is now; `range` is null when its text went or could not be found again. */
export interface PlacedMatch {
  readonly match: Match
  readonly range: AbstractRange | null
  /** The whole sentence, which the card must not cover; absent or null: `range` stands for it. */
  readonly sentence?: AbstractRange | null
}

export interface ReaderBridge {
  /** All matches in reading order. Several may share one sentence. */
  matches(): readonly PlacedMatch[]
  /** The matches whose text lies under a point of the viewport (CSS pixels), best claim first; empty if none. */
  matchesAt(x: number, y: number): readonly PlacedMatch[]
  /** Calls back when the list of matches changed. */
  onChange(listener: () => void, signal: AbortSignal): void
  /** Aborted when the reader ends: switched off, extension reloaded, page left. */
  readonly signal: AbortSignal
}

const KEY = Symbol.for('sidelight.reader')
type Shared = { [KEY]?: ReaderBridge }

/** Offers the reader to the card of the same page. */
export function shareReader(bridge: ReaderBridge): void {
  ;(globalThis as Shared)[KEY] = bridge
}

/** @returns the page's reader, or null when there is none (the card must then end) */
export function findReader(): ReaderBridge | null {
  return (globalThis as Shared)[KEY] ?? null
}
