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
 * @returns compares the sentence with the examples of one claim
 */
export function openLikeness(
  { weigh, filed, count }: TopicProfile,
  keys: ReadonlySet<number>,
  weight: number,
  skipsSame: boolean,
): (claim: ClaimProfile) => ExampleLikeness {
  const shared = new Float64Array(count)
  for (const key of keys) {
    const own = weigh(key)
    for (const number of filed.get(key) ?? []) shared[number] = (shared[number] as number) + own
  }
  const liken = (example: Example) => {
    if (skipsSame && isSame(example, keys)) return 0
    return (shared[example.number] as number) / (Math.sqrt(example.weight * weight) || 1)
  }
  return ({ examples, rejects }) => {
    const [statement] = examples
    const likenesses = examples.map(liken)
    const best = Math.max(0, ...likenesses)
    const sorted = likenesses.toSorted((a, b) => b - a).slice(0, NEAREST)
    return {
      statement: statement === undefined ? 0 : (shared[statement.number] as number) / (statement.weight || 1),
      best,
      nearest: examples[likenesses.indexOf(best)] ?? null,
      several: sorted.reduce((sum, x) => sum + x, 0) / Math.max(1, sorted.length),
      reject: rejects.reduce((most, example) => Math.max(most, liken(example)), 0),
    }
  }
}

const isSame = (example: Example, keys: ReadonlySet<number>): boolean =>
  example.keys.length === keys.size && example.keys.every(key => keys.has(key))
