import type { Judgements } from './ranking-files.ts'

/**
 * Mean average precision of the first `depth` claims, over the queries that have a right claim.
 * @param ranked claim ids by query id, the best first
 * @returns 0..1; 0 when no query is judged
 */
export function measurePrecision(ranked: ReadonlyMap<string, readonly string[]>, right: Judgements, depth = 5): number {
  let sum = 0
  let queries = 0
  for (const [query, claims] of ranked) {
    const wanted = right.get(query)
    if (wanted === undefined) continue
    queries++
    let found = 0
    claims.slice(0, depth).forEach((claim, at) => {
      if (!wanted.has(claim)) return
      found++
      sum += found / (at + 1) / Math.min(wanted.size, depth)
    })
  }
  return queries === 0 ? 0 : sum / queries
}
