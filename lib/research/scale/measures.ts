/** What sizes and requests come to. Sizes are in bytes. */

/**
 * The size class a file is padded to (Padmé: Nikitin et al. 2019): at most 12 % more, and a length that tells only
 * O(log log size) bits.
 */
export function padme(bytes: number): number {
  if (bytes < 2) return bytes
  const exponent = Math.floor(Math.log2(bytes))
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent || 1)) + 1))
  return step < 1 ? bytes : Math.ceil(bytes / step) * step
}

/** @returns what padding adds to all files together, as a share of their bytes: 0.1 is a tenth more */
export function weighPadding(sizes: ArrayLike<number>, pad: (bytes: number) => number): number {
  let plain = 0
  let padded = 0
  for (let i = 0; i < sizes.length; i++) {
    plain += sizes[i] as number
    padded += pad(sizes[i] as number)
  }
  return padded / plain - 1
}

/** @returns the value below which a share of the values lies (0.5: the median); a copy is sorted */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number
}

/**
 * How many of the files are requested at least once when `draws` requests are spread over them by weight. That is how often
 * an edge cache misses (independent reference model, Poisson approximation: Fagin 1977).
 */
export function countDistinct(weights: ArrayLike<number>, draws: number): number {
  let total = 0
  for (let i = 0; i < weights.length; i++) total += weights[i] as number
  let distinct = 0
  for (let i = 0; i < weights.length; i++) distinct += 1 - Math.exp((-draws * (weights[i] as number)) / total)
  return distinct
}

export interface Prices {
  /** Dollars for 10^9 bytes delivered, and for a million requests. */
  readonly gigabyte: number
  readonly requests: number
}

/** @returns dollars for so many bytes and requests */
export const priceOf = ({ gigabyte, requests }: Prices, bytes: number, asked: number): number =>
  (bytes / 1e9) * gigabyte + (asked / 1e6) * requests
