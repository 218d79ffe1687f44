/** Requests for buckets, as the readers send them and as an observer counts them. */
import type { Files } from './layouts.ts'
import type { Random } from './random.ts'

export interface Log {
  /** Requests for each bucket by all readers. */
  readonly asked: Uint32Array
  /** By bucket and reader, of the first readers: `counts[bucket * watched + reader]`. */
  readonly counts: Uint16Array
  readonly watched: number
  /** All requests, and those that were no dummies. */
  all: number
  real: number
}

export const makeLog = (buckets: number, watched: number): Log => ({
  asked: new Uint32Array(buckets),
  counts: new Uint16Array(buckets * watched),
  watched,
  all: 0,
  real: 0,
})

/** @returns the wanted buckets and others drawn evenly, each once, `total` in all (but no more than there are) */
export function fillUp(wanted: readonly number[], total: number, buckets: number, random: Random): number[] {
  const chosen = new Set(wanted)
  while (chosen.size < Math.min(total, buckets)) chosen.add(Math.floor(random.next() * buckets))
  return [...chosen]
}

/** Notes requests of a reader. @returns how many claims the buckets hold, and the probability of all of them */
export function note(log: Log, files: Files, reader: number, chosen: readonly number[], wanted: number) {
  let [claims, mass] = [0, 0]
  for (const bucket of chosen) {
    log.asked[bucket] = (log.asked[bucket] as number) + 1
    claims += files.claims[bucket] as number
    mass += files.mass[bucket] as number
    const at = bucket * log.watched + reader
    if (reader < log.watched) log.counts[at] = (log.counts[at] as number) + 1
  }
  log.all += chosen.length
  log.real += wanted
  return { claims, mass }
}
