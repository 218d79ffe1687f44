/** Where the sentences that have matches are in the window. */
import type { Match } from '../../model/page.ts'
import type { ReaderBridge } from '../mark/reader-bridge.ts'
import { clipLines, findClips } from './clips.ts'
import { elementAt, type LineBox, measureLines, uniteLines } from './line-boxes.ts'

export interface Sentences {
  /** The matches that are on the page now, in reading order. */
  matches(): Match[]
  matchesOf(key: string): Match[]
  /** The line boxes of what can be seen of a sentence, in the window or outside of it; none when it is not drawn. */
  linesOf(key: string): LineBox[]
  /** The box around a sentence, also where a scrolling part of the page does not show it; null when it is not drawn. */
  boundsOf(key: string): LineBox | null
  /** Whether no scrolling part of the page hides any of it. */
  isWhole(key: string): boolean
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
  const matches = () => located().map(({ match }) => match)
  const linesOf = (key: string) =>
    rangesOf(key).flatMap(range => {
      const element = elementAt(range)
      return element ? clipLines(measureLines(range), findClips(element)) : []
    })
  const boundsOf = (key: string) => uniteLines(rangesOf(key).flatMap(measureLines))
  return {
    matches,
    matchesOf: key => matches().filter(match => keyOf(match) === key),
    linesOf,
    boundsOf,
    isWhole(key) {
      const whole = boundsOf(key)
      const seen = uniteLines(linesOf(key))
      return whole !== null && seen !== null && EDGES.every(edge => Math.abs(whole[edge] - seen[edge]) < 1)
    },
    elementOf(key) {
      const [range] = rangesOf(key)
      return range === undefined ? null : elementAt(range)
    },
  }
}

const EDGES = ['left', 'top', 'right', 'bottom'] as const
