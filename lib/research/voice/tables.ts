import { mayTell } from '../../engine/voice/confidence.ts'
import type { Table } from '../../node/table.ts'
import type { RatedReading } from './fit.ts'

/** A topic with its readings, rated by weights of the others. */
interface RatedTopic {
  readonly name: string
  readonly readings: readonly RatedReading[]
}

const THRESHOLDS = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]
/** The reliability table has a row for each of these steps of confidence. */
const STEPS = 10

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3))
const countRight = (readings: readonly RatedReading[]): number => readings.filter(r => r.right).length

/** For each threshold: the share of readings that is told, and the share of these that is right. */
export function tableOfThresholds(topics: readonly RatedTopic[]): Table {
  const all = [...topics, { name: 'all', readings: topics.flatMap(t => t.readings) }]
  return {
    title: 'Told, and right of what is told, by the least confidence; each topic rated by weights of the others',
    head: ['topic', 'readings', ...THRESHOLDS.map(least => `≥ ${least}`)],
    rows: all.map(({ name, readings }) => [
      name,
      `${readings.length}`,
      ...THRESHOLDS.map(least => {
        const told = readings.filter(r => least === 0 || (r.confidence >= least && mayTell(r.features)))
        return `${share(told.length, readings.length)}, ${share(countRight(told), told.length)}`
      }),
    ]),
  }
}

/** For each step of confidence: how many readings have it, how sure they are on average, and how many are right. */
export function tableOfReliability(topics: readonly RatedTopic[]): Table {
  const readings = topics.flatMap(t => t.readings)
  return {
    title: 'Confidence and truth; each topic rated by weights of the others',
    head: ['confidence', 'readings', 'mean confidence', 'right'],
    rows: Array.from({ length: STEPS }, (_, step) => {
      const own = readings.filter(r => Math.min(STEPS - 1, Math.floor(r.confidence * STEPS)) === step)
      const sum = own.reduce((all, r) => all + r.confidence, 0)
      return [
        `${step / STEPS} – ${(step + 1) / STEPS}`,
        `${own.length}`,
        share(sum, own.length),
        share(countRight(own), own.length),
      ]
    }),
  }
}
