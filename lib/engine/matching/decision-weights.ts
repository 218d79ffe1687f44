/**
 * The weights of the decision, learned from our own labelled sentences on 5 topics.
 * Written by `npm run -s learn` (lib/research/learn.ts): do not edit by hand.
 */
import type { DecisionWeights } from './decide.ts'

export const DECISION: DecisionWeights = {
  // biome-ignore format: one weight a line, with the name of its feature
  first: [
    -1.1896, // strong
    -2.1641, // weak
    1.0788, // patterns
    0.4091, // items
    5.1508, // share
    1.4624, // compact
    0.7751, // statement
    2.0652, // examples
    -6, // reject
    4.8777, // margin
    -0.5859, // rival
    0.4403, // central
    -6.6902, // excluded
    0, // lookAlike
    -0.8781, // earlier
    0.9088, // sharedNumber
    -0.597, // otherNumber
    -0.6173, // foreign
    -1.0818, // unknown
    0.0134, // parties
    0.5576, // length
    -0.1919, // title
    1.4425, // patternShare
    0.9598, // near
    0.8933, // sameNear
    -0.8164, // lookAlikes
    -0.4081, // lookAlikeNear
    -0.2589, // earlierNear
    1.3255, // partiesOnPage
    -10.5678, // bias
  ],
  // biome-ignore format: one weight a line, with the name of its feature
  second: [
    -1.3924, // strong
    -2.2359, // weak
    1.1208, // patterns
    0.4238, // items
    5.2152, // share
    1.5334, // compact
    0.8362, // statement
    2.4603, // examples
    -6, // reject
    3.6276, // margin
    0.1276, // rival
    0.2413, // central
    -6.7011, // excluded
    0, // lookAlike
    -0.9776, // earlier
    0.8846, // sharedNumber
    -0.7482, // otherNumber
    -0.6781, // foreign
    -1.4042, // unknown
    0.0623, // parties
    0.7509, // length
    -0.2671, // title
    1.5859, // patternShare
    1.2464, // near
    0.262, // sameNear
    -0.716, // lookAlikes
    -0.4225, // lookAlikeNear
    -0.1559, // earlierNear
    1.2366, // partiesOnPage
    0.7441, // foundSame
    -1.6137, // foundRival
    -0.6347, // foundContrary
    -10.433, // bias
  ],
}
