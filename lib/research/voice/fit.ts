/** Fits a logistic regression with a ridge to readings, by gradient descent from zero: the same input gives the same. */
import { type ReadingFeatures, rateReading } from '../../engine/voice/confidence.ts'
import type { ReadingExample } from './examples.ts'

const STEPS = 400
const RATE = 0.05
/** Pull of the weights towards zero, in examples. Between 2 and 16 it hardly matters. */
const RIDGE = 8

/** Weights by the name of a feature, and `bias`. */
export type FeatureWeights = Readonly<Record<string, number>>

export function fitConfidence(examples: readonly ReadingExample[]): FeatureWeights {
  const names = [...new Set(examples.flatMap(e => Object.keys(e.features)))].sort()
  const rows = examples.map(e => names.map(name => e.features[name] ?? 0))
  const right = examples.map(e => e.right)
  const weights = descend(names.length + 1, at => findGradient(rows, right, at))
  return { bias: weights[names.length] ?? 0, ...Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0])) }
}

/** Gradient descent over everything at once, by Adam (Kingma and Ba 2015). */
function descend(size: number, gradientAt: (at: Float64Array) => Float64Array): Float64Array {
  const at = new Float64Array(size)
  const mean = new Float64Array(size)
  const spread = new Float64Array(size)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientAt(at)
    for (let i = 0; i < size; i++) {
      const g = gradient[i] as number
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * g
      spread[i] = 0.99 * (spread[i] as number) + 0.01 * g * g
      const by = Math.sqrt((spread[i] as number) / (1 - 0.99 ** step)) + 1e-8
      at[i] = (at[i] as number) - (RATE * (mean[i] as number)) / (1 - 0.9 ** step) / by
    }
  }
  return at
}

/** The last weight is the bias, on which the ridge does not pull. */
function findGradient(rows: readonly (readonly number[])[], right: readonly boolean[], at: Float64Array) {
  const last = at.length - 1
  const gradient = at.map((weight, i) => (i === last ? 0 : (RIDGE * weight) / rows.length))
  for (const [n, row] of rows.entries()) {
    const z = row.reduce((sum, value, i) => sum + value * (at[i] as number), at[last] as number)
    const error = (1 / (1 + Math.exp(-z)) - (right[n] ? 1 : 0)) / rows.length
    row.forEach((value, i) => {
      gradient[i] = (gradient[i] as number) + error * value
    })
    gradient[last] = (gradient[last] as number) + error
  }
  return gradient
}

/** A reading with the confidence that it gets, and whether it is right. */
export interface RatedReading {
  readonly confidence: number
  /** Whether it would be told at a threshold at all: see `mayTell`. */
  readonly features: ReadingFeatures
  readonly right: boolean
}

/** @returns the readings of one topic, rated by weights that were learned from the others */
export function rateLeftOut(
  topic: readonly ReadingExample[],
  others: readonly (readonly ReadingExample[])[],
): RatedReading[] {
  const weights = fitConfidence(others.flat())
  return topic.map(({ features, right }) => ({ features, right, confidence: rateReading(features, weights) }))
}
