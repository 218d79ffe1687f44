/** Where the sentences that have matches are in the window. */
import type { Match } from '../../model/page.ts'
import type { ReaderBridge } from '../mark/reader-bridge.ts'
import { elementAt, type LineBox, measureLines } from './line-boxes.ts'

export interface Sentences {
  /** The matches that are on the page now, in reading order. */
  matches(): Match[]
  matchesOf(key: string): Match[]
  /** The line boxes of a sentence; none when it is not drawn. */
  linesOf(key: string): LineBox[]
  /** Its upper and lower edge; null when it is not drawn. */
  boundsOf(key: string): { readonly top: number; readonly bottom: number } | null
  /** The element that it begins in; null when it went from the page. */
  elementOf(key: string): Element | null
}

/** @param keyOf tells to which sentence a match belongs */
export function readSentences(reader: Pick<ReaderBridge, 'matches'>, keyOf: (match: Match) => string): Sentences {
  const located = () => reader.matches().filter(({ range }) => range !== null)
  const rangesOf = (key: string) =>
    located()
      .filter(({ match }) => keyOf(match) === key)
      .flatMap(({ sentence, range }) => sentence ?? range ?? [])
  const linesOf = (key: string) => rangesOf(key).flatMap(measureLines)
  const matches = () => located().map(({ match }) => match)
  return {
    matches,
    matchesOf: key => matches().filter(match => keyOf(match) === key),
    linesOf,
    boundsOf(key) {
      const lines = linesOf(key)
      if (lines.length === 0) return null
      return { top: Math.min(...lines.map(l => l.top)), bottom: Math.max(...lines.map(l => l.bottom)) }
    },
    elementOf(key) {
      const [range] = rangesOf(key)
      return range === undefined ? null : elementAt(range)
    },
  }
}
