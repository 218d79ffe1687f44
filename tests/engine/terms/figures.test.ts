import { describe, expect, it } from 'vitest'
import type { Index } from '../../../lib/engine/index/records.ts'
import { listFigures } from '../../../lib/engine/terms/figures.ts'
import { matchPatterns } from '../../../lib/engine/terms/patterns.ts'
import { readBlocks } from '../../../lib/engine/terms/read-blocks.ts'
import { tokenise } from '../../../lib/engine/text/tokens.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { finish } from '../../../lib/model/steps.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { examplePack } from '../example-pack.ts'

const figuresIn = (text: string) => {
  const tokens = tokenise(text, ENGLISH)
  return listFigures({ tokens, from: 0, to: tokens.count }).map(({ value, limit }) => [value, limit])
}

/** The index of a claim with a figure, which a pattern without the figure finds. */
function indexOf(statement: string): Index {
  const claim = {
    id: 'counted',
    topic: 'sluice',
    title: 'Count',
    statement,
    wordings: ['The fleet numbered 500'],
    patterns: [{ all: ['barge'] }],
  }
  return indexPacks([
    examplePack({ concepts: [{ id: 'barge', phrases: ['barge', 'fleet'] }], claims: [claim] } as never),
  ])
}

/** Whether the claim is found in a sentence, with another figure or without; null: it is not found. */
function hasOther(index: Index, text: string): boolean | null {
  const blocks = finish(readBlocks(index, ENGLISH, [{ id: 1, kind: 'paragraph', text }]))
  const [hit] = blocks.flatMap(({ tokens, sentences }) =>
    sentences.flatMap(s => matchPatterns(index, { ...s, tokens }, s.places())),
  )
  return hit?.otherNumbers ?? null
}

describe('the figures of a sentence', () => {
  it.each([
    [
      'It had 91 barges and two tugs',
      [
        [91, 'exact'],
        [2, 'exact'],
      ],
    ],
    ['They paid 1.3 million crowns', [[1_300_000, 'exact']]],
    [
      'Fewer than sixty came, at least 20 left',
      [
        [60, 'below'],
        [20, 'above'],
      ],
    ],
    ['Nearly 90 barges', [[90, 'about']]],
    ['On 14 March 2026 at 14:05, or 2026-04-21, for 12% of $5 in 30 minutes', []],
    ['The 20th barge of May 3', []],
  ])('%s', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures)
  })
})

describe('another figure in the place of the claim’s', () => {
  const index = indexOf('Tarn sent 500 barges to the lake.')

  it.each([
    'Tarn sent 471 barges.',
    'A fleet of 300 came.',
    'Seventy barges came.',
    'Tarn sent fewer than 400 barges.',
  ])('is seen: %s', text => {
    expect(hasOther(index, text)).toBe(true)
  })

  it.each([
    'Tarn sent 500 barges.',
    'Tarn sent five hundred barges, not 471 barges.',
    'Tarn sent nearly 510 barges.',
    'Tarn sent more than 450 barges.',
    'Tarn sent its barges.',
    'Tarn sent barges with two captains each.',
    'Tarn sent barges on 21 July 2025.',
    'Tarn sent barges, and 212 children watched from the bridge.',
  ])('is not seen: %s', text => {
    expect(hasOther(index, text)).toBe(false)
  })

  it('keeps to the limit that the claim sets', () => {
    const atMost = indexOf('Tarn sent fewer than 500 barges to the lake.')
    expect(hasOther(atMost, 'Tarn sent 471 barges.')).toBe(false)
    expect(hasOther(atMost, 'Tarn sent 800 barges.')).toBe(true)
  })

  it('needs a figure of the claim', () => {
    expect(hasOther(indexOf('Tarn sent barges to the lake.'), 'Tarn sent 471 barges.')).toBe(false)
  })
})
