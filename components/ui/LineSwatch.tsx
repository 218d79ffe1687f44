import type { Denial } from '../../lib/model/status.ts'

/** The line that marks of such a claim have, as a sign beside words that say the same. */
export function LineSwatch({ denial }: { denial: Denial }) {
  return <span class="line-swatch" data-denial={denial} aria-hidden="true" />
}
