/** Fits weights so that the logistic function of a weighted sum is the probability of yes: ridge regression by Newton's method. */

export interface Sample {
  readonly row: readonly number[]
  readonly isYes: boolean
  /** How much it counts. */
  readonly weight: number
}

/** The sum is `bias` and each number times its weight. */
export interface Logistic {
  readonly weights: readonly number[]
  readonly bias: number
}

const STEPS = 30
/** The fit is done when no weight moves by more. */
const SETTLED = 1e-7

/** @returns the probability of yes */
export const probabilityOf = ({ weights, bias }: Logistic, row: readonly number[]): number =>
  1 / (1 + Math.exp(-row.reduce((z, value, i) => z + value * (weights[i] as number), bias)))

/**
 * @param ridge the pull of each weight towards zero, with numbers in units of their spread
 * @returns weights for the numbers as they are
 */
export function fitLogistic(samples: readonly Sample[], ridge: number): Logistic {
  const scales = describeColumns(samples.map(s => s.row))
  const rows = samples.map(({ row }) => [
    ...row.map((value, i) => (value - (scales[i]?.mean ?? 0)) / (scales[i]?.spread ?? 1)),
    1,
  ])
  let at = new Array<number>(scales.length + 1).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const move = solve(...findNewtonStep(samples, rows, at, ridge))
    at = at.map((weight, i) => weight - (move[i] as number))
    if (Math.max(...move.map(Math.abs)) < SETTLED) break
  }
  const weights = scales.map(({ spread }, i) => (at[i] as number) / spread)
  const bias = (at.at(-1) as number) - weights.reduce((z, weight, i) => z + weight * (scales[i]?.mean ?? 0), 0)
  return { weights, bias }
}

function describeColumns(rows: readonly (readonly number[])[]) {
  const mean = (of: (row: readonly number[]) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length
  return (rows[0] ?? []).map((_, i) => {
    const middle = mean(row => row[i] as number)
    return { mean: middle, spread: Math.sqrt(mean(row => ((row[i] as number) - middle) ** 2)) || 1 }
  })
}

/** @returns the matrix and the vector whose solution is the step; the last column, which is the bias, is not pulled */
function findNewtonStep(
  samples: readonly Sample[],
  rows: readonly (readonly number[])[],
  at: readonly number[],
  ridge: number,
): [number[][], number[]] {
  const size = at.length
  const pull = at.map((_, i) => (i === size - 1 ? 1e-9 : ridge))
  const matrix = pull.map((p, i) => at.map((_, j) => (i === j ? p : 0)))
  const vector = at.map((weight, i) => weight * (pull[i] as number))
  for (const [n, row] of rows.entries()) {
    const { isYes, weight } = samples[n] as Sample
    const p = probabilityOf({ weights: at, bias: 0 }, row)
    const error = weight * (p - +isYes)
    const curve = weight * p * (1 - p)
    for (let i = 0; i < size; i++) {
      const value = row[i] as number
      if (value === 0) continue
      vector[i] = (vector[i] as number) + error * value
      const line = matrix[i] as number[]
      for (let j = 0; j < size; j++) line[j] = (line[j] as number) + curve * value * (row[j] as number)
    }
  }
  return [matrix, vector]
}

/** Solves a system of linear equations by elimination, the largest number of a column first. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, vector[i] as number])
  const size = rows.length
  for (let c = 0; c < size; c++) {
    const rest = rows.slice(c).map((row, i) => ({ at: c + i, by: Math.abs(row[c] as number) }))
    const { at } = rest.reduce((best, one) => (one.by > best.by ? one : best))
    const top = rows[at] as number[]
    rows[at] = rows[c] as number[]
    rows[c] = top
    for (const [r, row] of rows.entries()) {
      const factor = r === c ? 0 : (row[c] as number) / (top[c] as number)
      if (factor !== 0) for (let j = c; j <= size; j++) row[j] = (row[j] as number) - factor * (top[j] as number)
    }
  }
  return rows.map((row, i) => (row[size] as number) / (row[i] as number))
}
