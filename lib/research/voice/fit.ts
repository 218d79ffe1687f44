/** Fits a logistic regression with a ridge to readings, by gradient descent from zero: the same input gives the same. */
import type { ReadingFeatures } from '../../engine/voice/confidence.ts'
import type { ReadingExample } from './examples.ts'

const STEPS = 400
const RATE = 0.05
/** The ridge, in examples: how many of them speak against a weight of 1. */

export type FeatureWeights = Readonly<Record<string, number>>

export function fitConfidence(examples: readonly ReadingExample[], RIDGE = 2): FeatureWeights {
  const names = [...new Set(examples.flatMap(e => Object.keys(e.features)))].sort()
  const rows = examples.map(e => names.map(name => e.features[name] ?? 0))
  const at = new Float64Array(names.length + 1)
  const mean = new Float64Array(at.length)
  const spread = new Float64Array(at.length)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = findGradient(rows, examples, at, RIDGE)
    for (let i = 0; i < at.length; i++) {
      const g = gradient[i] as number
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * g
      spread[i] = 0.99 * (spread[i] as number) + 0.01 * g * g
      const by = Math.sqrt((spread[i] as number) / (1 - 0.99 ** step)) + 1e-8
      at[i] = (at[i] as number) - (RATE * (mean[i] as number)) / (1 - 0.9 ** step) / by
    }
  }
  return { bias: at[names.length] as number, ...Object.fromEntries(names.map((name, i) => [name, at[i] as number])) }
}

function findGradient(rows: readonly (readonly number[])[], examples: readonly ReadingExample[], at: Float64Array, RIDGE: number) {
  const last = at.length - 1
  const gradient = at.map((w, i) => (i === last ? 0 : (RIDGE * w) / rows.length))
  rows.forEach((row, n) => {
    let z = at[last] as number
    row.forEach((value, i) => {
      z += value * (at[i] as number)
    })
    const error = (1 / (1 + Math.exp(-z)) - (examples[n]?.right ? 1 : 0)) / rows.length
    row.forEach((value, i) => {
      gradient[i] = (gradient[i] as number) + error * value
    })
    gradient[last] = (gradient[last] as number) + error
  })
  return gradient
}

/** @returns the probability that a reading is right, by given weights */
export function rateBy(weights: FeatureWeights, features: ReadingFeatures): number {
  let z = weights.bias ?? 0
  for (const [name, value] of Object.entries(features)) z += value * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-z))
}
