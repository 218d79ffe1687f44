import { describe, expect, it } from 'vitest'
import type { Index } from '../../../lib/engine/index/records.ts'
import { openClause } from '../../../lib/engine/terms/clause.ts'
import { lemmasBeside, listFigures } from '../../../lib/engine/terms/figures.ts'
import { matchPatterns } from '../../../lib/engine/terms/patterns.ts'
import { readBlocks } from '../../../lib/engine/terms/read-blocks.ts'
import { findSubject } from '../../../lib/engine/terms/subject.ts'
import { tokenise } from '../../../lib/engine/text/tokens.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { finish } from '../../../lib/model/steps.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { examplePack } from '../example-pack.ts'

const claim = (id: string, pattern: object, statement = 'It is so.') => ({
  id,
  topic: 'sluice',
  title: id,
  statement,
  patterns: [pattern],
})
const town = (id: string, name: string) => ({ id, kind: 'party', name, description: 'A town' })
/** Parts of the phrases in which they stand. */
const PARTS = ['hall', 'clock', 'tower', 'gate']
const index: Index = indexPacks([
  examplePack({
    entities: [town('orrin', 'Orrin'), town('tarn', 'Tarn')],
    concepts: [
      { id: 'strike', phrases: ['attack'] },
      { id: 'barge', phrases: ['barge', 'fleet'] },
      { id: 'wall', phrases: ['north hall clock tower wall', 'town hall clock tower gate wall', ...PARTS] },
      { id: 'ring', phrases: ['ring'] },
    ],
    claims: [
      claim('tarn-struck', { act: { deed: 'strike', by: 'tarn', on: 'orrin' } }),
      claim('orrin-struck', { act: { deed: 'strike', by: 'orrin', on: 'tarn' } }),
      claim('orrin-strikes', { act: { deed: 'strike', by: 'orrin' } }),
      claim('counted', { all: ['barge'] }, 'Tarn sent 500 barges to the lake.'),
      claim('rung', { all: ['ring', 'wall'], near: 4 }),
    ],
  } as never),
])
const CLAIMS = ['tarn-struck', 'orrin-struck', 'orrin-strikes', 'counted', 'rung']

function hitsIn(text: string) {
  const blocks = finish(readBlocks(index, ENGLISH, [{ id: 1, kind: 'paragraph', text }]))
  return blocks.flatMap(({ tokens, sentences }) =>
    sentences.flatMap(s => matchPatterns(index, { ...s, tokens }, s.places())),
  )
}
const claimsIn = (text: string) => [...new Set(hitsIn(text).map(h => h.claim))].sort().map(n => CLAIMS[n])
const hasOther = (text: string) => hitsIn(text).map(h => h.otherNumbers)

const whole = (text: string) => {
  const tokens = tokenise(text, ENGLISH)
  return { tokens, from: 0, to: tokens.count }
}
const figuresIn = (text: string) => listFigures(whole(text)).map(f => f.value)
const countBeside = (text: string) => listFigures(whole(text)).map(f => lemmasBeside(whole(text), f).length)

function countPauses(...lengths: readonly number[]): number {
  const blocks = lengths.map((length, id) => ({ id, kind: 'paragraph' as const, text: 'a'.repeat(length) }))
  const steps = readBlocks(index, ENGLISH, blocks)
  let pauses = 0
  while (steps.next().done !== true) pauses++
  return pauses
}

/** Each of these leads one step back from the verb to its subject. */
const STEPS = 'Tarn in a boat on the lake near the hill by the wood under the bridge'
const countSubjects = (text: string) => findSubject(openClause(whole(text)), whole(text).to - 1).length
/** Tarn stands so many words before the deed. */
const strikesFrom = (words: number) =>
  claimsIn(`Tarn, the ${'old '.repeat(words - 3)}town, attacked the mill while Orrin slept.`)
const strikesBehind = (attacks: number) => claimsIn(`${'The attack, '.repeat(attacks)}Tarn attacked Orrin.`)

/** Each constant with what is still within it and what no longer is. */
describe('the limits of finding terms', () => {
  it.each<[string, unknown, unknown]>([
    ['MOST_STEPS: six', countSubjects(`${STEPS} attacked`), 1],
    ['MOST_STEPS: seven', countSubjects(`${STEPS} over the brook attacked`), 0],
    ['REACH: within', strikesFrom(40).includes('orrin-strikes'), false],
    ['REACH: beyond', strikesFrom(41).includes('orrin-strikes'), true],
    ['MOST_PLACES: the last', strikesBehind(23).includes('orrin-struck'), false],
    ['MOST_PLACES: one more', strikesBehind(24).includes('orrin-struck'), true],
    ['NEIGHBOURS: the phrase is the fourth before', claimsIn('The north hall clock tower wall rings.'), []],
    ['NEIGHBOURS: the phrase is the fifth before', claimsIn('The town hall clock tower gate wall rings.'), ['rung']],
    ['MOST_RATIO: comparable', hasOther('Tarn sent 50 barges.'), [true]],
    ['MOST_RATIO: of something else', hasOther('Tarn sent 49 barges.'), [false]],
    ['ABOUT: near enough', hasOther('Tarn sent nearly 425 barges.'), [false]],
    ['ABOUT: too far', hasOther('Tarn sent nearly 424 barges.'), [true]],
    ['BESIDE', countBeside('500 small red wooden river barges'), [3]],
    ['LEAST_MULTIPLIER: a hundred behind digits', figuresIn('5 hundred barges'), [5]],
    ['LEAST_MULTIPLIER: a thousand behind digits', figuresIn('5 thousand barges'), [5000]],
    ['FIRST_YEAR and LAST_YEAR', figuresIn('1899 barges, 1900 barges, 2100 barges and 2101 barges'), [1899, 2101]],
    ['CHARACTERS_A_STEP: reached', countPauses(1000, 1000), 1],
    ['CHARACTERS_A_STEP: not reached', countPauses(1000, 999), 0],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})
