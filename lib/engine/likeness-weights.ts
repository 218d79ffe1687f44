/**
 * Weights of the features of likeness, learned from 2 sets of queries with known claims.
 * Written by `npm run -s learn -- FOLDER…` (lib/cli/learn.ts): do not edit by hand.
 */
import type { Feature } from './likeness.ts'

export const LIKENESS_WEIGHTS: Readonly<Record<Feature | 'bias', number>> = {
  bias: -12.3392,
  held: -0.2808,
  sum: 0.3936,
  order: 0.6614,
  rarest: 4.8797,
  second: 0.9491,
  count: 0.2434,
  statementPieces: 3.2251,
  titlePieces: 2.1868,
  textPieces: 7.5194,
  statementPiecesSum: -0.2528,
  titlePiecesSum: 0.7425,
  length: 0.0161,
  near: 0.396,
  otherNumbers: 0.2377,
}
