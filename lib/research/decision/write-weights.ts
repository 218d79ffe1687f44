import type { DecisionWeights } from '../../engine/matching/decide.ts'
import { DECISION_FEATURES, FIRST_PASS } from '../../engine/matching/decision-features.ts'

/** @returns the TypeScript file that the engine reads the weights from */
export function writeDecision({ first, second }: DecisionWeights, topics: number): string {
  const list = (names: readonly string[], weights: readonly number[]) =>
    [...names, 'bias'].map((name, i) => `    ${round(weights[i])}, // ${name}`).join('\n')
  return `/**
 * The weights of the decision, learned from our own labelled sentences on ${topics} topics.
 * Written by \`npm run -s learn\` (lib/research/learn.ts): do not edit by hand.
 */
import type { DecisionWeights } from './decide.ts'

export const DECISION: DecisionWeights = {
  // biome-ignore format: one weight a line, with the name of its feature
  first: [
${list(FIRST_PASS, first)}
  ],
  // biome-ignore format: one weight a line, with the name of its feature
  second: [
${list(DECISION_FEATURES, second)}
  ],
}
`
}

const round = (weight = 0) => Number(weight.toFixed(4))
