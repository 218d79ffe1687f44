/**
 * An observer who keeps all requests of a reader and guesses which story the reader follows: the one that makes the requested
 * buckets most likely. Hashes hide no story, because the claims are public, and so is the bucket of each.
 */
import type { Log } from './asking.ts'
import { FOLLOWED, FOLLOWING } from './readers.ts'
import { bucketOf, type World, weighStory } from './world.ts'

/**
 * @param stories what each watched reader follows
 * @returns the share of these readers for whom the guess is a story that they follow, 0..1
 */
export function guessStories(
  world: World,
  { asked, counts, watched, ...log }: Log,
  stories: readonly (readonly number[])[],
): number {
  const readers = stories.length
  const buckets = asked.length
  const best = Array.from({ length: readers }, () => ({ score: Number.NEGATIVE_INFINITY, story: -1 }))
  const share = new Float64Array(buckets)
  // The observer is assumed to know what share of the requests are real.
  const focus = ((log.real / log.all) * FOLLOWING) / FOLLOWED
  const scores = new Float64Array(readers)
  const totals = new Float64Array(readers)
  counts.forEach((n, at) => {
    totals[at % watched] = (totals[at % watched] as number) + n
  })
  for (let story = 0; story < world.storyCount; story++) {
    const touched = weighBuckets(world, story, buckets, share)
    if (touched.sum === 0) continue
    // How often a story is followed depends on how often it is met, which the observer knows beforehand.
    const before = Math.log(weighStory(world, story))
    const elsewhere = Math.log(1 - focus)
    for (let r = 0; r < readers; r++) scores[r] = before + (totals[r] as number) * elsewhere
    for (const bucket of touched.list) {
      const more = Math.log(1 + (focus * (share[bucket] as number) * buckets) / touched.sum / (1 - focus))
      for (let r = 0, at = bucket * watched; r < readers; r++, at++)
        if (counts[at] !== 0) scores[r] = (scores[r] as number) + (counts[at] as number) * more
      share[bucket] = 0
    }
    for (let r = 0; r < readers; r++)
      if ((scores[r] as number) > (best[r]?.score as number)) best[r] = { score: scores[r] as number, story }
  }
  return best.filter(({ story }, r) => stories[r]?.includes(story)).length / readers
}

/** Adds up the weight of a story's cold claims by bucket. */
function weighBuckets(world: World, story: number, buckets: number, share: Float64Array) {
  const list: number[] = []
  let sum = 0
  for (let i = world.storyStarts[story] as number; i < (world.storyStarts[story + 1] as number); i++) {
    const claim = world.byStory[i] as number
    if (world.hot[claim]) continue
    const bucket = bucketOf(world, claim, buckets)
    const weight = world.popularity.weigh(claim + 1)
    if (share[bucket] === 0) list.push(bucket)
    share[bucket] = (share[bucket] as number) + weight
    sum += weight
  }
  return { list, sum }
}
