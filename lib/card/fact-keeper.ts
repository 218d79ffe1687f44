/** Asks for the facts about the sentence that the pointer rests on, or whose card is open, and keeps them. */
import type { ClaimFacts } from '../model/facts.ts'
import { type Describe, gatherFacts } from './facts.ts'
import type { Target } from './hover.ts'

export interface FactKeeper {
  /**
   * Asks about a sentence, unless an answer is there or on its way. A failure is asked about again.
   * @param claims ids of its claims
   * @param speakers entity ids
   */
  learn(target: Target, claims: readonly string[], speakers: readonly string[]): void
  /** @returns what is known of a sentence by now */
  factsOf(target: Target): ClaimFacts
  /** Resolves when the last question has its answer, or will never have one. */
  answered(): Promise<void>
}

interface LookUp {
  readonly target: Target
  facts: ClaimFacts
  answered: Promise<void>
}

/**
 * @param onFacts hears of facts about the sentence that was asked about last
 * @param isAlive whether a background that gives no answer may still give one; if not, nobody hears of it
 */
export function keepFacts(describe: Describe, onFacts: (target: Target) => void, isAlive: () => boolean): FactKeeper {
  let last: LookUp | null = null
  return {
    learn(target, claims, speakers) {
      if (last?.target === target && last.facts.state !== 'failed') return
      const lookUp: LookUp = { target, facts: { state: 'loading' }, answered: Promise.resolve() }
      last = lookUp
      const settle = (facts: ClaimFacts) => {
        lookUp.facts = facts
        if (last === lookUp) onFacts(target)
      }
      lookUp.answered = gatherFacts(describe, claims, [...new Set(speakers)]).then(settle, () => {
        if (isAlive()) settle({ state: 'failed', trouble: 'backgroundGone' })
      })
    },
    factsOf: target => (last?.target === target ? last.facts : { state: 'loading' }),
    answered: () => last?.answered ?? Promise.resolve(),
  }
}
