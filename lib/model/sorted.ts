/**
 * Counts by binary search how many entries of a sorted list stand before the first one that a test does not hold for.
 * @param holds true for all entries up to some place, and false for all behind it
 */
export function countUpTo<T>(sorted: readonly T[], holds: (entry: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
