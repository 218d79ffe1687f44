/**
 * Bounds how often something is tried.
 * @param most tries at once
 * @param ms milliseconds after which a spent try is back
 * @returns a function that spends a try, and says whether there was one
 */
export function makeBudget(most: number, ms: number): () => boolean {
  let left = most
  let at = performance.now()
  return () => {
    const now = performance.now()
    left = Math.min(most, left + (now - at) / ms)
    at = now
    if (left < 1) return false
    left--
    return true
  }
}
