import type { DecisionWeights } from './decide.ts'
export const DECISION: DecisionWeights = { first: [0], second: [0], threshold: 0.5 }
