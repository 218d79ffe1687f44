import type { Stance } from '../../lib/model/pack.ts'
import { RADIUS } from './timeline-layout.ts'

interface Props {
  stance: Stance
  x: number
  y: number
}

/** Tells a stance by its form alone: full, ring, right half, left half, dot, dash. */
export function TimelineShape({ stance, x, y }: Props) {
  if (stance === 'declines') return <path class="t-dash" d={`M${x - RADIUS.declines} ${y}h${2 * RADIUS.declines}`} />
  if (stance === 'asserts' || stance === 'relays') return <circle class="t-full" cx={x} cy={y} r={RADIUS[stance]} />
  return (
    <>
      <circle class="t-ring" cx={x} cy={y} r="4.4" />
      {stance === 'doubts' && <path class="t-full" d={`M${x} ${y - 4.4}a4.4 4.4 0 0 1 0 8.8z`} />}
      {stance === 'concedes' && <path class="t-full" d={`M${x} ${y - 4.4}a4.4 4.4 0 0 0 0 8.8z`} />}
    </>
  )
}
