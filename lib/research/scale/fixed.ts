/** Strategies in which no request depends on a page: everything, the hot set, a rota, topic packs. */
import type { Layouts } from './layouts.ts'
import { countChoices, tellOfPack } from './leakage.ts'
import { countDistinct } from './measures.ts'
import { countFiles, hitsOfSame, hotUpdatesOf, KEPT, type Outcome, PLACES, SERVED, updatesOf } from './outcome.ts'
import { FOLLOWED, FOLLOWING, type Reader } from './readers.ts'
import { bucketOf, SHELVES, shelfOf, type World, weighStory } from './world.ts'

/** A rota shows a part of the cold claims for some days, the same to everybody. */
const PARTS = 16

/** What is summed up over readers. */
export interface Tally {
  readonly met: number
  readonly inHot: number
  readonly inRota: number
  readonly inPacks: number
  /** Sum of the bits that the choice of packs tells of the claims met. */
  readonly packBits: number
  /**
   * Sums over readers: bytes of their packs, how many packs they chose, bits that the choice tells among all choices of that
   * size, and how many readers have a story guessed with the choice known, and without.
   */
  readonly packBytes: number
  readonly packs: number
  readonly choiceBits: number
  readonly guessed: number
  readonly guessedBlind: number
}

/** The most met story of every shelf, and of all. */
function listLikely(world: World): { byShelf: number[]; all: number } {
  const stories = Array.from({ length: world.storyCount }, (_, s) => s)
  const heavier = (a: number, b: number) => (weighStory(world, b) > weighStory(world, a) ? b : a)
  const byShelf: number[] = []
  for (const s of stories) {
    const shelf = shelfOf(world, s)
    byShelf[shelf] = heavier(byShelf[shelf] ?? s, s)
  }
  return { byShelf, all: stories.reduce(heavier) }
}

/** Probability that a claim which is met lies on a shelf, hot or cold. */
function weighShelves(world: World): Float64Array {
  const masses = new Float64Array(SHELVES)
  for (let s = 0; s < world.storyCount; s++) {
    const shelf = shelfOf(world, s)
    masses[shelf] = (masses[shelf] as number) + weighStory(world, s) / world.popularity.total
  }
  return masses
}

/** Sums up what readers find without asking. @param each the readers, one after the other */
export function tallyFixed(world: World, layouts: Layouts, each: Iterable<Reader>): Tally {
  const likely = listLikely(world)
  const masses = weighShelves(world)
  const sum = {
    met: 0,
    inHot: 0,
    inRota: 0,
    inPacks: 0,
    packBits: 0,
    packBytes: 0,
    packs: 0,
    choiceBits: 0,
    guessed: 0,
    guessedBlind: 0,
  }
  for (const { stories, meetings } of each) {
    const shelves = stories.map(story => shelfOf(world, story))
    const chosen = [...new Set(shelves)]
    sum.packs += chosen.length
    sum.choiceBits += countChoices(SHELVES, chosen.length)
    for (const shelf of chosen) sum.packBytes += layouts.shelves.bytes[shelf] as number
    const best = chosen
      .map(shelf => likely.byShelf[shelf] as number)
      .reduce((a, b) => (weighStory(world, b) > weighStory(world, a) ? b : a))
    if (stories.includes(best)) sum.guessed++
    if (stories.includes(likely.all)) sum.guessedBlind++
    for (const { day, claim } of meetings) {
      const isHot = world.hot[claim] === 1
      const shelf = shelfOf(world, world.stories[claim] as number)
      sum.met++
      if (isHot) sum.inHot++
      if (isHot || bucketOf(world, claim, PARTS) === Math.floor(day / KEPT) % PARTS) sum.inRota++
      if (isHot || chosen.includes(shelf)) sum.inPacks++
      const followed = shelves.filter(s => s === shelf).length
      sum.packBits += tellOfPack(FOLLOWING, followed / FOLLOWED, masses[shelf] as number)
    }
  }
  return sum
}

/** @param readers how many the tally is of */
export function judgeFixed(layouts: Layouts, tally: Tally, readers: number): Outcome[] {
  const hot = layouts.hot.bytes[0] as number
  const part = (layouts.total - hot) / PARTS
  const packs = tally.packBytes / readers
  const hotUpdates = hotUpdatesOf(hot)
  const silent = {
    late: 0,
    bits: 0,
    bitsMonth: 0,
    bitsAsked: null,
    sets: null,
    guessed: tally.guessedBlind / readers,
    hits: hitsOfSame(),
  }
  const updates = updatesOf(layouts.total)
  const packUpdates = hotUpdates + updatesOf(packs)
  const chosen = tally.packs / readers
  const asked = (SERVED / PLACES) * chosen
  return [
    { name: 'everything', first: layouts.total, requests: 2, bytes: updates, updates, found: 1, ...silent },
    {
      name: 'hot set',
      first: hot,
      requests: 2,
      bytes: hotUpdates,
      updates: hotUpdates,
      ...silent,
      found: tally.inHot / tally.met,
    },
    {
      name: 'hot + rota',
      first: hot,
      requests: 2 + countFiles(part) / KEPT,
      bytes: hotUpdates + part / KEPT,
      updates: hotUpdates,
      found: tally.inRota / tally.met,
      ...silent,
    },
    {
      name: 'hot + packs',
      first: hot + packs,
      requests: 2 + chosen,
      bytes: packUpdates,
      updates: packUpdates,
      hits: 1 - (2 + countDistinct(layouts.shelves.mass, asked)) / ((SERVED / PLACES) * 2 + asked),
      found: tally.inPacks / tally.met,
      late: 0,
      bits: tally.packBits / tally.met,
      bitsMonth: tally.choiceBits / readers,
      bitsAsked: null,
      sets: null,
      guessed: tally.guessed / readers,
    },
  ]
}
