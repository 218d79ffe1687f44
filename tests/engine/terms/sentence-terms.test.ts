import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanPage } from '../../../lib/engine/engine.ts'
import { readRecord } from '../../../lib/engine/index/records.ts'
import { matchPatterns } from '../../../lib/engine/terms/patterns.ts'
import { readBlocks } from '../../../lib/engine/terms/read-blocks.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import type { Claim, Pack } from '../../../lib/model/pack.ts'
import { finish } from '../../../lib/model/steps.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { examplePack } from '../example-pack.ts'

/** The example pack with an office whose name contains a concept's words, and a pattern filed under a concept without phrases. */
function makePack(): Pack {
  const pack = examplePack()
  const [opened, ...others] = pack.claims as [Claim, ...Claim[]]
  const pattern = {
    all: ['tarn-side', 'scheme'],
    any: [],
    none: [],
    near: null,
    context: false,
    voice: null,
    act: null,
  }
  const office = { kind: 'office' as const, short: null, aliases: [], roles: [], party: null, description: 'An office' }
  return {
    ...pack,
    entities: [...pack.entities, { ...office, id: 'gate-office', name: 'Flood Gate Office' }],
    claims: [{ ...opened, patterns: [...opened.patterns, pattern] }, ...others],
  }
}

const index = indexPacks([makePack()])
const block = (text: string) => ({ id: 1, kind: 'paragraph' as const, text })
const claimsIn = (text: string, topics: readonly string[] = []) => {
  const context = { version: 1 as const, topics }
  const { matches } = scanPage(index, LANGUAGES, { language: null, blocks: [block(text)], context })
  return [...new Set(matches.map(m => m.claim))]
}
const termsIn = (text: string) =>
  finish(readBlocks(index, ENGLISH, [block(text)])).flatMap(b =>
    b.sentences.map(s => [...s.places().keys()].map(term => readRecord(index, 'terms', term).name).sort()),
  )

const words = fc.constantFrom(
  ...[
    'Tarn',
    'Ada Vale',
    'Vale',
    'Orrin',
    'OC',
    'Flood Gate Office',
    'the upstream town',
    'Tarn mayor',
    'opened',
    'let out',
  ],
  ...[
    'sluice',
    'flood gates',
    'weir',
    '14',
    'fourteen gates',
    'water',
    '2011',
    'scheme',
    'never happened',
    'a',
    'said',
    '.',
  ],
)
const anyPage = fc.array(
  fc.array(words, { maxLength: 14 }).map(list => list.join(' ').replaceAll(' .', '.')),
  { maxLength: 4 },
)

describe('the terms of a sentence', () => {
  it('are marked for concepts that hold an entity, too', () => {
    expect(claimsIn('Ada Vale had a scheme.', ['sluice'])).toEqual(['opened'])
    expect(claimsIn('Nobody had a scheme.', ['sluice'])).toEqual([])
  })

  it('are not those of words inside the name of an office', () => {
    expect(claimsIn('Tarn opened the flood gate.')).toEqual(['opened'])
    expect(claimsIn('Tarn opened the Flood Gate Office.')).toEqual([])
    expect(termsIn('Tarn has a Flood Gate Office. The flood gate is old.')).toEqual([
      ['Flood Gate Office', 'Tarn', 'tarn-side'],
      ['flood', 'sluice'],
    ])
  })

  it('are looked at wherever a pattern matches, and each stands inside its sentence', () => {
    fc.assert(
      fc.property(anyPage, texts => {
        const blocks = texts.map((text, i) => ({ id: i + 1, kind: 'paragraph' as const, text }))
        for (const { tokens, sentences } of finish(readBlocks(index, ENGLISH, blocks))) {
          for (const sentence of sentences) {
            const places = sentence.places()
            if (matchPatterns(index, { ...sentence, tokens }, places).length > 0) expect(sentence.mayMatch).toBe(true)
            for (const range of [...places.values()].flat()) {
              expect(range.start).toBeGreaterThanOrEqual(sentence.from)
              expect(range.end).toBeLessThanOrEqual(sentence.to)
            }
            for (const { span } of sentence.mentions) {
              expect(span.start).toBeGreaterThanOrEqual(sentence.span.start)
              expect(span.end).toBeLessThanOrEqual(sentence.span.end)
            }
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are the same whatever stands in the blocks beside', () => {
    fc.assert(
      fc.property(anyPage, texts => {
        const blocks = texts.map((text, i) => ({ id: i + 1, kind: 'paragraph' as const, text }))
        const together = finish(readBlocks(index, ENGLISH, blocks))
        const names = (sentences: (typeof together)[number]['sentences']) =>
          sentences.map(s => ({ terms: [...s.places().keys()], may: s.mayMatch, mentions: s.mentions.length }))
        texts.forEach((text, i) => {
          const [alone] = finish(readBlocks(index, ENGLISH, [block(text)]))
          expect(names(together[i]?.sentences ?? [])).toEqual(names(alone?.sentences ?? []))
        })
      }),
    )
  })

  it('are the same beside more words than are kept', () => {
    const known = 'Tarn opened the sluice.'
    const many = (from: number) => Array.from({ length: 9000 }, (_, n) => `q${(from + n).toString(36)}q`).join(' ')
    const texts = [known, many(0), many(9000), many(18_000), known]
    const blocks = texts.map((text, i) => ({ id: i + 1, kind: 'paragraph' as const, text }))
    const read = finish(readBlocks(index, ENGLISH, blocks)).map(({ sentences }) => [
      ...(sentences[0]?.places().keys() ?? []),
    ])
    expect(read[0]?.length).toBeGreaterThan(1)
    expect(read).toEqual([read[0], [], [], [], read[0]])
  })

  it('are those of a number by its value, whatever number a word began before', () => {
    expect(termsIn('It has fifty gates. It has fourteen gates.')[1]).toEqual(termsIn('It has 14 gates.')[0])
    expect(termsIn('Twenty eleven, twenty ten. In 2011.')).toHaveLength(2)
    expect(termsIn('There were fourteen hundred.')).toEqual([[]])
    expect(termsIn('There were fourteen.')).toEqual([['gates']])
  })
})
