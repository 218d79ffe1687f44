/**
 * Weights of the features of likeness, learned from 2 sets of queries with known claims.
 * Written by `npm run -s learn -- FOLDER…` (lib/cli/learn.ts): do not edit by hand.
 */
import type { Feature } from './likeness.ts'

export const LIKENESS_WEIGHTS: Readonly<Record<Feature | 'bias', number>> = {
  bias: -9.241,
  held: -1.1474,
  sum: 0.2936,
  order: 1.3019,
  rarest: 2.1641,
  second: 0.5906,
  count: 0.1762,
  statementPieces: 2.3877,
  titlePieces: 1.4109,
  textPieces: 5.1559,
  statementPiecesSum: 0.0545,
  titlePiecesSum: 0.6717,
  length: -0.0445,
  near: 0.2707,
  otherNumbers: 0.1723,
}
