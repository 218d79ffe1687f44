import { describe, expect, it } from 'vitest'
import { hashNumber, hashStem, tokenise, wordAt } from '../../lib/engine/tokens.ts'
import { ENGLISH } from '../../lib/languages/en.ts'

const words = (text: string) => {
  const tokens = tokenise(text, ENGLISH)
  return Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i))
}
const stem = (text: string, at = 0) => tokenise(text, ENGLISH).stems[at]

describe('tokenise', () => {
  it.each([
    ['The long-range craft', ['the', 'long', 'range', 'craft']],
    ["The mayor's aide", ['the', 'mayor', 'aide']],
    ['The mayor’s aide', ['the', 'mayor', 'aide']],
    ["It doesn't matter.", ['it', "doesn't", 'matter']],
    ['A U.S. envoy', ['a', 'u.s', 'envoy']],
    ['1,250 of 3.5m', ['1,250', 'of', '3.5', 'm']],
    ['the 20th day', ['the', '20th', 'day']],
    ['Київ — місто', ['киів', 'місто']],
    ['', []],
    ['…!?', []],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('marks possessives and words in capitals', () => {
    const tokens = tokenise("The envoys' plea to NATO's a", ENGLISH)
    expect([...tokens.possessives.subarray(0, tokens.count)]).toEqual([0, 1, 0, 0, 1, 0])
    expect([...tokens.capitals]).toEqual([0, 0, 0, 0, 1, 0])
  })

  it('files a word under its stem', () => {
    expect(stem('denials')).toBe(hashStem('denial'))
    expect(stem('Attacked')).toBe(stem('attacks'))
    expect(stem('attacked')).not.toBe(stem('attic'))
  })

  it.each([
    ['91', 91, 1],
    ['ninety-one', 91, 2],
    ['ninety one', 91, 2],
    ['two hundred and five', 205, 4],
    ['1,250', 1250, 1],
    ['three thousand four hundred', 3400, 4],
    ['twenty', 20, 1],
    ['2.5', 2.5, 1],
  ])('reads %j as a number', (text, value, length) => {
    const tokens = tokenise(`${text} of them`, ENGLISH)
    expect(tokens.stems[0]).toBe(hashNumber(value))
    expect(tokens.numberLengths[0]).toBe(length)
  })

  it('does not run numbers together', () => {
    const tokens = tokenise('twenty thirty', ENGLISH)
    expect([...tokens.numberLengths]).toEqual([1, 1])
  })
})
