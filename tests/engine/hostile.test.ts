import { describe, expect, it } from 'vitest'
import { scanPage } from '../../lib/engine/engine.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import type { Block } from '../../lib/model/page.ts'
import { openStepCounter } from '../count-steps.ts'
import { exampleIndex } from './example-pack.ts'

const CLAIM = 'Tarn opened the sluice with 14 gates'

/** What a page may repeat without end to keep a reader busy. */
const SHAPES = [
  // Verbs that share a subject, or have none.
  ...[', said ', 'and said ', 'and denied ', 'but said it ', 'and denied and said ', 'or denied or rejected '],
  'and told and claimed and added ',
  // Words of the claim.
  ...['14 gates ', 'Orrin opened 14 gates at the weir, ', "raised Ada Vale's sluice with 14 gates in Tarn "],
  ...['sluice raised water ', 'Tarn water flood gate Vale Orrin ', 'ninety-one-', 'OC '],
  // Speech in speech.
  ...['accused Tarn of accusing Orrin of ', '"lies they said" ', 'he said it denied ', '(he said) ', '— he said — '],
  ...['said that ', 'said Vale said Doe ', 'they denied; ', 'denied it ', 'he dismissed the allegation ', '“ '],
  // Ours: words that refer back, negate, hedge, own, introduce a speaker or end a sentence.
  ...[
    'Vale, who said ',
    'said by the minister of ',
    'claims by Tarn by ',
    'minister: ',
    'he ',
    'not ',
    'the alleged lie ',
  ],
  ...[
    'the claim that ',
    'they may, it said, ',
    '“No, he lied,” ',
    " 'a",
    'J. ',
    'e.g. said. it ',
    '. ',
    'a\u0301',
    '\n',
  ],
]

const index = exampleIndex()
const counter = await openStepCounter('engine')
const blockOf = (text: string, id: number): Block => ({ id, kind: id === 0 ? 'title' : 'paragraph', text })
const scan = (texts: readonly string[]) =>
  scanPage(index, LANGUAGES, { language: 'en', blocks: [CLAIM, ...texts].map(blockOf), context: null })

const fill = (shape: string, length: number, start = CLAIM) =>
  `${start} ${shape.repeat(Math.ceil(length / shape.length))}`.slice(0, length)
const SENTENCE = 500

/** The ways to put so many characters of a shape on a page. */
const PAGES: Readonly<Record<string, (shape: string, length: number) => readonly string[]>> = {
  'one sentence': (shape, length) => [fill(shape, length)],
  'many sentences, long and short': (shape, length) => [
    `${fill(shape, SENTENCE)}. `.repeat(length / 2 / SENTENCE),
    fill(`He ${shape.trim()}. `, length / 2, `${CLAIM}.`),
    `${CLAIM}, he said.`,
  ],
}

const LENGTHS = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000]

describe.each(Object.entries(PAGES))('the steps of a scan of %s', (_, page) => {
  it.each(SHAPES)('at most double with the length of %j', async shape => {
    const steps: number[] = []
    scan(page(shape, 1000)) // words are met and records decoded for the first time without being counted
    for (const length of LENGTHS) steps.push(await counter.count(() => scan(page(shape, length))))
    for (const [i, count] of steps.entries()) expect(count / (steps[i - 1] ?? count), steps.join(' ')).toBeLessThan(2.6)
  })
})
