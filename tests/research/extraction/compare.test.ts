import { describe, expect, it } from 'vitest'
import { compareRuns, countRuns, isInStory, listWords, meanOf } from '../../../lib/research/extraction/compare.ts'

const compare = (read: string, story: string) => compareRuns(countRuns(read), countRuns(story))

describe('how much of a story was read', () => {
  it('counts runs of four words, whatever their case and punctuation', () => {
    expect(compare('One two, three FOUR five.', 'one two three four – five')).toEqual({ precision: 1, recall: 1 })
  })

  it('counts what is read too much, too little, and twice', () => {
    expect(compare('a b c d e f g h', 'a b c d e')).toEqual({ precision: 2 / 5, recall: 1 })
    expect(compare('a b c d', 'a b c d e f g')).toEqual({ precision: 1, recall: 1 / 4 })
    expect(compare('a b c d\na b c d', 'a b c d').precision).toBe(1 / 5)
  })

  it('is the mean over pages', () => {
    expect(
      meanOf([
        { precision: 1, recall: 0 },
        { precision: 0.5, recall: 1 },
      ]),
    ).toEqual({ precision: 0.75, recall: 0.5 })
  })
})

describe('isInStory', () => {
  const story = 'The council met on Tuesday and agreed on bus lanes.'
  const isIn = (block: string) => isInStory(block, countRuns(story), listWords(story).join(' '))

  it.each([
    ['The council met on Tuesday and', true],
    ['on Tuesday', true],
    ['Read more about the council of the next town', false],
    ['Tuesdays', false],
    ['…', false],
  ])('%s: %s', (block, expected) => {
    expect(isIn(block)).toBe(expected)
  })
})
