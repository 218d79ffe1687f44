import type { Pack } from '../../model/pack.ts'
import type { Report } from './rule.ts'

/** So many sentences of each kind show what a claim is and what it is not: one may fit by accident. */
export const LEAST_TESTS = 3

/** Asks for the tests that a claim lacks. What is added to a claim of another pack may do without. */
export function askForTests(pack: Pack, report: Report): void {
  pack.claims.forEach(({ tests }, n) => {
    const ask = (list: 'matches' | 'rejects', what: string) => {
      const { length } = tests[list]
      if (length >= LEAST_TESTS) return
      const has = length === 0 ? 'has no sentence' : `has ${length} of ${LEAST_TESTS} sentences`
      report(`claims[${n}].tests.${list}`, `${has} that ${what}: write ${LEAST_TESTS - length} more.`)
    }
    ask('matches', 'must match')
    ask('rejects', 'must not match')
  })
}
