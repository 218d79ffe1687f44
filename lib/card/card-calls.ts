/** What popup and keyboard ask of the card: to go to a match, or to the next one. */
import type { Match } from '../model/page.ts'
import { matchKey } from '../model/report.ts'
import type { Target } from './hover.ts'
import { findTarget, listTargets, stepTarget } from './targets.ts'

export interface CallContext {
  /** The matches that are on the page now. */
  matches(): readonly Match[]
  /** Where a sentence is, from the window's top in CSS pixels; null when it is not drawn. */
  topOf(target: Target): number | null
  /** The sentence whose card is open, or was last; null: none was yet. */
  current(): Target | null
  /**
   * Goes to a sentence. The claims of the leading matches come first in its card.
   * @param step the button of the open card that was pressed for it; null: none was
   */
  goTo(target: Target, leading: readonly Match[], step: 1 | -1 | null): void
  /** Scrolls to a sentence, and resolves when the page stands still. */
  show(target: Target): Promise<void>
}

/** @returns the answers to the calls to the card; each says whether there was somewhere to go */
export function answerCalls({ matches, topOf, current, goTo, show }: CallContext) {
  function stepBy(direction: 1 | -1, button: 1 | -1 | null): boolean {
    const targets = listTargets(matches()).filter(target => topOf(target) !== null)
    const first = targets.find(target => (topOf(target) ?? -1) >= 0) ?? null
    const target = stepTarget(targets, current(), direction, first)
    if (target === null) return false
    goTo(target, [], button)
    return true
  }
  return {
    goTo(key: string): boolean {
      const target = findTarget(matches(), key)
      if (target === null || topOf(target) === null) return false
      const leading = matches().filter(match => matchKey(match) === key)
      goTo(target, leading, null)
      return true
    },
    async show(key: string): Promise<boolean> {
      const target = findTarget(matches(), key)
      if (target === null || topOf(target) === null) return false
      await show(target)
      return true
    },
    step: (direction: 1 | -1): boolean => stepBy(direction, null),
    /** A button of the open card was pressed. */
    stepInCard: (direction: 1 | -1): boolean => stepBy(direction, direction),
  }
}
