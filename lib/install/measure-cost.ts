/**
 * What adding a pack costs pages that have nothing to do with it. They are scanned with and without the pack by turns, many times
 * within a second, and each time is compared with the one beside it: whatever slows the machine down for a while slows both
 * down. A clock of a millisecond is enough, since several scans are timed together.
 */
import { scanSteps } from '../engine/engine.ts'
import type { Index } from '../engine/index/records.ts'
import type { Language } from '../engine/text/language.ts'
import type { Block } from '../model/page.ts'
import { finish } from '../model/steps.ts'

/** The most that adding a pack may cost, as a multiple of what a page costs without it. */
export const MOST_COST = 1.1

/**
 * What a page costs besides its scan, as a multiple of the scan: its text is gathered and cut into paragraphs, and goes to
 * another process. Measured it is nearly seven (`docs/performance.md`: 5.4 ms of an article beside 0.8 ms of scans).
 */
const BESIDES = 3
/** Paragraphs that are scanned as one page: a subject or three, as a short article has. */
const PARAGRAPHS = 3
/**
 * The share of the pages that a pack may take for its own, which costs a multiple at once. A harmless pack may happen to be
 * about the subject of one; only a pack of the most common words is about many.
 */
const MOST_TAKEN = 0.25
/** How long is measured, ms, and the least time of one measurement where the clock is fine enough. */
const WHOLE_TIME = 400
const LEAST_TIME = 2
/** Steps of a coarse clock that one measurement takes at least. */
const TICKS = 12
/** Comparisons at most. */
const TRIES = 3
/** Pairs of measurements at least, each of which may be spoiled by another program. */
const LEAST_PAIRS = 12
/** Where the first scans take that many times as long as without the pack, there is no need to look closer. */
const BEYOND_DOUBT = 4
/** How often they are timed before that is believed. */
const DOUBTS = 8
/** The share of the pairs that may be cheaper than what is given. */
const CHEAPER = 0.25

/**
 * Measures what a page costs with a pack as a multiple of what it costs without.
 * @param before the index of all packs but the new one
 * @param after the index of all packs and the new one
 * @param languages what the engine knows
 * @param texts for each language tag, paragraphs that have nothing to do with any pack
 * @param now a clock, ms
 * @returns at least so many times as much, in the dearest language; 1 where it costs nothing
 */
export function measureCost(
  before: Index,
  after: Index,
  languages: readonly Language[],
  texts: ReadonlyMap<string, readonly string[]>,
  now: () => number = () => performance.now(),
): number {
  const scans = [...texts].map(([language, paragraphs]) => {
    const pages = cutPages(paragraphs)
    const scan = (index: Index, blocks: readonly Block[]) =>
      scanSteps(index, languages, { language, blocks, context: null })
    // Only a page that is taken for a topic's takes more steps: the clock has no say in it.
    const others = pages.filter(page => count(scan(after, page)) <= count(scan(before, page)))
    const measured = pages.length - others.length > pages.length * MOST_TAKEN ? pages : others
    const all = (index: Index) => () => {
      for (const page of measured) finish(scan(index, page))
    }
    return compareOften(all(before), all(after), now)
  })
  return toPage(scans.reduce((most, cost) => Math.max(most, cost), 1))
}

/** @returns what a page costs, of what its scan costs, both as a multiple of what they cost without the pack */
const toPage = (scan: number): number => (BESIDES + scan) / (BESIDES + 1)

const cutPages = (paragraphs: readonly string[]): Block[][] =>
  Array.from({ length: Math.ceil(paragraphs.length / PARAGRAPHS) }, (_, page) =>
    paragraphs
      .slice(page * PARAGRAPHS, (page + 1) * PARAGRAPHS)
      .map((text, id): Block => ({ id, kind: 'paragraph', text })),
  )

function count(steps: Generator<unknown, unknown, void>): number {
  let number = 0
  while (!steps.next().done) number++
  return number
}

type Work = () => void

/** @returns the least of a few comparisons, where the first one looks dear: a pack is refused only if all of them do */
function compareOften(before: Work, after: Work, now: () => number): number {
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < TRIES && toPage(least) > MOST_COST; n++) least = Math.min(least, compareTimes(before, after, now))
  return least
}

/**
 * Compares the time of two works. A busy machine makes some measurements longer and none shorter: what is given is the ratio of
 * the two shortest, or what a quarter of the pairs do not exceed, if that is less. Both have to be spoiled before a
 * harmless pack looks dear.
 */
function compareTimes(before: Work, after: Work, now: () => number): number {
  const time = (work: Work, rounds: number) => {
    const start = now()
    for (let round = 0; round < rounds; round++) work()
    return now() - start
  }
  const least = Math.max(LEAST_TIME, TICKS * findTick(now))
  // More and more scans in a row, which are compiled meanwhile, until they take long enough to be timed.
  let rounds = 1
  for (;;) {
    const one = Math.min(time(before, rounds), time(before, rounds))
    const most = BEYOND_DOUBT * Math.max(one, least)
    let other = time(after, rounds)
    // What takes long may only have been interrupted.
    for (let n = 1; n < DOUBTS && other > most; n++) other = Math.min(other, time(after, rounds))
    if (other > most) return other / Math.max(one, least)
    if (one >= least) break
    rounds *= 2
  }
  const pairs: (readonly [before: number, after: number])[] = []
  for (const start = now(); pairs.length < LEAST_PAIRS || now() - start < WHOLE_TIME; )
    if (pairs.length % 2 === 0) pairs.push([time(before, rounds), time(after, rounds)])
    else pairs.push(([time(after, rounds), time(before, rounds)] as const).toReversed() as [number, number])
  const shortest = (which: 0 | 1) => pairs.reduce((min, pair) => Math.min(min, pair[which]), Number.POSITIVE_INFINITY)
  const ratios = pairs.map(([one, other]) => other / Math.max(one, Number.EPSILON)).sort((a, b) => a - b)
  const quarter = ratios[Math.floor(ratios.length * CHEAPER)] ?? 1
  return Math.min(quarter, shortest(1) / Math.max(shortest(0), Number.EPSILON))
}

/** @returns by how much a clock goes on at once, ms: browsers may give whole milliseconds only */
function findTick(now: () => number): number {
  const start = now()
  let next = start
  while (next === start) next = now()
  return next - start
}
