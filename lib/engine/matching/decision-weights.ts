/**
 * The weights of the decision, learned from our own labelled sentences on 5 topics.
 * Written by `npm run -s learn` (lib/research/learn.ts): do not edit by hand.
 */
import type { DecisionWeights } from './decide.ts'

export const DECISION: DecisionWeights = {
  // biome-ignore format: one weight a line, with the name of its feature
  first: [
    -1.2692, // strong
    -2.4024, // weak
    0.8088, // patterns
    0.4524, // items
    5.63, // share
    1.6825, // compact
    0.7591, // statement
    1.7498, // examples
    -6, // reject
    5.0218, // margin
    -0.5792, // rival
    0.5004, // central
    -6.4842, // excluded
    0, // lookAlike
    -0.8921, // earlier
    0.9196, // sharedNumber
    -0.614, // otherNumber
    -0.6562, // foreign
    -0.9899, // unknown
    0.0782, // parties
    0.5345, // length
    -0.1801, // title
    1.3138, // patternShare
    0.7871, // near
    0.8642, // sameNear
    -1.0559, // lookAlikes
    -0.3318, // lookAlikeNear
    -0.1095, // earlierNear
    1.3658, // partiesOnPage
    -10.7493, // bias
  ],
  // biome-ignore format: one weight a line, with the name of its feature
  second: [
    -1.4644, // strong
    -2.432, // weak
    0.8387, // patterns
    0.4593, // items
    5.7275, // share
    1.7224, // compact
    0.8348, // statement
    2.0999, // examples
    -6, // reject
    3.7023, // margin
    0.1546, // rival
    0.3277, // central
    -6.4644, // excluded
    0, // lookAlike
    -1.021, // earlier
    0.9154, // sharedNumber
    -0.7528, // otherNumber
    -0.7357, // foreign
    -1.3243, // unknown
    0.1634, // parties
    0.7477, // length
    -0.2085, // title
    1.4939, // patternShare
    1.077, // near
    0.3119, // sameNear
    -1.0512, // lookAlikes
    -0.3624, // lookAlikeNear
    -0.0571, // earlierNear
    1.3026, // partiesOnPage
    0.6438, // foundSame
    -1.692, // foundRival
    -0.9604, // foundContrary
    -10.6598, // bias
  ],
}
