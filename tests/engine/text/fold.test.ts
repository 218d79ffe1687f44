import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldedText, originalStart, toOriginal } from '../../../lib/engine/text/fold.ts'
import { anyText } from '../any-text.ts'

const foldAll = (text: string) => fold(text, new Uint16Array(text.length))
const textOf = (text: string) => foldedText(foldAll(text))

describe('fold', () => {
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
    expect(textOf(original)).toBe(folded)
  })

  it('maps every folded character to where it came from', () => {
    const folding = foldAll('a ﬁre\u0301 x')
    const at = foldedText(folding).indexOf('fire')
    expect(toOriginal(folding, at, at + 4)).toEqual({ start: 2, end: 6 })
    // Half of a ligature stands for all of it.
    expect(toOriginal(folding, at + 1, at + 2)).toEqual({ start: 2, end: 3 })
  })

  it('keeps offsets inside the text, in order, and folds again to the same', () => {
    fc.assert(
      fc.property(anyText, original => {
        const folding = foldAll(original)
        let before = 0
        for (let i = 0; i < folding.length; i++) {
          const { start, end } = toOriginal(folding, i, i + 1)
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(original.length)
          before = start
        }
        const text = foldedText(folding)
        expect(textOf(text)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('finds the folded text again in the original span', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (original, a, b) => {
        const folding = foldAll(original)
        const [from, to] = [a % (folding.length + 1), b % (folding.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const { start, end } = toOriginal(folding, from, to)
        if (to > from) expect(textOf(original.slice(start, end))).toContain(foldedText(folding, from, to))
        else expect(end).toBe(start)
      }),
      { numRuns: 500 },
    )
  })

  it('folds code point by code point, whether the text folds evenly or not', () => {
    fc.assert(
      fc.property(anyText, original => {
        const units = new Uint16Array(original.length)
        const folding = fold(original, units)
        expect(foldedText(folding)).toBe(Array.from(original, textOf).join(''))
        if (folding.text === null) expect(String.fromCharCode(...units)).toBe(foldedText(folding))
        // The ligature makes the same text fold unevenly.
        const uneven = foldAll(`${original}ﬁ`)
        expect(uneven.text).toBe(`${foldedText(folding)}fi`)
        for (let i = 0; i < folding.length; i++)
          expect(toOriginal(uneven, i, i + 1)).toEqual(toOriginal(folding, i, i + 1))
        expect(originalStart(uneven, folding.length)).toBe(original.length)
      }),
      { numRuns: 500 },
    )
  })
})
