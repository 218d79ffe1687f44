/**
 * The claims of the simulation. A claim is named by its rank: claim 0 is met most often. Each has a size and a topic
 * ("story"). The publisher puts into the hot set the claims that it expects to be met most; its guesses are off by a factor.
 */
import { drawNormal, makeRandom, mix } from './random.ts'
import { makeZipf, type Zipf } from './zipf.ts'

export interface WorldOptions {
  readonly claims: number
  readonly seed: number
  /** Claims in the hot set. */
  readonly hot: number
}

/** A claim with its accounts and sources, compressed among its like: mean bytes, and the spread of their logarithm. */
export const CLAIM_BYTES = 220
const BYTES_SPREAD = 0.5
const STORIES = 20_000
const STORY_SKEW = 0.8
export const SHELVES = 64
/** The publisher's guess of a claim's rank is off by a factor e ^ (this · a normal number). */
const FORECAST_ERROR = 1
const CLAIM_SKEW = 1

export interface World {
  readonly claims: number
  readonly seed: number
  /** How often each claim is met: `popularity.weigh(claim + 1) / popularity.total`. */
  readonly popularity: Zipf
  readonly bytes: Uint16Array
  readonly stories: Uint16Array
  readonly storyCount: number
  /** 1: in the hot set. */
  readonly hot: Uint8Array
  readonly hotCount: number
  /** Claims by story, the most met first: `byStory[storyStarts[s] .. storyStarts[s + 1])`. */
  readonly byStory: Uint32Array
  readonly storyStarts: Uint32Array
  /** Running sum of the weights along `byStory`, from 0 in each story. */
  readonly sums: Float64Array
}

export function buildWorld({ claims, seed, hot: hotWanted }: WorldOptions): World {
  const random = makeRandom(0)
  const popularity = makeZipf(claims, CLAIM_SKEW)
  const storySizes = makeZipf(STORIES, STORY_SKEW)
  const bytes = new Uint16Array(claims)
  const stories = new Uint16Array(claims)
  const guesses = new Float32Array(claims)
  const median = CLAIM_BYTES / Math.exp(BYTES_SPREAD ** 2 / 2)
  for (let claim = 0; claim < claims; claim++) {
    random.restart(mix(seed, claim))
    bytes[claim] = Math.min(0xffff, Math.round(median * Math.exp(BYTES_SPREAD * drawNormal(random))))
    stories[claim] = storySizes.draw(random) - 1
    guesses[claim] = Math.log(claim + 1) + FORECAST_ERROR * drawNormal(random)
  }
  const hot = chooseLowest(guesses, hotWanted)
  return {
    claims,
    seed,
    popularity,
    bytes,
    stories,
    storyCount: STORIES,
    hot,
    hotCount: hot.reduce((sum, is) => sum + is, 0),
    ...sortByStory(stories, popularity),
  }
}

/** Flags about `wanted` of the lowest values; values are compared in 65,536 steps, so a few more or fewer are flagged. */
function chooseLowest(values: Float32Array, wanted: number): Uint8Array {
  const steps = 1 << 16
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  const stepOf = (value: number) => Math.min(steps - 1, Math.floor(((value - low) / (high - low)) * steps))
  const counts = new Uint32Array(steps)
  for (const value of values) counts[stepOf(value)] = (counts[stepOf(value)] as number) + 1
  let end = 0
  for (let sum = 0; end < steps && sum + (counts[end] as number) <= wanted; end++) sum += counts[end] as number
  const chosen = new Uint8Array(values.length)
  for (let i = 0; i < values.length; i++) if (stepOf(values[i] as number) < end) chosen[i] = 1
  return chosen
}

function sortByStory(stories: Uint16Array, popularity: Zipf) {
  const storyStarts = new Uint32Array(STORIES + 1)
  for (const story of stories) storyStarts[story + 1] = (storyStarts[story + 1] as number) + 1
  for (let s = 0; s < STORIES; s++) storyStarts[s + 1] = (storyStarts[s + 1] as number) + (storyStarts[s] as number)
  const ends = storyStarts.slice()
  const byStory = new Uint32Array(stories.length)
  const sums = new Float64Array(stories.length)
  const running = new Float64Array(STORIES)
  for (let claim = 0; claim < stories.length; claim++) {
    const story = stories[claim] as number
    const at = ends[story] as number
    ends[story] = at + 1
    byStory[at] = claim
    running[story] = (running[story] as number) + popularity.weigh(claim + 1)
    sums[at] = running[story] as number
  }
  return { byStory, storyStarts, sums }
}

/** @returns how often a claim is met, as a probability */
export const chanceOf = ({ popularity }: World, claim: number): number => popularity.weigh(claim + 1) / popularity.total

/** @returns the shelf of a story; what it is about plays no part */
export const shelfOf = ({ seed }: World, story: number): number => mix(seed ^ 0x51e1f, story) % SHELVES

/** @returns the bucket of a claim: the first bits of its hash */
export const bucketOf = ({ seed }: World, claim: number, buckets: number): number =>
  mix(seed ^ 0xb0c4e7, claim) & (buckets - 1)

/** Sum of the weights of a story's claims. */
export const weighStory = ({ sums, storyStarts }: World, story: number): number =>
  storyStarts[story] === storyStarts[story + 1] ? 0 : (sums[(storyStarts[story + 1] as number) - 1] as number)

/** @returns a claim of a story, by how often each is met; `share` is a random number 0..1 */
export function pickFromStory(world: World, story: number, share: number): number {
  let low = world.storyStarts[story] as number
  let high = (world.storyStarts[story + 1] as number) - 1
  const wanted = share * weighStory(world, story)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((world.sums[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return world.byStory[low] as number
}
