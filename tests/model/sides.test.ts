import { describe, expect, it } from 'vitest'
import { STANCES } from '../../lib/model/pack.ts'
import { splitAccounts } from '../../lib/model/sides.ts'

describe('the sides of a claim', () => {
  it('are those who assert and those who deny; nobody is lost', () => {
    const accounts = STANCES.map(stance => ({ stance, independent: false }))
    const { asserting, denying, others } = splitAccounts(accounts)
    expect(asserting.map(a => a.stance)).toEqual(['asserts'])
    expect(denying.map(a => a.stance)).toEqual(['denies'])
    expect(others).toHaveLength(STANCES.length - 2)
  })
  it('take no one who has no side', () => {
    const accounts = [
      { stance: 'asserts', independent: true },
      { stance: 'denies', independent: true },
    ] as const
    expect(splitAccounts(accounts).others).toEqual(accounts)
  })
})
