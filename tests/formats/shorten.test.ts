import { describe, expect, it } from 'vitest'
import { shorten } from '../../lib/formats/shorten.ts'

describe('shorten', () => {
  it('leaves a text that fits as it is', () => expect(shorten('a short text', 12)).toBe('a short text'))
  it('cuts behind a word', () => expect(shorten('a longer text than that', 20)).toBe('a longer text than…'))
  it('cuts a text without spaces anywhere', () => expect(shorten('abcdefghij', 6)).toBe('abcde…'))
  it.each([5, 6, 7, 8])('cuts no character in two: at %i', most => {
    const cut = shorten('𐀀𐀀𐀀𐀀𐀀', most)
    expect(cut.isWellFormed()).toBe(true)
    expect(cut.length).toBeLessThanOrEqual(most)
  })
})
