import { describe, expect, it } from 'vitest'
import { findStretch } from '../../lib/model/stretch.ts'

/** @param text a block with a sentence in braces and the words that were found in square brackets */
function stretchOf(text: string): string {
  const plain = text.replace(/[{}[\]]/g, '')
  const placeOf = (sign: string) => text.slice(0, text.indexOf(sign)).replace(/[{}[\]]/g, '').length
  const sentence = text.includes('{') ? { start: placeOf('{'), end: placeOf('}') } : { start: 0, end: plain.length }
  const { start, end } = findStretch(plain, sentence, { start: placeOf('['), end: placeOf(']') })
  return plain.slice(start, end)
}

describe('findStretch', () => {
  it.each([
    ['is the whole of a short sentence', 'The bridge [fell at night].', 'The bridge fell at night'],
    ['stays in its sentence', 'It rained. {The bridge [fell].} It snowed.', 'The bridge fell'],
    [
      'ends before the next comma',
      'The mayor said [the bridge fell], and that it rained.',
      'The mayor said the bridge fell',
    ],
    ['ends before a semicolon', '[The bridge] fell; it rained.', 'The bridge fell'],
    ['begins behind a colon', 'One thing is known: the [bridge] fell.', 'the bridge fell'],
    ['begins behind a dash', 'It rained – the [bridge] fell.', 'the bridge fell'],
    ['begins behind a long dash', 'It rained—the [bridge] fell.', 'the bridge fell'],
    ['keeps a dash in a word', 'The long-range [bridge] fell.', 'The long-range bridge fell'],
    ['keeps commas in a number', 'Some 1,000 [bridges fell], he said.', 'Some 1,000 bridges fell'],
    [
      'begins with the subject, which a name and an office follow',
      'The mayor of the town, Ann Lee, said [the bridge fell], and left.',
      'The mayor of the town, Ann Lee, said the bridge fell',
    ],
    [
      'leaves a long clause before it out',
      'He spoke for an hour about the weather in the mountains and the roads, and the [bridge fell].',
      'and the bridge fell',
    ],
    [
      'leaves out a clause that is hardly touched',
      '[The bridge fell, without] any warning for anybody.',
      'The bridge fell',
    ],
    [
      'takes every clause that is meant',
      'First [the bridge fell, then the dam broke].',
      'First the bridge fell, then the dam broke',
    ],
    [
      'takes the clause that is touched most',
      'It was [the dam, and not the] bridge over the river, he said.',
      'It was the dam',
    ],
    ['keeps the mark behind a quotation', '“[The bridge fell],” he said.', '“The bridge fell,”'],
    ['reads other signs', '市长说，[桥塌了]，天下雨。', '市长说，桥塌了'],
    ['has something of a sentence of signs', '[,,,]', ',,,'],
  ])('%s', (_, text, stretch) => {
    expect(stretchOf(text)).toBe(stretch)
  })

  it('is the sentence where the words are not in it', () => {
    expect(findStretch('One. Two.', { start: 0, end: 4 }, { start: 5, end: 9 })).toEqual({ start: 0, end: 4 })
  })
})
