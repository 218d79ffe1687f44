/**
 * The weights of the decision, learned from our own labelled sentences on 5 topics.
 * Written by `npm run -s learn` (lib/research/learn.ts): do not edit by hand.
 */
import type { DecisionWeights } from './decide.ts'

export const DECISION: DecisionWeights = {
  // biome-ignore format: one weight a line, with the name of its feature
  first: [
    -1.0596, // strong
    -2.1729, // weak
    0.9621, // patterns
    0.3759, // items
    5.2392, // share
    1.5241, // compact
    1.0195, // statement
    1.8307, // examples
    -6, // reject
    4.8948, // margin
    -0.5839, // rival
    0.4903, // central
    -6.6805, // excluded
    0, // lookAlike
    -0.9092, // earlier
    0.9193, // sharedNumber
    -0.6102, // otherNumber
    -0.6274, // foreign
    -0.9441, // unknown
    0.0282, // parties
    0.5283, // length
    -0.1893, // title
    1.5142, // patternShare
    0.9145, // near
    0.8906, // sameNear
    -0.5715, // lookAlikes
    -0.3676, // lookAlikeNear
    -0.2346, // earlierNear
    1.3274, // partiesOnPage
    -10.6503, // bias
  ],
  // biome-ignore format: one weight a line, with the name of its feature
  second: [
    -1.2318, // strong
    -2.2249, // weak
    0.9864, // patterns
    0.387, // items
    5.3184, // share
    1.5798, // compact
    1.0799, // statement
    2.1916, // examples
    -6, // reject
    3.7097, // margin
    0.1208, // rival
    0.3061, // central
    -6.6475, // excluded
    0, // lookAlike
    -1.0123, // earlier
    0.9015, // sharedNumber
    -0.7523, // otherNumber
    -0.6905, // foreign
    -1.2394, // unknown
    0.0844, // parties
    0.7158, // length
    -0.2591, // title
    1.67, // patternShare
    1.1912, // near
    0.2657, // sameNear
    -0.4402, // lookAlikes
    -0.4015, // lookAlikeNear
    -0.1405, // earlierNear
    1.2334, // partiesOnPage
    0.7384, // foundSame
    -1.5652, // foundRival
    -0.6904, // foundContrary
    -10.5213, // bias
  ],
}
