/**
 * Fits logistic regression by Newton's method, with weights that may count in one direction only: what speaks for a claim on
 * the pages that are learned from by mere chance must not speak against it elsewhere. The same rows give the same weights.
 */
export interface Row {
  readonly features: readonly number[]
  readonly right: boolean
  /** How much the row counts. */
  readonly weight: number
}

/** The sign that a weight may have, 0 for either, and the value that it has at least, in that direction. */
export interface Bound {
  readonly sign: -1 | 0 | 1
  readonly least: number
}

/** Pull towards zero, in units of a feature's spread and of the weight of a row. */
const RIDGE = 2
const STEPS = 25

/** @returns one weight for each feature, and the bias last */
export function fitLogistic(rows: readonly Row[], bounds: readonly Bound[]): number[] {
  const size = bounds.length
  const total = rows.reduce((sum, row) => sum + row.weight, 0)
  const mean = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + row.weight * of(row), 0) / total
  const means = bounds.map((_, i) => mean(row => row.features[i] as number))
  const spreads = means.map((m, i) => Math.sqrt(mean(row => ((row.features[i] as number) - m) ** 2)) || 1)
  const scaled = rows.map(row =>
    Float64Array.from([...row.features, 1], (value, i) =>
      i === size ? 1 : (value - (means[i] as number)) / (spreads[i] as number),
    ),
  )
  const limits = [...bounds.map(({ sign, least }, i) => ({ sign, least: least * (spreads[i] as number) })), FREE]
  let weights: number[] = limits.map(({ least }) => least)
  for (let step = 0; step < STEPS; step++) weights = stepNewton(rows, scaled, weights, limits)
  const plain = weights.slice(0, size).map((w, i) => w / (spreads[i] as number))
  const shift = plain.reduce((sum, w, i) => sum + w * (means[i] as number), 0)
  return [...plain, (weights[size] as number) - shift]
}

const FREE: Bound = { sign: 0, least: 0 }

/** Moves the weights that are free to move; one that would cross its bound stops there. */
function stepNewton(
  rows: readonly Row[],
  scaled: readonly Float64Array[],
  weights: readonly number[],
  bounds: readonly Bound[],
): number[] {
  const { gradient, hessian } = differentiate(rows, scaled, weights)
  const isHeld = (i: number) => {
    const { sign, least } = bounds[i] as Bound
    return sign !== 0 && weights[i] === least && sign * (gradient[i] as number) <= 0
  }
  const free = weights.map((_, i) => i).filter(i => !isHeld(i))
  const by = solve(
    free.map(i => free.map(j => (hessian[i] as Float64Array)[j] as number)),
    free.map(i => gradient[i] as number),
  )
  const next = [...weights]
  free.forEach((i, n) => {
    const { sign, least } = bounds[i] as Bound
    const moved = (weights[i] as number) + (by[n] as number)
    next[i] = sign !== 0 && sign * (moved - least) < 0 ? least : moved
  })
  return next
}

/** @returns the slope of the likelihood and its curvature, with the pull towards zero; the bias, the last, is not pulled */
function differentiate(rows: readonly Row[], scaled: readonly Float64Array[], weights: readonly number[]) {
  const size = weights.length
  const pull = weights.map((_, i) => (i === size - 1 ? 0 : RIDGE))
  const gradient = Float64Array.from(weights, (w, i) => -(pull[i] as number) * w)
  const hessian = weights.map((_, i) => new Float64Array(size).fill((pull[i] as number) + 1e-9, i, i + 1))
  rows.forEach(({ right, weight }, r) => {
    const x = scaled[r] as Float64Array
    let z = 0
    for (let i = 0; i < size; i++) z += (x[i] as number) * (weights[i] as number)
    const p = 1 / (1 + Math.exp(-z))
    const error = weight * ((right ? 1 : 0) - p)
    const curve = weight * p * (1 - p)
    for (let i = 0; i < size; i++) {
      const xi = x[i] as number
      gradient[i] = (gradient[i] as number) + error * xi
      const line = hessian[i] as Float64Array
      for (let j = 0; j < size; j++) line[j] = (line[j] as number) + curve * xi * (x[j] as number)
    }
  })
  return { gradient, hessian }
}

/** Solves a system of equations by elimination, with the greatest number of each column as its pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const lines = matrix.map((line, i) => [...line, right[i] as number])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let i = column + 1; i < size; i++)
      if (Math.abs(lines[i]?.[column] as number) > Math.abs(lines[pivot]?.[column] as number)) pivot = i
    const top = lines[pivot] as number[]
    lines[pivot] = lines[column] as number[]
    lines[column] = top
    lines.forEach((line, i) => {
      if (i === column) return
      const factor = (line[column] as number) / (top[column] as number)
      for (let j = column; j <= size; j++) line[j] = (line[j] as number) - factor * (top[j] as number)
    })
  }
  return lines.map((line, i) => (line[size] as number) / (line[i] as number))
}
