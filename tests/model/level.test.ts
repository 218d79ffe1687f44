import { describe, expect, it } from 'vitest'
import { assignLevels, type Leveled } from '../../lib/model/level.ts'

const LONG = 10_000

const part = (told: string, more: Partial<Leveled> = {}): Leveled => ({
  start: 0,
  end: 100,
  isHeading: false,
  isContested: true,
  told: told.split(' ').filter(claim => claim !== ''),
  ...more,
})

describe('assignLevels', () => {
  it('fills the first two parts of each claim', () => {
    const parts = [part('a'), part('a'), part('b'), part('a'), part('b'), part('b')]
    expect(assignLevels(parts, LONG)).toEqual(['contested', 'contested', 'contested', 'quiet', 'contested', 'quiet'])
  })

  it('fills a part that is the first for one of its claims', () => {
    const parts = [part('a'), part('a'), part('a b'), part('a b'), part('b')]
    expect(assignLevels(parts, LONG)).toEqual(['contested', 'quiet', 'contested', 'contested', 'quiet'])
  })

  it('leaves quiet what only mentions a contested claim, and faint what nobody contests', () => {
    expect(assignLevels([part(''), part('', { isContested: false })], LONG)).toEqual(['quiet', 'faint'])
  })

  it('takes headings as contested without counting them', () => {
    const heading = { isHeading: true }
    const parts = [part('a', heading), part('a'), part('a', heading), part('a'), part('', heading)]
    expect(assignLevels(parts, LONG)).toEqual(['contested', 'contested', 'contested', 'contested', 'quiet'])
  })

  it('fills at most a fifth of the text, the first part of each claim before the second of any', () => {
    const parts = [part('a'), part('a'), part('b'), part('c')]
    expect(assignLevels(parts, 1500)).toEqual(['contested', 'quiet', 'contested', 'contested'])
    expect(assignLevels(parts, 1499)).toEqual(['contested', 'quiet', 'contested', 'quiet'])
  })

  it('goes on with what is short enough', () => {
    expect(assignLevels([part('a'), part('b'), part('c', { end: 50 })], 800)).toEqual([
      'contested',
      'quiet',
      'contested',
    ])
  })

  it('fills the first part, however short the text is', () => {
    expect(assignLevels([part('a'), part('a')], 200)).toEqual(['contested', 'quiet'])
  })
})
