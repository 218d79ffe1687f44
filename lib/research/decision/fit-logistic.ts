/** Fits logistic regression by Newton's method: the same rows give the same weights. */
export interface Row {
  readonly features: readonly number[]
  readonly right: boolean
  /** How much the row counts. */
  readonly weight: number
}

/** Pull towards zero, in units of a feature's spread and of the mean weight of a row. */
const RIDGE = 2
const STEPS = 12

/** @returns one weight for each feature, and the bias last */
export function fitLogistic(rows: readonly Row[], ridge = RIDGE): number[] {
  const size = rows[0]?.features.length ?? 0
  const total = rows.reduce((sum, row) => sum + row.weight, 0)
  const mean = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + row.weight * of(row), 0) / total
  const means = Array.from({ length: size }, (_, i) => mean(row => row.features[i] as number))
  const spreads = means.map((m, i) => Math.sqrt(mean(row => ((row.features[i] as number) - m) ** 2)) || 1)
  const scaled = rows.map(row => [
    ...row.features.map((value, i) => (value - (means[i] as number)) / (spreads[i] as number)),
    1,
  ])
  let weights = new Array<number>(size + 1).fill(0)
  for (let step = 0; step < STEPS; step++) weights = stepNewton(rows, scaled, weights, ridge)
  const plain = weights.slice(0, size).map((w, i) => w / (spreads[i] as number))
  const shift = plain.reduce((sum, w, i) => sum + w * (means[i] as number), 0)
  return [...plain, (weights[size] as number) - shift]
}

function stepNewton(
  rows: readonly Row[],
  scaled: readonly (readonly number[])[],
  weights: readonly number[],
  ridge: number,
): number[] {
  const size = weights.length
  const isBias = (i: number) => i === size - 1
  const gradient = weights.map((w, i) => (isBias(i) ? 0 : -ridge * w))
  const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? (isBias(i) ? 1e-9 : ridge) : 0)))
  rows.forEach(({ right, weight }, r) => {
    const x = scaled[r] as readonly number[]
    const z = x.reduce((sum, value, i) => sum + value * (weights[i] as number), 0)
    const p = 1 / (1 + Math.exp(-z))
    const error = weight * ((right ? 1 : 0) - p)
    const curve = weight * p * (1 - p)
    for (let i = 0; i < size; i++) {
      const xi = x[i] as number
      gradient[i] = (gradient[i] as number) + error * xi
      const line = hessian[i] as number[]
      for (let j = 0; j <= i; j++) line[j] = (line[j] as number) + curve * xi * (x[j] as number)
    }
  })
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) (hessian[j] as number[])[i] = (hessian[i] as number[])[j] as number
  const by = solve(hessian, gradient)
  return weights.map((w, i) => w + (by[i] as number))
}

/** Solves a system of equations by elimination with the greatest pivot of each column. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const lines = matrix.map((line, i) => [...line, right[i] as number])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let i = column + 1; i < size; i++)
      if (Math.abs(lines[i]?.[column] as number) > Math.abs(lines[pivot]?.[column] as number)) pivot = i
    const swapped = lines[column] as number[]
    lines[column] = lines[pivot] as number[]
    lines[pivot] = swapped
    const top = lines[column] as number[]
    for (let i = 0; i < size; i++) {
      if (i === column) continue
      const line = lines[i] as number[]
      const factor = (line[column] as number) / (top[column] as number)
      for (let j = column; j <= size; j++) line[j] = (line[j] as number) - factor * (top[j] as number)
    }
  }
  return lines.map((line, i) => (line[size] as number) / (line[i] as number))
}
