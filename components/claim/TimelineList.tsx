import type { Stance } from '../../lib/model/pack.ts'
import type { Timeline } from '../../lib/model/timeline.ts'
import { sayDate } from '../text/say.ts'
import { type Texts, useTexts } from '../text/text.tsx'

interface SaidRow {
  readonly name: string
  /** Each position with its day. */
  readonly said: string
}

/** What the picture of a timeline shows, in words; what has no day and is not in it comes last. */
export function TimelineList({ timeline }: { timeline: Timeline }) {
  const texts = useTexts()
  return (
    <dl class="t-list">
      {sayRows(texts, timeline).map(({ name, said }, n) => (
        <div key={n}>
          <dt dir="auto">{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

/** @returns a line for each row of a timeline */
export function sayRows(texts: Texts, { rows, undated }: Timeline): SaidRow[] {
  const sayAll = (name: string | null, positions: readonly (readonly [Stance, string])[]): SaidRow => ({
    name: name ?? texts('source_itselfFirst'),
    said: positions.map(([stance, day]) => texts('claim_heldOn', texts(`claim_held_${stance}`), day)).join('; '),
  })
  return [
    ...rows.map(({ name, points }) =>
      sayAll(
        name,
        points.map(p => [p.stance, sayDate(texts, p.date)] as const),
      ),
    ),
    ...undated.map(({ name, positions }) =>
      sayAll(
        name,
        positions.map(p => [p.stance, texts('claim_noDay')] as const),
      ),
    ),
  ]
}
