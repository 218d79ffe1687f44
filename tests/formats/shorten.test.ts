import { expect, it } from 'vitest'
import { shorten } from '../../lib/formats/shorten.ts'

it.each([
  ['as it is', 'one two', 7, 'one two'],
  ['behind a word', 'one two three', 9, 'one two…'],
  ['anywhere, where the last space is far', 'a bcdefghijkl', 9, 'a bcdefg…'],
  ['between two characters, where there is no space', '𐀀𐀀𐀀𐀀𐀀', 8, '𐀀𐀀𐀀…'],
])('a text is cut %s', (_, text, most, cut) => {
  expect(shorten(text, most)).toBe(cut)
})
