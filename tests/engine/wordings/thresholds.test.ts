import { describe, expect, it } from 'vitest'
import type { Index } from '../../../lib/engine/index/records.ts'
import { tokenise } from '../../../lib/engine/text/tokens.ts'
import { readContent } from '../../../lib/engine/wordings/content-words.ts'
import { FEATURES, measureFeatures, prepareText } from '../../../lib/engine/wordings/features.ts'
import { needOf } from '../../../lib/engine/wordings/gate.ts'
import { rankClaims } from '../../../lib/engine/wordings/rank.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { readClaimLines } from '../../../lib/pack/claims-jsonl.ts'
import { exampleIndex } from '../example-pack.ts'

function indexOf(claims: number): Index {
  const lines = Array.from({ length: claims }, (_, n) => JSON.stringify({ id: `c${n}`, vclaim: `Heron number ${n}` }))
  const pack = readClaimLines(lines.join('\n'), 'claims.jsonl', 'en')
  if (!pack.ok) throw new Error(pack.error)
  return indexPacks([pack.value])
}
const countRanked = (claims: number) => rankClaims(indexOf(claims), ENGLISH, 'a heron', 2000).length

const index = exampleIndex()
const read = (text: string) => {
  const tokens = tokenise(text, ENGLISH)
  return readContent(index, ENGLISH, tokens, 0, tokens.count)
}

/** How many of two words of a statement a stretch of a text has, when they are its words with these numbers. */
function countNear(first: number, second: number): number {
  const words = Array.from({ length: 40 }, (_, n) => (n === first ? 'heron' : n === second ? 'lantern' : 'birch'))
  const statement = read('heron lantern')
  const features = measureFeatures(prepareText(read(words.join(' ')), null), { statement, title: statement })
  const of = (name: (typeof FEATURES)[number]) => features[FEATURES.indexOf(name)] as number
  return of('near') / of('rarest')
}

/** Each constant with what it lets through. */
describe('the limits of comparing wordings', () => {
  it.each<[string, unknown, unknown]>([
    ['STRETCH: the sixteenth word', countNear(0, 15), 2],
    ['STRETCH: the seventeenth word', countNear(0, 16), 1],
    ['STEP: where a stretch begins', countNear(4, 19), 2],
    ['STEP: where none begins', countNear(3, 18), 1],
    ['CORE', indexOf(3).wordingCores.length, 3 * 8],
    ['GATE', needOf(100, false), 60],
    ['PATTERN_GATE', needOf(100, true), 85],
    ['DEPTH', countRanked(1100), 1000],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})
