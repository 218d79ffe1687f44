import type { DecisionWeights } from './decide.ts'
export const DECISION: DecisionWeights = { first: { strong: [0], weak: [0], part: [0] }, second: { strong: [0], weak: [0], part: [0] }, threshold: 0.5 }
