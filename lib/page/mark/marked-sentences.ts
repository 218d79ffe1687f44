/** What of a page's matches is on show: painted in the page, offered to the card, counted on the extension's button. */
import type { MarkedSentence } from './findings.ts'
import { createPainter } from './highlights.ts'
import type { SharedReader } from './reader-bridge.ts'

export interface MarkedSentences extends Pick<SharedReader, 'matches' | 'onChange'> {
  /** Shows these sentences in place of all that were shown before, and tells whoever listens. */
  show(sentences: readonly MarkedSentence[]): void
  /** How many sentences are painted. */
  count(): number
  /** Takes everything out of the page. */
  clear(): void
}

/** @param onCount hears how many sentences are painted, when the number changes */
export function keepMarkedSentences(onCount: (sentences: number) => void): MarkedSentences {
  const painter = createPainter()
  const listeners = new Set<() => void>()
  let shown: readonly MarkedSentence[] = []
  let count = 0
  return {
    count: () => count,
    matches: () => shown.flatMap(sentence => sentence.matches),
    show(sentences) {
      shown = sentences
      const marks = sentences.flatMap(sentence => sentence.marks)
      const painted = sentences.filter(sentence => sentence.marks.length > 0).length
      painter.paint(marks)
      if (painted !== count) onCount(painted)
      count = painted
      for (const listener of listeners) listener()
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
