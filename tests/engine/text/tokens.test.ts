import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hash } from '../../../lib/engine/text/hash.ts'
import type { Language } from '../../../lib/engine/text/language.ts'
import { isInCapitals, tokenise, tokeniseAll, wordAt } from '../../../lib/engine/text/tokens.ts'
import { hashNumber, hashStem } from '../../../lib/engine/text/word-table.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { finish } from '../../../lib/model/steps.ts'
import { anyText } from '../any-text.ts'
import { cutPlainly } from '../plain.ts'

const words = (text: string) => {
  const tokens = tokenise(text, ENGLISH)
  return Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i))
}
const stem = (text: string, at = 0) => tokenise(text, ENGLISH).stems[at]

describe('tokenise', () => {
  it.each([
    ['The long-range craft', ['the', 'long', 'range', 'craft']],
    ["The mayor's aide", ['the', 'mayor', 'aide']],
    ["Vitamin A's name", ['vitamin', 'a', 'name']],
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
    expect(Array.from({ length: tokens.count }, (_, i) => isInCapitals(tokens, i))).toEqual([
      ...[false, false, false, false, true, false],
    ])
  })

  it('files a word under its stem', () => {
    expect(stem('denials')).toBe(hashStem('denial', ENGLISH))
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

  it('takes inflection and the marks in numbers from the language', () => {
    const language: Language = {
      ...ENGLISH,
      inflection: {
        stem: word => word.slice(0, 3),
        lemma: word => word,
        possessiveEnding: "'un",
        barePossessiveAfter: 'x',
        ordinalEndings: ['lik'],
      },
      numbers: { ...ENGLISH.numbers, group: '.', decimal: ',' },
    }
    const tokens = tokenise("Tarn'un fox' tarned mayor's 7lik 7th 1.250,5", language)
    const all = Array.from({ length: tokens.count }, (_, token) => token)
    expect(all.map(token => wordAt(tokens, token))).toEqual([
      'tarn',
      'fox',
      'tarned',
      "mayor's",
      '7lik',
      '7',
      'th',
      '1.250,5',
    ])
    expect(all.filter(token => tokens.possessives[token] === 1)).toEqual([0, 1])
    expect(tokens.stems[0]).toBe(tokens.stems[2])
    expect(tokens.stems[7]).toBe(hashNumber(1250.5))
  })

  it.each(['1,2.3,4', '1.2.3'])('reads %j as no number', text => {
    expect(tokenise(text, ENGLISH).numberLengths[0]).toBe(0)
  })

  it('does not run numbers together', () => {
    const tokens = tokenise('twenty thirty', ENGLISH)
    expect([...tokens.numberLengths.subarray(0, tokens.count)]).toEqual([1, 1])
  })

  it('cuts and hashes as a plain reading of the rules does, whatever the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        const tokens = tokenise(text, ENGLISH)
        const plain = cutPlainly(text)
        expect(words(text)).toEqual(plain.map(w => w.word))
        expect([...tokens.words.subarray(0, tokens.count)]).toEqual(plain.map(w => hash(w.word)))
        expect([...tokens.possessives.subarray(0, tokens.count)]).toEqual(plain.map(w => (w.possessive ? 1 : 0)))
      }),
      { numRuns: 1000 },
    )
  })

  it('gives every text of a page the tokens that it has alone', () => {
    const list = (tokens: ReturnType<typeof tokenise>) =>
      Array.from({ length: tokens.count }, (_, i) => {
        const at = tokens.first + i
        const columns = [
          tokens.starts,
          tokens.ends,
          tokens.words,
          tokens.stems,
          tokens.numberLengths,
          tokens.possessives,
        ]
        return columns.map(column => column[at])
      })
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), texts => {
        expect(finish(tokeniseAll(texts, ENGLISH)).map(list)).toEqual(texts.map(text => list(tokenise(text, ENGLISH))))
      }),
    )
  })

  it('has room for as many tokens as a text can have', () => {
    expect(words('1a '.repeat(500))).toHaveLength(1000)
  })
})
