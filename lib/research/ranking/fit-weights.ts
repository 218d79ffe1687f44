/**
 * Fits weights of a linear score z to lists of candidates, in two steps. First the right candidate should come first in its
 * list: softmax over the list (Cao et al. 2007, ListNet with one relevant item). Then z is stretched and shifted so that its
 * logistic function is the probability that a candidate is right (Platt 1999), so that scores of different lists compare.
 */
export interface CandidateList {
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

/** One weight for each feature, and the bias last. */
export type Weights = readonly number[]

const STEPS = 300
const RATE = 0.05
/** Pull towards zero, in units of a feature's spread. */
const RIDGE = 1e-3
export const scoreRow = (weights: Weights, row: readonly number[]): number =>
  row.reduce((z, value, i) => z + value * (weights[i] as number), weights.at(-1) as number)

/** Gradient descent over everything at once, by Adam (Kingma and Ba 2015), from zero: the same input gives the same. */
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

/** Fits weights to lists. Lists without a right candidate say nothing about the order and are left out. */
export function fitWeights(lists: readonly CandidateList[]): Weights {
  const usable = lists.filter(({ right }) => right.includes(true))
  const { means, spreads } = describeRows(usable)
  const scaled = usable.map(({ rows, right }) => ({
    right,
    rows: rows.map(row => Float64Array.from(row, (v, i) => (v - (means[i] as number)) / (spreads[i] as number))),
  }))
  const weights = descend(means.length, at => findListGradient(scaled, at))
  const scores = scaled.flatMap(({ rows }) => rows.map(row => dot(row, weights)))
  const right = scaled.flatMap(list => list.right)
  const [stretch = 0, shift = 0] = descend(2, at => findFitGradient(scores, right, at))
  const plain = [...weights].map((w, i) => (Math.exp(stretch) * w) / (spreads[i] as number))
  return [...plain, shift - plain.reduce((sum, w, i) => sum + w * (means[i] as number), 0)]
}

interface ScaledList {
  readonly rows: readonly Float64Array[]
  readonly right: readonly boolean[]
}

function dot(row: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] as number)
  return sum
}

function findListGradient(lists: readonly ScaledList[], weights: Float64Array): Float64Array {
  const gradient = weights.map(w => RIDGE * w)
  for (const { rows, right } of lists) {
    const scores = rows.map(row => dot(row, weights))
    const top = Math.max(...scores)
    const whole = scores.reduce((sum, z) => sum + Math.exp(z - top), 0)
    const wanted = right.filter(Boolean).length
    rows.forEach((row, c) => {
      const error = (Math.exp((scores[c] as number) - top) / whole - (right[c] ? 1 / wanted : 0)) / lists.length
      for (let i = 0; i < row.length; i++) gradient[i] = (gradient[i] as number) + error * (row[i] as number)
    })
  }
  return gradient
}

/** The logarithm of the stretch is fitted, so that the stretch stays positive and keeps the order. */
function findFitGradient(scores: readonly number[], right: readonly boolean[], at: Float64Array): Float64Array {
  const stretch = Math.exp(at[0] as number)
  const gradient = new Float64Array(2)
  scores.forEach((score, i) => {
    const error = 1 / (1 + Math.exp(-(stretch * score + (at[1] as number)))) - (right[i] ? 1 : 0)
    gradient[0] = (gradient[0] as number) + (error * stretch * score) / scores.length
    gradient[1] = (gradient[1] as number) + error / scores.length
  })
  return gradient
}

function describeRows(lists: readonly CandidateList[]) {
  const rows = lists.flatMap(list => list.rows)
  const means = (rows[0] ?? []).map((_, i) => rows.reduce((sum, row) => sum + (row[i] as number), 0) / rows.length)
  const spreads = means.map((mean, i) =>
    Math.sqrt(rows.reduce((sum, row) => sum + ((row[i] as number) - mean) ** 2, 0) / rows.length + 1e-9),
  )
  return { means, spreads }
}
