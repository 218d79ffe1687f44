import { composedParentOf } from '../dom/dom.ts'
import { segmentsIn } from './anchor-span.ts'
import type { Sentence } from './findings.ts'
import type { SightWatch } from './watch-sight.ts'

/** Has the elements followed in which text of a sentence with a match stands. */
export function holdMarked(watch: SightWatch, sentences: readonly Sentence[]): void {
  const containers = new Set<Element>()
  const parts = new Set<Element>()
  for (const { block, matches } of sentences) {
    containers.add(block.container)
    for (const { node } of segmentsIn(block, matches[0].sentence)) {
      const part = composedParentOf(node)
      if (part) parts.add(part)
    }
  }
  watch.hold(containers, parts)
}
