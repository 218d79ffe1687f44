import type { ComponentChildren } from 'preact'
import type { Denial } from '../../lib/model/status.ts'

interface Props {
  /** `contested` has a fill and a strong line, `quiet` a thin line, `faint` a thin and fainter one. */
  level: 'contested' | 'quiet' | 'faint'
  denial: Denial
  children: ComponentChildren
}

/** Words that look like a mark on a page. */
export function Sample({ level, denial, children }: Props) {
  return (
    <span class="sample-mark" data-level={level} data-denial={denial} dir="auto">
      {children}
    </span>
  )
}
