/** What of a page's matches is on show: painted in the page, offered to the card, counted on the extension's button. */
import type { MarkedSentence } from './findings.ts'
import { createPainter } from './highlights.ts'
import type { SharedReader } from './reader-bridge.ts'

export interface MarkedSentences extends Pick<SharedReader, 'matches' | 'onChange'> {
  /** Shows these sentences in place of all that were shown before, and tells whoever listens. */
  show(sentences: readonly MarkedSentence[]): void
  /** How many sentences are painted. */
  count(): number
  /** Whether all that was painted is still there. */
  isWhole(): boolean
  /** Paints everything anew. */
  repaint(): void
  /** Paints nothing any more, and counts nothing: the page takes it away again and again. */
  giveUp(): void
  /** Takes everything out of the page. */
  clear(): void
}

/** @param onCount hears how many sentences are painted, when the number changes */
export function keepMarkedSentences(onCount: (sentences: number) => void): MarkedSentences {
  const painter = createPainter()
  const listeners = new Set<() => void>()
  let shown: readonly MarkedSentence[] = []
  let count = 0
  let isGivenUp = false
  const paint = () => {
    const sentences = isGivenUp ? [] : shown.filter(sentence => sentence.marks.length > 0)
    painter.paint(sentences.flatMap(sentence => sentence.marks))
    if (sentences.length !== count) onCount(sentences.length)
    count = sentences.length
  }
  return {
    count: () => count,
    matches: () => shown.flatMap(sentence => sentence.matches),
    show(sentences) {
      shown = sentences
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
      painter.clear()
      listeners.clear()
    },
  }
}
