/** How like a sentence is to the examples of a claim, by the keys that they have in common. */
import type { ClaimProfile, Example, TopicProfile } from './topic-profile.ts'

/** How many of the nearest examples count together. */
const NEAREST = 3

export interface ExampleLikeness {
  readonly statement: number
  readonly best: number
  readonly nearest: Example | null
  /** Mean of the nearest few. */
  readonly several: number
  readonly reject: number
}

/**
 * @param keys of the sentence
 * @param weight of these keys together
 * @param skipsSame leaves out an example that has exactly the sentence's keys
 */
export function compareExamples(
  { weigh }: TopicProfile,
  claim: ClaimProfile,
  keys: ReadonlySet<number>,
  weight: number,
  skipsSame: boolean,
): ExampleLikeness {
  const share = (example: Example) => {
    let shared = 0
    for (const key of example.keys) if (keys.has(key)) shared += weigh(key)
    return shared
  }
  const liken = (example: Example) => {
    if (skipsSame && isSame(example, keys)) return 0
    return share(example) / (Math.sqrt(example.weight * weight) || 1)
  }
  const [statement] = claim.examples
  const likenesses = claim.examples.map(liken)
  const best = Math.max(0, ...likenesses)
  const sorted = likenesses.toSorted((a, b) => b - a).slice(0, NEAREST)
  return {
    statement: statement === undefined ? 0 : share(statement) / (statement.weight || 1),
    best,
    nearest: claim.examples[likenesses.indexOf(best)] ?? null,
    several: sorted.reduce((sum, x) => sum + x, 0) / Math.max(1, sorted.length),
    reject: Math.max(0, ...claim.rejects.map(liken)),
  }
}

const isSame = (example: Example, keys: ReadonlySet<number>): boolean =>
  example.keys.length === keys.size && example.keys.every(key => keys.has(key))
