/** What of a page's matches is on show: painted in the page, offered to the card, counted on the extension's button. */
import type { MarkLook } from '../../model/marks.ts'
import { createPainter } from './highlights.ts'
import type { Mark } from './mark-rules.ts'
import type { LocatedMention, MarkedSentence, SharedReader } from './reader-bridge.ts'

/** How many sentences are painted, and how many of these state or report a contested claim. */
export interface MatchCount {
  readonly matches: number
  readonly contested: number
}

export interface MarkedSentences extends Omit<SharedReader, 'signal' | 'filterStory' | 'settings' | 'report'> {
  /** Shows these sentences and names in place of all that were shown before, and tells whoever listens. */
  show(sentences: readonly MarkedSentence[], names: readonly LocatedMention[]): void
  count(): MatchCount
  /** Whether all that was painted is still there. */
  isWhole(): boolean
  /** Paints everything anew. */
  repaint(): void
  /** Paints nothing any more, and counts nothing: the page takes it away again and again. */
  giveUp(): void
  /** Takes everything out of the page. */
  clear(): void
}

export interface MarkingOptions {
  /** How a person wants the marks. */
  readonly look: () => MarkLook
  /** Hears what is painted, when the numbers change. */
  readonly onCount: (count: MatchCount) => void
}

/** Keeps what is marked in the page, paints it and counts it. */
export function keepMarkedSentences({ look, onCount }: MarkingOptions): MarkedSentences {
  const painter = createPainter()
  const listeners = new Set<() => void>()
  let shown: readonly MarkedSentence[] = []
  let names: readonly LocatedMention[] = []
  let opened: string | null = null
  let count: MatchCount = { matches: 0, contested: 0 }
  let isGivenUp = false

  const isWanted = ({ level }: Mark) => look().which === 'all' || level !== 'faint'
  const isPainted = ({ marks }: MarkedSentence) => marks.some(isWanted)
  const paint = () => {
    const sentences = isGivenUp ? [] : shown.filter(isPainted)
    const marks = sentences.flatMap(({ target, marks }) =>
      target === opened ? marks.map(mark => ({ ...mark, isOpen: true })) : marks,
    )
    const ofNames = isGivenUp
      ? []
      : names.map(({ range }): Mark => ({ range, level: 'name', denial: 'undenied', isHeading: false }))
    painter.paint([...marks.filter(isWanted), ...ofNames], look())
    const before = count
    count = { matches: sentences.length, contested: sentences.filter(one => one.isContested).length }
    if (count.matches !== before.matches || count.contested !== before.contested) onCount(count)
  }
  return {
    count: () => count,
    matches: () => shown.filter(isPainted).flatMap(sentence => sentence.located),
    sentences: () => shown,
    mentions: () => names,
    open(target) {
      if (target === opened) return
      opened = target
      paint()
    },
    show(sentences, mentions) {
      shown = sentences
      names = mentions
      paint()
      for (const listener of listeners) listener()
    },
    isWhole: painter.isWhole,
    repaint() {
      painter.clear()
      paint()
    },
    giveUp() {
      isGivenUp = true
      paint()
    },
    onChange(listener, signal) {
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener))
    },
    clear() {
      // The card may close only now, which would paint what it showed.
      shown = []
      names = []
      painter.clear()
      listeners.clear()
    },
  }
}
