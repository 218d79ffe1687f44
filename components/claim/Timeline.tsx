import { useId } from 'preact/hooks'
import { STANCES } from '../../lib/model/pack.ts'
import { deriveTimeline, type Timeline as TimelineOf } from '../../lib/model/timeline.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { sayDate, sayDayOfMonth, sayMonth } from '../text/say.ts'
import { type Texts, useTexts } from '../text/text.tsx'
import { sayRows, TimelineList } from './TimelineList.tsx'
import { TimelineShape } from './TimelineShape.tsx'
import { type DrawnLabel, type DrawnRow, layOutTimeline, TOP, WIDTH } from './timeline-layout.ts'

/** Who held what, and when: a picture, and the same in words. Nothing where no statement has a day. */
export function Timeline({ claim }: { claim: Pick<ClaimView, 'accounts' | 'date'> }) {
  const texts = useTexts()
  const timeline = deriveTimeline(claim)
  if (timeline === null) return null
  return (
    <section class="full-part">
      <h3 class="full-title">{texts('claim_time')}</h3>
      <Picture timeline={timeline} />
      <Legend timeline={timeline} />
      <details class="full-more">
        <summary>{texts('claim_timeList')}</summary>
        <TimelineList timeline={timeline} />
      </details>
    </section>
  )
}

function Picture({ timeline }: { timeline: TimelineOf }) {
  const texts = useTexts()
  const id = useId()
  const drawn = layOutTimeline(timeline, {
    day: date => sayDayOfMonth(texts, date),
    month: date => sayMonth(texts, date),
    name: ({ name }) => name ?? texts('source_itselfFirst'),
    independent: texts('claim_independent'),
  })
  const bottom = drawn.height + TOP
  return (
    <svg
      class="timeline"
      viewBox={`0 ${TOP} ${WIDTH} ${drawn.height}`}
      role="img"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
    >
      <title id={`${id}-t`}>{sayTitle(texts, timeline)}</title>
      <desc id={`${id}-d`}>
        {sayRows(texts, timeline)
          .map(({ name, said }) => `${name}: ${said}.`)
          .join(' ')}
      </desc>
      {[...drawn.months, ...drawn.days].map(label => (
        <Label key={`${label.y} ${label.x}`} label={label} kind="t-tick" />
      ))}
      {drawn.monthLines.map(x => (
        <path key={x} class="t-month" d={`M${x} ${TOP + 2}V${bottom - 6}`} />
      ))}
      {drawn.event !== null && <path class="t-event" d={`M${drawn.event} 20V${bottom - 6}`} />}
      {drawn.group !== null && <Label label={drawn.group} kind="t-group" />}
      {drawn.rows.map(row => (
        <Row key={row.y} row={row} from={drawn.linesFrom} />
      ))}
    </svg>
  )
}

function Row({ row: { y, name, shapes }, from }: { row: DrawnRow; from: number }) {
  const [first, last] = [shapes[0]?.x, shapes.at(-1)?.x]
  return (
    <>
      <text x="0" y={y + 4}>
        {name}
      </text>
      <path class="t-grid" d={`M${from} ${y}H${WIDTH}`} />
      {first !== last && <path class="t-span" d={`M${first} ${y}H${last}`} />}
      {shapes.map(({ x, stance }) => (
        <TimelineShape key={x} stance={stance} x={x} y={y} />
      ))}
    </>
  )
}

const Label = ({ label: { x, y, text, anchor }, kind }: { label: DrawnLabel; kind: string }) => (
  <text class={kind} x={x} y={y} text-anchor={anchor}>
    {text}
  </text>
)

function sayTitle(texts: Texts, { from, to }: TimelineOf): string {
  return from === to
    ? texts('claim_timeOn', sayDate(texts, from))
    : texts('claim_timeTitle', sayDate(texts, from), sayDate(texts, to))
}

/** What each form means; only those that are in the picture. */
function Legend({ timeline: { rows, event } }: { timeline: TimelineOf }) {
  const texts = useTexts()
  const stances = new Set(rows.flatMap(row => row.points.map(point => point.stance)))
  return (
    <ul class="t-legend">
      {STANCES.filter(stance => stances.has(stance)).map(stance => (
        <li key={stance}>
          <svg class="t-key" viewBox="0 0 14 14" aria-hidden="true">
            <TimelineShape stance={stance} x={7} y={7} />
          </svg>
          {texts(`stance_${stance}`)}
        </li>
      ))}
      {event !== null && (
        <li>
          <svg class="t-key" viewBox="0 0 14 14" aria-hidden="true">
            <path class="t-event" d="M7 0V14" />
          </svg>
          {texts('claim_event')}
        </li>
      )}
    </ul>
  )
}
