import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromOriginal, normalise, toOriginal } from '../../lib/engine/normalise.ts'

/** Real text: letters of many scripts, marks, ligatures, quotes, spaces, invisible characters, lone surrogates. */
const piece = fc.constantFrom(
  ...[
    'Kyiv’s',
    'naïve',
    'cafe\u0301',
    'ﬁve',
    'Straße',
    'İstanbul',
    '“quoted”',
    '«так»',
    'Київ',
    '北京',
    '٣٤',
    '\u00a0',
    '\u200b',
  ],
  ...['co\u00adoperate', 'a—b', '🙂', '👩‍🚀', '\ud800', 'Å', '\u1e9b\u0323', ' ', '\n', "it's", '½', '…'],
)
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 12 }).map(list => list.join('')),
)

describe('normalise', () => {
  it.each([
    ['Kyiv’s', "kyiv's"],
    ['“Ça va”', '"ca va"'],
    ['cafe\u0301', 'cafe'],
    ['ﬁve', 'five'],
    ['two\u00a0words', 'two words'],
    ['co\u00adoperate', 'cooperate'],
    ['91–drone', '91-drone'],
    ['Київ', 'киів'],
  ])('folds %j to %j', (original, folded) => {
    expect(normalise(original).text).toBe(folded)
  })

  it('maps every folded character to where it came from', () => {
    const folding = normalise('a ﬁre\u0301 x')
    const at = folding.text.indexOf('fire')
    expect(toOriginal(folding, at, at + 4)).toEqual({ start: 2, end: 6 })
    // Half of a ligature stands for all of it.
    expect(toOriginal(folding, at + 1, at + 2)).toEqual({ start: 2, end: 3 })
  })

  it('keeps offsets inside the text, in order, and folds again to the same', () => {
    fc.assert(
      fc.property(text, original => {
        const folding = normalise(original)
        let before = 0
        for (let i = 0; i < folding.text.length; i++) {
          const { start, end } = toOriginal(folding, i, i + 1)
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(original.length)
          before = start
        }
        expect(normalise(folding.text).text).toBe(folding.text)
      }),
      { numRuns: 500 },
    )
  })

  it('finds the folded text again in the original span', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
        const folding = normalise(original)
        const [from, to] = [a % (folding.text.length + 1), b % (folding.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const { start, end } = toOriginal(folding, from, to)
        if (to > from) expect(normalise(original.slice(start, end)).text).toContain(folding.text.slice(from, to))
        else expect(end).toBe(start)
      }),
      { numRuns: 500 },
    )
  })

  it('maps an original offset to the first character that ends behind it', () => {
    fc.assert(
      fc.property(text, original => {
        const folding = normalise(original)
        for (let i = 0; i < folding.text.length; i++) {
          const { start } = toOriginal(folding, i, i + 1)
          const back = fromOriginal(folding, start)
          expect(back).toBeLessThanOrEqual(i)
          expect(toOriginal(folding, back, back + 1).start).toBe(start)
        }
        expect(fromOriginal(folding, original.length)).toBe(folding.text.length)
      }),
      { numRuns: 300 },
    )
  })
})
