/**
 * Measures how like a text is to a claim, from 0 to 1, by words alone: logistic regression over features. Rare words weigh
 * more (inverse document frequency over the loaded claims, Robertson and Spärck Jones 1976). The features are usual ones
 * for ranking short texts: BM25 over two fields (Robertson, Zaragoza and Taylor 2004), coverage, order and nearness
 * (Metzler and Croft 2005), and pieces of words (McNamee and Mayfield 2004). Their weights are learned from queries that
 * are known to state a claim: see `likeness-weights.ts`.
 */
import { numberAt } from '../text/column.ts'
import { type ClaimText, FEATURES, measureFeatures, type PreparedText } from './features.ts'
import { LIKENESS_WEIGHTS } from './likeness-weights.ts'

/** The learned weights in the order of `FEATURES`. */
const WEIGHTS = FEATURES.map(name => LIKENESS_WEIGHTS[name])

/** @returns the likeness of a text to a claim, 0..1 */
export function measureLikeness(text: PreparedText, claim: ClaimText): number {
  const features = measureFeatures(text, claim)
  let sum = LIKENESS_WEIGHTS.bias
  for (let i = 0; i < features.length; i++) sum += numberAt(WEIGHTS, i) * numberAt(features, i)
  return 1 / (1 + Math.exp(-sum))
}
