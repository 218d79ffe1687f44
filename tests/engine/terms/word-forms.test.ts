import { describe, expect, it } from 'vitest'
import { readRecord } from '../../../lib/engine/index/records.ts'
import { readBlocks } from '../../../lib/engine/terms/read-blocks.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { finish } from '../../../lib/model/steps.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { examplePack } from '../example-pack.ts'

const PHRASES = [
  'residence',
  'diversion',
  'fabrication',
  'progress',
  'suggestion',
  'zero',
  'community',
  'accuse',
  'strike',
]
const MORE = [
  'position',
  'use',
  'operate',
  'city council',
  'hold responsible',
  'child',
  'deny',
  'evening',
  'unite',
  '=lies',
]

const index = indexPacks([
  examplePack({
    entities: [
      { id: 'mayor', kind: 'person', name: 'Ada Vale', roles: ['the mayor'], description: 'Mayor' },
      { id: 'envoy', kind: 'person', name: 'Bo Lund', roles: ['special envoy'], description: 'Envoy' },
    ],
    concepts: [...PHRASES, ...MORE].map(phrase => ({
      id: phrase.replace(/\W+/g, '-').replace(/^-/, ''),
      phrases: [phrase],
    })),
    claims: [{ id: 'claim', topic: 'sluice', title: 'Claim', statement: 'It is so.', patterns: [{ all: ['strike'] }] }],
  } as never),
])

/** @returns the terms of a text, each once */
const termsIn = (text: string): string[] => {
  const blocks = finish(readBlocks(index, ENGLISH, [{ id: 1, kind: 'paragraph', text }]))
  const terms = blocks.flatMap(b => b.sentences.flatMap(s => [...s.places().keys()]))
  return [...new Set(terms)].map(term => readRecord(index, 'terms', term).name)
}

describe('words that only share a stem', () => {
  it.each([
    'Shelling frightened residents of the old town',
    'A resident spoke, and her residency was renewed',
    'The caucus is too diverse, and its aims diverged',
    'They sold fabric at the market',
    'The progressive wing met, and progressively more came',
    'She has suggested a walk',
    'The train left at 10:00, at 7:05 or at 00:30, with agent 007',
    'Communications were cut, and the minister communicated by post',
    'The suspect stood up beside her accuser',
    'A striker was strikingly good',
    'A positive answer came',
    'It was useful to us',
    'The operator of the opera',
    'He spoke to the city councillors',
    'A childish and childless man',
    'Undeniably so',
    'It was even odd',
    'A unit of the unity party',
    'The lie was told',
  ])('%s', text => {
    expect(termsIn(text)).toEqual([])
  })
})

describe('the forms of a word', () => {
  it.each([
    ['Two residences, and the residence’s roof', ['residence']],
    ['Diversions, fabrications and suggestions', ['diversion', 'fabrication', 'suggestion']],
    ['He progressed, they are progressing', ['progress']],
    ['0 people, and zero hope', ['zero']],
    ['Communities', ['community']],
    ['They struck at dawn, strikes followed, striking again', ['strike']],
    ['It was stricken', ['strike']],
    ['Accusing, accuses and accused', ['accuse']],
    ['Positions', ['position']],
    ['They were using what was used', ['use']],
    ['City councils', ['city-council']],
    ['It was held responsible, holding responsible', ['hold-responsible']],
    ['Children', ['child']],
    ['Denying what they denied and he denies', ['deny']],
    ['Lies', ['lies']],
  ])('%s', (text, terms) => {
    expect(termsIn(text)).toEqual(terms)
  })
})

describe('the nouns for what a verb tells', () => {
  it('count as the verb', () => {
    expect(termsIn('An accusation, two denials and an operation')).toEqual(['accuse', 'deny', 'operate'])
  })

  it('do not make the verb count as them', () => {
    expect(termsIn('They fabricated and diverted')).toEqual([])
  })
})

describe('a role', () => {
  it.each(['The mayor spoke', 'mayor', 'A mayor', 'The Mayor’s aide'])('fits whatever its article: %s', text => {
    expect(termsIn(text)).toEqual(['Ada Vale'])
  })

  it.each(['The special envoy', 'Special envoys'])('needs none: %s', text => {
    expect(termsIn(text)).toEqual(['Bo Lund'])
  })
})
