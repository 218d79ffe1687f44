import { composedParentOf } from '../dom/dom.ts'
import type { Sentence } from './findings.ts'
import type { SightWatch } from './watch-sight.ts'

/** Has the elements followed in which text of a sentence with a match stands. */
export function holdMarked(watch: SightWatch, sentences: readonly Sentence[]): void {
  const containers = new Set<Element>()
  const parts = new Set<Element>()
  for (const { block, matches } of sentences) {
    const { container, segments } = block
    const { sentence } = matches[0]
    containers.add(container)
    for (const { node, start, length } of segments) {
      const part = start < sentence.end && start + length > sentence.start ? composedParentOf(node) : null
      if (part && part !== container) parts.add(part)
    }
  }
  watch.hold(containers, parts)
}
