import type { Index } from '../../lib/engine/index/records.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { indexPacks } from '../../lib/node/load-index.ts'
import { parsePack } from '../../lib/pack/parse.ts'

/** A small pack on a topic of our own: who opened the sluice at a lake town. */
const EXAMPLE = {
  format: 1,
  id: 'sluice',
  version: '1.0.0',
  title: 'The opened sluice',
  language: 'en',
  date: '2026-01-01',
  topics: [{ id: 'sluice', title: 'The opened sluice at Lake Orrin', excludes: ['other-flood'] }],
  entities: [
    { id: 'orrin', kind: 'party', name: 'Orrin', aliases: ['Orrin Council', 'OC'], description: 'A lake town' },
    { id: 'tarn', kind: 'party', name: 'Tarn', roles: ['the upstream town'], description: 'A town upstream' },
    {
      id: 'vale',
      kind: 'person',
      name: 'Ada Vale',
      aliases: ['Vale'],
      roles: ['Tarn mayor'],
      party: 'tarn',
      description: 'Mayor',
    },
  ],
  concepts: [
    { id: 'open', phrases: ['open', 'raise', 'let out'] },
    { id: 'sluice', phrases: ['sluice', 'flood gate', '=weir'] },
    { id: 'gates', phrases: ['14', 'fourteen gates'] },
    { id: 'tarn-side', entities: ['tarn', 'vale'] },
    { id: 'flood', phrases: ['flood', 'water'] },
    { id: 'other-flood', phrases: ['2011'] },
    { id: 'scheme', phrases: ['scheme'] },
    { id: 'never', phrases: ['never happened'] },
  ],
  sources: [{ id: 'gazette', title: 'The Gazette' }],
  claims: [
    {
      id: 'opened',
      topic: 'sluice',
      title: 'Tarn opened the sluice',
      statement: 'Tarn opened the sluice above Lake Orrin at night.',
      wordings: ['The upper town let the lake water out after dark without a warning'],
      patterns: [
        { all: ['open', 'sluice'], any: ['tarn-side', 'orrin'], near: 8 },
        { all: ['open', 'gates'] },
        { all: ['flood'], any: ['tarn-side'], context: true },
        { all: ['never'], context: true, voice: 'denied' },
      ],
      excludes: ['other-flood'],
      accounts: [
        {
          id: 'orrin-asserts',
          party: 'orrin',
          stance: 'asserts',
          wording: 'Says that Tarn did it.',
          sources: ['gazette'],
        },
        {
          id: 'tarn-denies',
          party: 'tarn',
          speaker: 'vale',
          stance: 'denies',
          wording: 'Denies it.',
          sources: ['gazette'],
        },
      ],
    },
    {
      id: 'made-up',
      topic: 'sluice',
      title: 'Orrin made it up',
      statement: 'Orrin invented the story to win damages.',
      contradicts: ['opened'],
      patterns: [{ all: ['orrin', 'scheme'] }],
      accounts: [{ id: 'tarn-asserts', party: 'tarn', stance: 'asserts', wording: 'Says so.', sources: ['gazette'] }],
    },
  ],
}

/** @returns the example pack, parsed; `change` may replace fields of it */
export function examplePack(change: Partial<Record<keyof typeof EXAMPLE, unknown>> = {}): Pack {
  const parsed = parsePack({ ...EXAMPLE, ...change }, 'example.pack.yaml')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

/** @returns the example pack, compiled and opened */
export const exampleIndex = (): Index => indexPacks([examplePack()])
