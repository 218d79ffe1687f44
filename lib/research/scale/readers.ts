/** Readers of the simulation: what they follow, and which claims they meet on which day. */
import { drawPoisson, makeRandom, mix, type Random } from './random.ts'
import { pickFromStory, type World, weighStory } from './world.ts'

/** Pages a day that look like an article, and the share of them that state a claim of the ten million. */
export const PAGES = 20
export const STATING = 0.15
/** Claims met in a month. */
export const MET_A_MONTH = PAGES * STATING * 30
/** Stories that a reader follows, and the share of pages that are about one of them. */
export const FOLLOWED = 3
export const FOLLOWING = 0.5

export interface Meeting {
  readonly day: number
  readonly claim: number
}

export interface Reader {
  readonly stories: readonly number[]
  readonly meetings: readonly Meeting[]
}

export interface Readers {
  /** The same reader at every call. */
  read(reader: number): Reader
  /** @returns a claim as this reader may meet it on the next page */
  meet(random: Random, stories: readonly number[]): number
}

/** Readers follow a story as often as its claims are met. */
export function makeReaders(world: World, days: number): Readers {
  const sums = new Float64Array(world.storyCount)
  let sum = 0
  for (let story = 0; story < sums.length; story++) {
    sum += weighStory(world, story)
    sums[story] = sum
  }
  const drawStory = (random: Random): number => {
    const wanted = random.next() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sums[middle] as number) <= wanted) low = middle + 1
      else high = middle
    }
    return low
  }
  const meet = (random: Random, stories: readonly number[]): number =>
    random.next() < FOLLOWING
      ? pickFromStory(world, stories[Math.floor(random.next() * FOLLOWED)] as number, random.next())
      : world.popularity.draw(random) - 1
  return {
    meet,
    read(reader) {
      const random = makeRandom(mix(world.seed ^ 0x4ead, reader))
      const stories = Array.from({ length: FOLLOWED }, () => drawStory(random))
      const meetings: Meeting[] = []
      for (let day = 0; day < days; day++)
        for (let left = drawPoisson(random, PAGES * STATING); left > 0; left--)
          meetings.push({ day, claim: meet(random, stories) })
      return { stories, meetings }
    },
  }
}
