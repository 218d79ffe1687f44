/**
 * How like a text is to a claim, 0..1, by words alone: a sum of features with learned weights, through the logistic
 * function. A word weighs what it tells (inverse document frequency over the loaded claims, Robertson and Spärck Jones
 * 1976). The features are the usual ones of ranking for short texts: BM25 over two fields (Robertson, Zaragoza and
 * Taylor 2004), coverage, order and nearness (Metzler and Croft 2005), character pieces (McNamee and Mayfield 2004). The
 * weights were learned on queries that are known to state a claim: see `likeness-weights.ts`.
 */

import type { Content } from './content-words.ts'
import { type ClaimText, FEATURES, measureFeatures } from './features.ts'
import { LIKENESS_WEIGHTS } from './likeness-weights.ts'

/** In the order of `FEATURES`. */
const WEIGHTS = FEATURES.map(name => LIKENESS_WEIGHTS[name])

/** @returns the likeness of a text to a claim, 0..1 */
export function measureLikeness(text: Content, claim: ClaimText): number {
  const features = measureFeatures(text, claim)
  let sum = LIKENESS_WEIGHTS.bias
  for (let i = 0; i < features.length; i++) sum += (WEIGHTS[i] as number) * (features[i] as number)
  return 1 / (1 + Math.exp(-sum))
}
