import { type TextKey, useTexts } from '../text/text.tsx'
import { Sample } from './Sample.tsx'

type Row = readonly [
  Parameters<typeof Sample>[0]['level'],
  Parameters<typeof Sample>[0]['denial'],
  TextKey,
  TextKey,
  TextKey?,
]

/** Sample, meaning, and what more can be said of it. */
const LEVELS: readonly Row[] = [
  ['contested', 'denied', 'legend_filled', 'legend_contested', 'legend_contestedMore'],
  ['quiet', 'denied', 'legend_thin', 'legend_quiet', 'legend_quietMore'],
  ['faint', 'undenied', 'legend_faint', 'legend_undenied', 'legend_undeniedMore'],
]
const LINES: readonly Row[] = [
  ['quiet', 'denied', 'legend_double', 'legend_denied'],
  ['quiet', 'doubted', 'legend_dashed', 'legend_doubted'],
  ['quiet', 'withdrawn', 'legend_dotted', 'legend_withdrawn'],
]

/** What the marks mean. @param withLines also what each kind of line tells; the rest in fewer words */
export function Legend({ label, withLines = false }: { label: string; withLines?: boolean }) {
  const texts = useTexts()
  return (
    <ul class="legend" aria-label={label}>
      {[...LEVELS, ...(withLines ? LINES : [])].map(([level, denial, sample, meaning, more]) => (
        <li key={sample}>
          <Sample level={level} denial={denial}>
            {texts(sample)}
          </Sample>
          <span>
            <b>{texts(meaning)}</b> {more !== undefined && (!withLines || level === 'quiet') && texts(more)}
          </span>
        </li>
      ))}
    </ul>
  )
}
