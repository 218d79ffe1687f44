import type { Match } from '../model/page.ts'
import { matchKey } from '../model/report.ts'
import type { Target } from './hover.ts'

/** @returns the sentence of a match: matches of one sentence share a card */
export const targetOf = (m: Match): Target => `${m.block}:${m.sentence.start}`

/** @returns the sentences of matches, each once, in the order given */
export const listTargets = (matches: readonly Match[]): Target[] => [...new Set(matches.map(targetOf))]

/** @returns the sentence of the match with this `matchKey`, or null */
export function findTarget(matches: readonly Match[], key: string): Target | null {
  const match = matches.find(m => matchKey(m) === key)
  return match === undefined ? null : targetOf(match)
}

/**
 * Steps through sentences, around the end.
 * @param current the sentence stepped from, or null: none yet
 * @param first where to begin without a current one: the first sentence from the top of the window, or null
 * @returns null when there is no sentence at all
 */
export function stepTarget(
  targets: readonly Target[],
  current: Target | null,
  direction: 1 | -1,
  first: Target | null,
): Target | null {
  const at = current === null ? -1 : targets.indexOf(current)
  if (at >= 0) return targets[(at + direction + targets.length) % targets.length] ?? null
  const begin = first === null ? 0 : targets.indexOf(first)
  if (direction === 1) return targets[begin] ?? null
  return targets[(begin - 1 + targets.length) % targets.length] ?? null
}

/** @returns a sentence's claims, each once: those of `leading` matches first, then in the order of `matches` */
export function listClaims(matches: readonly Match[], target: Target, leading: readonly Match[]): string[] {
  const own = [...leading, ...matches].filter(m => targetOf(m) === target)
  return [...new Set(own.map(m => m.claim))]
}
