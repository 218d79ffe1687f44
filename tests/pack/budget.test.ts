import { describe, expect, it } from 'vitest'
import type { Pack } from '../../lib/model/pack.ts'
import { readPacks } from '../../lib/node/load-index.ts'
import { BUDGET, lintBudget } from '../../lib/pack/budget.ts'
import { makeCommon, makePatterns, makePhrases } from './made-packs.ts'

function findErrors(pack: Pack): string[] {
  const errors: string[] = []
  lintBudget(pack, (path, message) => errors.push(`${path}: ${message}`))
  return errors
}

describe('the budget of a pack', () => {
  it('is far from spent by the bundled packs', async () => {
    const bundled = await readPacks([])
    expect(bundled.ok && bundled.value.flatMap(findErrors)).toEqual([])
  })

  it('has a limit for phrases', () => {
    expect(findErrors(makePhrases(BUDGET.phrases / 400 - 1, 400))).toEqual([])
    expect(findErrors(makePhrases(BUDGET.phrases / 400, 400))).toEqual([
      'concepts: has 60006 phrases in all, more than the 60000 that keep pages fast: remove some or split the pack.',
    ])
  })

  it('has a limit for patterns', () => {
    expect(findErrors(makePatterns(BUDGET.patterns))).toEqual([])
    expect(findErrors(makePatterns(BUDGET.patterns + 80))).toEqual([
      expect.stringMatching(/^claims: has 20080 patterns/),
    ])
  })

  it('has a limit for the examples of one topic', () => {
    expect(findErrors(makeCommon(200))).toEqual([])
    const twice = makeCommon(200)
    const claims = [...twice.claims, ...twice.claims, ...twice.claims]
    expect(findErrors({ ...twice, claims })).toEqual([expect.stringMatching(/^topics\[0\]: has 6060 examples/)])
  })
})
