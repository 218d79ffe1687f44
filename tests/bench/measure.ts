/**
 * Paired measuring: in every run each contender does the same work once, in an order that changes from run to run, and
 * contenders are compared within a run. Whatever slows the machine down for a while slows all of them down.
 */

export interface Contender {
  readonly name: string
  /** Does the whole work once. @returns a number that tells what was found: the same in every run */
  readonly work: () => number
}

export interface Measured {
  readonly name: string
  /** Each run that counts, ms. */
  readonly times: readonly number[]
  readonly found: number
}

/** A median and the quartiles around it. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Runs before those that count: code is compiled as it is used. */
const WARM_UP = 5

/**
 * @param contenders what to compare
 * @param now a clock, ms
 * @throws when a contender finds different things in two runs, since its time then tells nothing
 */
export function measure(contenders: readonly Contender[], runs: number, now: () => number): Measured[] {
  const times = contenders.map((): number[] => [])
  const found = contenders.map((): number | null => null)
  for (let run = 0; run < runs + WARM_UP; run++) {
    for (let i = 0; i < contenders.length; i++) {
      const at = (i + run) % contenders.length
      const { name, work } = contenders[at] as Contender
      const start = now()
      const result = work()
      const time = now() - start
      if (found[at] !== null && found[at] !== result) throw new Error(`${name} found ${result} after ${found[at]}`)
      found[at] = result
      if (run >= WARM_UP) times[at]?.push(time)
    }
  }
  return contenders.map(({ name }, at) => ({ name, times: times[at] ?? [], found: found[at] ?? 0 }))
}

/** @returns how long one took as a multiple of the other in the same run */
export const compare = (one: Measured, other: Measured): Spread =>
  spreadOf(one.times.map((time, run) => time / (other.times[run] ?? Number.NaN)))

export const spreadOf = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
})

/** @returns the value at a share of the sorted list, 0..1, between two neighbours in proportion */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}
