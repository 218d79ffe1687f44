/**
 * Fits weights of a linear score z to lists of candidates. Two losses are summed: the right candidate should come first in
 * its list (softmax over the list: Cao et al. 2007, ListNet with one relevant item), and the logistic function of z should
 * be the probability that a candidate is right, so that scores of different lists compare.
 */
export interface CandidateList {
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

/** One weight for each feature, and the bias last. */
export type Weights = readonly number[]

const STEPS = 400
const RATE = 0.05
/** Pull towards zero, in units of a feature's spread. */
const RIDGE = 1e-3
/** How much the second loss counts. */
const SHARE = 0.03

export const scoreRow = (weights: Weights, row: readonly number[]): number =>
  row.reduce((z, value, i) => z + value * (weights[i] as number), weights.at(-1) as number)

/** Full-batch gradient descent by Adam (Kingma and Ba 2015), from zero: the same lists give the same weights. */
export function fitWeights(lists: readonly CandidateList[]): Weights {
  const usable = lists.filter(({ right }) => right.includes(true))
  const { means, spreads } = describeRows(usable)
  const scaled = usable.map(({ rows, right }) => ({
    right,
    rows: rows.map(row =>
      Float64Array.from([...row.map((v, i) => (v - (means[i] as number)) / (spreads[i] as number)), 1]),
    ),
  }))
  const size = means.length + 1
  const weights = new Float64Array(size)
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = findGradient(scaled, weights)
    for (let i = 0; i < size; i++) {
      const g = gradient[i] as number
      first[i] = 0.9 * (first[i] as number) + 0.1 * g
      second[i] = 0.99 * (second[i] as number) + 0.01 * g * g
      const mean = (first[i] as number) / (1 - 0.9 ** step)
      const spread = Math.sqrt((second[i] as number) / (1 - 0.99 ** step))
      weights[i] = (weights[i] as number) - (RATE * mean) / (spread + 1e-8)
    }
  }
  const plain = [...weights].slice(0, -1).map((w, i) => w / (spreads[i] as number))
  const shift = plain.reduce((sum, w, i) => sum + w * (means[i] as number), 0)
  return [...plain, (weights[size - 1] as number) - shift]
}

function findGradient(
  lists: readonly { rows: readonly Float64Array[]; right: readonly boolean[] }[],
  weights: Float64Array,
): Float64Array {
  const gradient = weights.map((w, i) => (i === weights.length - 1 ? 0 : RIDGE * w))
  for (const { rows, right } of lists) {
    const scores = rows.map(row => row.reduce((z, value, i) => z + value * (weights[i] as number), 0))
    const top = Math.max(...scores)
    const powers = scores.map(z => Math.exp(z - top))
    const whole = powers.reduce((a, b) => a + b, 0)
    const wanted = right.filter(Boolean).length
    rows.forEach((row, c) => {
      const listwise = (powers[c] as number) / whole - (right[c] ? 1 / wanted : 0)
      const pointwise = 1 / (1 + Math.exp(-(scores[c] as number))) - (right[c] ? 1 : 0)
      const error = (listwise + SHARE * pointwise) / lists.length
      for (let i = 0; i < row.length; i++) gradient[i] = (gradient[i] as number) + error * (row[i] as number)
    })
  }
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
