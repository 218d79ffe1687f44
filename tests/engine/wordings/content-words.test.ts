import { describe, expect, it } from 'vitest'
import { findStem, weighStem } from '../../../lib/engine/index/stem-table.ts'
import { tokenise, wordAt } from '../../../lib/engine/text/tokens.ts'
import { hashStem } from '../../../lib/engine/text/word-table.ts'
import { compareWordings, makeComparer } from '../../../lib/engine/wordings/compare.ts'
import { readContent } from '../../../lib/engine/wordings/content-words.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { exampleIndex } from '../example-pack.ts'

const index = exampleIndex()
const read = (text: string) => {
  const tokens = tokenise(text, ENGLISH)
  const content = readContent(index, ENGLISH, tokens, 0, tokens.count)
  return { ...content, words: content.tokens.map(at => wordAt(tokens, at)) }
}

describe('the content of a text', () => {
  it('leaves out function words and takes a number as one word', () => {
    const { words, numbers } = read('They were told that ninety-one sluices and the 14 gates leak')
    expect(words).toEqual(['ninety', 'sluices', '14', 'gates', 'leak'])
    expect(numbers).toEqual([true, false, true, false, false])
  })

  it('counts the weight of a repeated stem once, and knows all its places', () => {
    const once = read('sluice lake')
    const often = read('sluice lake sluices')
    expect(often.total).toBeCloseTo(once.total)
    expect([...often.stems].map((stem, i) => (stem === hashStem('sluice', ENGLISH) ? i : -1))).toEqual([0, -1, 2])
    expect([often.firsts, often.ranks]).toEqual([
      [0, 1],
      [0, 1, 0],
    ])
    expect(often.weight).toBeGreaterThan(often.total)
  })

  it('cuts spellings of a word into mostly the same pieces', () => {
    const shared = (a: string, b: string) => {
      const known = new Set(read(a).pieces)
      return [...read(b).pieces].filter(p => known.has(p)).length
    }
    expect(shared('neighbour', 'neighbor')).toBeGreaterThan(4)
    expect(shared('neighbour', 'lantern')).toBe(0)
    expect(read('ox').pieces).toHaveLength(1)
  })
})

describe('the stem table', () => {
  it('weighs a stem that no claim has in full, and one that every claim has least', () => {
    expect(findStem(index, hashStem('giraffe', ENGLISH))).toBe(-1)
    expect(weighStem(index, hashStem('giraffe', ENGLISH))).toBe(1)
    const [town, both] = [weighStem(index, hashStem('scheme', ENGLISH)), weighStem(index, hashStem('orrin', ENGLISH))]
    expect(town).toBe(1)
    expect(both).toBeLessThan(weighStem(index, hashStem('sluice', ENGLISH)))
  })

  it('finds every stem of every claim', () => {
    for (const key of index.stemKeys) expect(index.stemKeys[findStem(index, key)]).toBe(key)
    expect(index.stemKeys.length).toBeGreaterThan(10)
  })
})

describe('several wordings of a claim', () => {
  it('count by the best of them, in whatever order they come', () => {
    const tokens = tokenise('Tarn opened the sluice above Lake Orrin at night', ENGLISH)
    const likeness = (wordings: readonly number[]) =>
      compareWordings(makeComparer(index, ENGLISH), tokens, 0, tokens.count, wordings).map(h => h.likeness)
    const [statement, wording] = [likeness([0])[0] ?? 0, likeness([1])[0] ?? 0]
    expect(statement).toBeGreaterThan(wording)
    expect(likeness([0, 1])).toEqual([statement])
    expect(likeness([1, 0])).toEqual([statement])
  })
})
