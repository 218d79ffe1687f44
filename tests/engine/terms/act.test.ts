import { describe, expect, it } from 'vitest'
import type { Index } from '../../../lib/engine/index/records.ts'
import { matchPatterns } from '../../../lib/engine/terms/patterns.ts'
import { readBlocks } from '../../../lib/engine/terms/read-blocks.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { finish } from '../../../lib/model/steps.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { examplePack } from '../example-pack.ts'

const STRIKE = ['attack', 'strike', 'hit', 'bomb', 'shell', 'launch', 'fire', 'shelling', 'bombardment', 'raid', 'sink']
const BLAME = ['blame', 'accuse', 'point the finger', 'hold responsible', 'accusation']
const entity = (id: string, name: string, kind = 'party') => ({ id, kind, name, description: 'A side' })
const claim = (id: string, act: object) => ({
  id,
  topic: 'sluice',
  title: id,
  statement: 'It is so.',
  patterns: [{ act }],
})

const index: Index = indexPacks([
  examplePack({
    entities: [
      { ...entity('orrin', 'Orrin'), aliases: ['Orrinian', 'Orrinians'] },
      { ...entity('tarn', 'Tarn'), aliases: ['Tarnian', 'Tarnians'] },
      entity('guild', 'River Guild'),
      { ...entity('vale', 'Ada Vale', 'person'), party: 'tarn' },
    ],
    concepts: [
      { id: 'strike', phrases: STRIKE },
      { id: 'blame', phrases: BLAME },
      { id: 'quay', phrases: ['quay', 'hospital', 'harbour'] },
    ],
    claims: [
      claim('tarn-struck', { deed: 'strike', by: 'tarn', on: 'orrin' }),
      claim('orrin-struck', { deed: 'strike', by: 'orrin', on: 'tarn' }),
      claim('tarn-blamed', { deed: 'blame', by: 'orrin', on: 'tarn' }),
      claim('orrin-blamed', { deed: 'blame', by: 'tarn', on: 'orrin' }),
      claim('tarn-struck-quay', { deed: 'strike', by: 'tarn', on: 'quay' }),
      claim('orrin-struck-quay', { deed: 'strike', by: 'orrin', on: 'quay' }),
    ],
  } as never),
])
const NAMES = ['tarn-struck', 'orrin-struck', 'tarn-blamed', 'orrin-blamed', 'tarn-struck-quay', 'orrin-struck-quay']

function claimsIn(text: string): string[] {
  const blocks = finish(readBlocks(index, ENGLISH, [{ id: 1, kind: 'paragraph', text }]))
  const hits = blocks.flatMap(({ tokens, sentences }) =>
    sentences.flatMap(s => matchPatterns(index, { ...s, tokens }, s.places())),
  )
  return [...new Set(hits.map(h => h.claim))].sort().map(n => NAMES[n] as string)
}

/** The same sentence with the parties changed about. */
const swap = (text: string): string => text.replace(/Tarn|Orrin/g, name => (name === 'Tarn' ? 'Orrin' : 'Tarn'))

const only = (text: string, names: readonly string[]) => claimsIn(text).filter(name => names.includes(name))

const STRUCK = ['tarn-struck', 'orrin-struck']
const BLAMED = ['tarn-blamed', 'orrin-blamed']
const QUAY = ['tarn-struck-quay', 'orrin-struck-quay']

