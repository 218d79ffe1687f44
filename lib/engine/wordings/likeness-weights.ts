/**
 * Weights of the features of likeness, learned from 2 sets of queries with known claims.
 * Written by `npm run -s learn -- --likeness FOLDER…` (lib/research/learn.ts): do not edit by hand.
 */
import type { Feature } from './features.ts'

export const LIKENESS_WEIGHTS: Readonly<Record<Feature | 'bias', number>> = {
  bias: -8.2618,
  held: -0.8793,
  textHeld: 2.3994,
  sum: 0.254,
  order: 1.2011,
  rarest: 1.9034,
  second: 0.0984,
  count: 0.0863,
  statementPieces: 1.512,
  titlePieces: 1.2532,
  textPieces: 7.4271,
  statementPiecesSum: 0.0093,
  titlePiecesSum: 0.6537,
  length: -0.1964,
  near: 0.1352,
  otherNumbers: 0.1877,
}
