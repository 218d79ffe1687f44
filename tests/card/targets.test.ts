import { describe, expect, it } from 'vitest'
import { findTarget, listClaims, listTargets, stepTarget, targetOf } from '../../lib/card/targets.ts'
import { matchKey } from '../../lib/model/report.ts'
import { makeMatch } from './example-match.ts'

const matches = [
  makeMatch(1, 0, 'set'),
  makeMatch(1, 0, 'count'),
  makeMatch(1, 50, 'set'),
  makeMatch(2, 0, 'wiring'),
] as const
const targets = ['1:0', '1:50', '2:0']

describe('sentences with matches', () => {
  it('are listed once each', () => {
    expect(listTargets(matches)).toEqual(targets)
  })
  it('are found by the key of a match', () => {
    expect(findTarget(matches, matchKey(matches[2]))).toBe('1:50')
    expect(findTarget(matches, 'gone')).toBeNull()
  })
  it.each([
    ['on', '1:0', 1, null, '1:50'],
    ['back', '1:50', -1, null, '1:0'],
    ['around the end', '2:0', 1, null, '1:0'],
    ['around the beginning', '1:0', -1, null, '2:0'],
    ['to the first in the window', null, 1, '1:50', '1:50'],
    ['to the one before it', null, -1, '1:50', '1:0'],
    ['to the very first below the last', null, 1, null, '1:0'],
    ['from a sentence that went', '9:9', 1, '2:0', '2:0'],
  ] as const)('are stepped %s', (_, current, direction, first, expected) => {
    expect(stepTarget(targets, current, direction, first)).toBe(expected)
  })
  it('give no step where there are none', () => {
    expect(stepTarget([], null, 1, null)).toBeNull()
    expect(stepTarget([], null, -1, null)).toBeNull()
  })
  it('show the claim first that the card was opened for', () => {
    expect(listClaims(matches, targetOf(matches[0]), [])).toEqual(['set', 'count'])
    expect(listClaims(matches, targetOf(matches[0]), [matches[1]])).toEqual(['count', 'set'])
  })
})