/** Tarn does it to Orrin. */
const STRIKES = [
  'Tarn attacked Orrin at dawn.',
  'Tarn has attacked Orrin.',
  'Tarn did not strike Orrin, it said.',
  'Tarn strikes Orrin with twenty rockets.',
  'Tarn, the upstream town, hit Orrin on Monday.',
  'Tarn fired missiles at Orrin.',
  'Tarn has repeatedly launched drones at Orrin.',
  'Tarn had vowed to bomb Orrin.',
  'Tarn is bombing Orrin again.',
  'Tarn has been accused of attacking Orrin.',
  'Tarn was accused by witnesses of bombing Orrin.',
  'Tarn denied attacking Orrin.',
  'Gunners of Tarn shelled Orrin.',
  'Orrin was attacked by Tarn.',
  'Orrin has been repeatedly shelled by Tarn.',
  'Orrin was allegedly hit by Tarn.',
  'Orrin, attacked by Tarn, asked for help.',
  'Drones launched by Tarn at Orrin fell into the lake.',
  'Drones were launched at Orrin by Tarn.',
  'Missiles fired at Orrin by Tarn missed.',
  'Tarn’s attack on Orrin lasted an hour.',
  'Tarn’s alleged drone attack on Orrin was condemned.',
  'An attack on Orrin by Tarn was reported.',
  'An attack by Tarn on Orrin was reported.',
  'A Tarnian attack on Orrin was reported.',
  'The attack against Orrin that Tarn carried out was the third.',
  'Tarn carried out an attack on Orrin.',
  'Tarn launched a second raid against Orrin.',
  'Orrin came under attack from Tarn.',
  'The shelling of Orrin by Tarn went on.',
  'Orrin’s bombardment by Tarn went on.',
  'Tarn is blamed for the attack on Orrin.',
  'They hold Tarn responsible for the attack on Orrin.',
  'Witnesses said that Tarn struck Orrin.',
  'Orrin said Tarn had attacked it.',
  'Orrin says it was hit by Tarn.',
  'A boat of Orrin was sunk by Tarn.',
  'Tarn sank a boat of Orrin.',
]

/** Tarn is blamed by Orrin. */
const BLAMES = [
  'Orrin blamed Tarn.',
  'Orrin blames Tarn for the flood.',
  'Orrin blamed the flood on Tarn.',
  'Orrin accused Tarn of opening the sluice.',
  'Orrin has again accused Tarn of lying.',
  'Orrin’s mayor accused Tarn.',
  'Tarn was blamed by Orrin.',
  'Tarn, blamed by Orrin, kept silent.',
  'Tarn has been accused by Orrin of theft.',
  'Orrin’s accusation against Tarn was read out.',
  'The accusation against Tarn by Orrin was read out.',
  'Orrin was quick to blame Tarn.',
  'Orrin’s leaders pointed the finger at Tarn.',
  'Orrin, which blames Tarn, wants money.',
]

describe('who did it to whom', () => {
  it.each(STRIKES)('strikes: %s', text => {
    expect(only(text, STRUCK)).toEqual(['tarn-struck'])
    expect(only(swap(text), STRUCK)).toEqual(['orrin-struck'])
  })

  it.each(BLAMES)('accusations: %s', text => {
    expect(only(text, BLAMED)).toEqual(['tarn-blamed'])
    expect(only(swap(text), BLAMED)).toEqual(['orrin-blamed'])
  })
})

describe('a third side', () => {
  it.each([
    'Orrin said Tarn hit the hospital.',
    'Orrin says that the hospital was hit by Tarn.',
    'The hospital was shelled by Tarn, Orrin said.',
    'Orrin accused Tarn of bombing the hospital.',
    'Orrin blamed Tarn for the attack on the harbour.',
    'Tarn’s attack on the harbour angered Orrin.',
  ])('does not do what another does: %s', text => {
    expect(only(text, QUAY)).toEqual(['tarn-struck-quay'])
    expect(only(swap(text), QUAY)).toEqual(['orrin-struck-quay'])
  })

  it('does not stand for its own people', () => {
    expect(only('Ada Vale blamed Orrin, and Tarn agreed.', BLAMED)).toEqual(['orrin-blamed'])
  })

  it.each([
    'The River Guild attacked Orrin, and Tarn looked on.',
    'Tarn watched as Orrin was attacked by the River Guild.',
  ])('takes the deed from both: %s', text => {
    expect(only(text, STRUCK)).toEqual([])
  })
})

describe('a sentence that does not tell who did it', () => {
  it.each([
    'After the attack Tarn and Orrin closed the border.',
    'Tarn and Orrin spoke about the shelling.',
    'The attack: what Tarn and Orrin say.',
  ])('fits both: %s', text => {
    expect(only(text, STRUCK)).toEqual(STRUCK)
  })

  it('fits when the two do it to each other', () => {
    expect(only('Tarn attacked Orrin, and Orrin attacked Tarn.', STRUCK)).toEqual(STRUCK)
    expect(only('Tarn blamed Orrin, while Orrin blamed Tarn.', BLAMED)).toEqual(BLAMED)
  })
})
