/**
 * What adding a pack costs pages that have nothing to do with it. A page is scanned with and without the pack by turns, many
 * times within a second, and each scan is compared with the one beside it: whatever slows the machine down for a while slows
 * both down. A clock of a millisecond is enough, since several scans are timed together.
 */
import { scanPage } from '../engine/engine.ts'
import type { Index } from '../engine/index/records.ts'
import type { Language } from '../engine/text/language.ts'
import type { Block } from '../model/page.ts'

/** The most that adding a pack may cost, as a multiple of the time without it. */
export const MOST_COST = 1.1

/** Pairs of measurements, and the least time that one of them takes, ms. Together they take well under a second. */
const PAIRS = 13
const LEAST_TIME = 20
/** Where scans take that many times as long as without the pack, there is no need to look closer. */
const BEYOND_DOUBT = 3
/**
 * The share of the pairs that may be cheaper than what is given: a quarter. A busy machine makes some pairs look dear, hardly
 * three quarters of them, so that a harmless pack is not refused for what another program does.
 */
const CHEAPER = 0.25

/**
 * Measures what a page costs with a pack as a multiple of what it costs without.
 * @param before the index of all packs but the new one
 * @param after the index of all packs and the new one
 * @param languages what the engine knows
 * @param pages for each language tag, paragraphs of a page that has nothing to do with any pack
 * @param now a clock, ms
 * @returns at least so many times as much for the dearest language, 1 where it costs nothing
 */
export function measureCost(
  before: Index,
  after: Index,
  languages: readonly Language[],
  pages: ReadonlyMap<string, readonly string[]>,
  now: () => number = () => performance.now(),
): number {
  const costs = [...pages].map(([language, texts]) => {
    const blocks = texts.map((text, id): Block => ({ id, kind: id === 0 ? 'title' : 'paragraph', text }))
    const scan = (index: Index) => () => scanPage(index, languages, { language, blocks, context: null })
    return compareTimes(scan(before), scan(after), now)
  })
  return costs.reduce((most, cost) => Math.max(most, cost), 1)
}

type Work = () => unknown

/** A busy machine holds a scan up for some tenths of a second, and hardly several in a row. */
const SCANS = 5
const NEVER_HELD_UP = 2000

/** @returns the least time of a few, ms; of as few as are needed to see that it is short, or too long to be chance */
function timeUntil(short: number, measure: () => number): number {
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < SCANS && least > short; n++) {
    least = Math.min(least, measure())
    if (least > NEVER_HELD_UP) return least
  }
  return least
}

function compareTimes(before: Work, after: Work, now: () => number): number {
  const time = (work: Work, rounds: number) => {
    const start = now()
    for (let round = 0; round < rounds; round++) work()
    return now() - start
  }
  // More and more scans in a row, which are compiled meanwhile, until they take long enough to be timed.
  let rounds = 1
  for (;;) {
    const one = time(before, rounds)
    const least = timeUntil(BEYOND_DOUBT * Math.max(one, LEAST_TIME), () => time(after, rounds))
    if (least > BEYOND_DOUBT * Math.max(one, LEAST_TIME)) return least / Math.max(one, 1)
    if (one >= LEAST_TIME) break
    rounds *= 2
  }
  const ratios = Array.from({ length: PAIRS }, (_, pair) => {
    const [first, second] = pair % 2 === 0 ? [before, after] : [after, before]
    const one = time(first, rounds)
    const other = time(second, rounds)
    return pair % 2 === 0 ? other / one : one / other
  })
  return ratios.toSorted((a, b) => a - b)[Math.floor(PAIRS * CHEAPER)] ?? 1
}
