import type { Match } from '../model/page.ts'
import { matchKey } from '../model/report.ts'
import type { Target } from './hover.ts'

/** @returns the target of a match: its sentence, since all matches of a sentence share a card */
export const targetOf = (m: Match): Target => `${m.block}:${m.sentence.start}`

/** @returns the targets of matches, each once, in the order of the matches */
export const listTargets = (matches: readonly Match[]): Target[] => [...new Set(matches.map(targetOf))]

/** @returns the target of the match with this `matchKey`; null: there is no such match */
export function findTarget(matches: readonly Match[], key: string): Target | null {
  const match = matches.find(m => matchKey(m) === key)
  return match === undefined ? null : targetOf(match)
}

/**
 * Steps to the next or the previous target; the first follows the last.
 * @param current the target to step from, or null: none yet
 * @param first where to begin without a current one: the first target below the top of the window, or null
 * @returns the target; null when there is none at all
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

/** @returns ids of a target's claims, each once: those of the `leading` matches first, then those of `matches` in order */
export function listClaims(matches: readonly Match[], target: Target, leading: readonly Match[]): string[] {
  const own = [...leading, ...matches].filter(m => targetOf(m) === target)
  return [...new Set(own.map(m => m.claim))]
}
