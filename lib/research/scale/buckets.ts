/**
 * Strategies in which a reader loads the bucket that holds a cold claim: either at once, together with random buckets, or
 * once a day as one of a fixed number. A filter that everybody holds, as in Safe Browsing, tells which claims a page may state.
 */
import { fillUp, type Log, makeLog, note } from './asking.ts'
import { guessStories } from './guess.ts'
import type { Layouts } from './layouts.ts'
import { tellOfFit, tellOfSlot } from './leakage.ts'
import { countDistinct, quantile } from './measures.ts'
import { hotUpdatesOf, KEPT, type Outcome, PLACES, SERVED, updatesOf } from './outcome.ts'
import { drawPoisson, makeRandom, mix, type Random } from './random.ts'
import { MET_A_MONTH, PAGES, type Reader } from './readers.ts'
import { bucketOf, type World } from './world.ts'

/** A binary fuse filter (Graf and Lemire 2022: 1.13 times the fingerprints), and pairs of stems looked up on a page. */
const FINGERPRINT = 20
const FILTER_BYTES = (FINGERPRINT * 1.13) / 8
const PAIRS = 2600
/** Buckets a day that are wanted by mistake: no page states a claim in them. */
const FALSE_A_DAY = PAGES * PAIRS * 2 ** -FINGERPRINT

export interface BucketOptions {
  /** Random buckets asked for beside a wanted one; with `daily`, `dummies + 1` are asked for each day in any case. */
  readonly dummies: number
  readonly daily: boolean
  /** How many of the first readers have their stories guessed. */
  readonly watched: number
}

interface Run {
  readonly world: World
  readonly layouts: Layouts
  readonly log: Log
  readonly slots: number
  /** Stamp of the reader and week that loaded a bucket last. */
  readonly held: Int32Array
  /** Cold claims asked for: their bucket, and claims and probability of all buckets in the same request. */
  readonly wanted: { bucket: number; claims: number; mass: number }[]
  met: number
  /** Claims that were there before they were met. */
  there: number
}

interface Day {
  readonly reader: number
  readonly stamp: number
  readonly claims: readonly number[]
  readonly random: Random
}

function ask(run: Run, { reader, stamp, random }: Day, wanted: readonly number[]) {
  const chosen = fillUp(wanted, run.slots, run.held.length, random)
  for (const bucket of chosen) run.held[bucket] = stamp
  return note(run.log, run.layouts.buckets, reader, chosen, wanted.length)
}

const drawFalse = (run: Run, random: Random): number[] =>
  Array.from({ length: drawPoisson(random, FALSE_A_DAY) }, () => Math.floor(random.next() * run.held.length))

/** @returns the bucket of a claim that is not there yet, or null */
function look(run: Run, { stamp }: Day, claim: number): number | null {
  const bucket = bucketOf(run.world, claim, run.held.length)
  const there = run.world.hot[claim] === 1 || run.held[bucket] === stamp
  run.met++
  if (there) run.there++
  return there ? null : bucket
}

function readAtOnce(run: Run, day: Day): void {
  for (const bucket of drawFalse(run, day.random)) ask(run, day, [bucket])
  for (const claim of day.claims) {
    const bucket = look(run, day, claim)
    if (bucket !== null) run.wanted.push({ bucket, ...ask(run, day, [bucket]) })
  }
}

/** @param queue buckets not asked for yet, with how many claims were met in each; @returns those left */
function readDaily(run: Run, day: Day, queue: Map<number, number>): Map<number, number> {
  for (const bucket of drawFalse(run, day.random)) queue.set(bucket, queue.get(bucket) ?? 0)
  for (const claim of day.claims) {
    const bucket = look(run, day, claim)
    if (bucket !== null) queue.set(bucket, (queue.get(bucket) ?? 0) + 1)
  }
  const next = [...queue].slice(0, run.slots)
  const request = ask(
    run,
    day,
    next.map(([bucket]) => bucket),
  )
  for (const [bucket, met] of next) for (let i = 0; i < met; i++) run.wanted.push({ bucket, ...request })
  return new Map([...queue].slice(next.length))
}

/** Runs readers through their days. */
export function judgeBuckets(
  world: World,
  layouts: Layouts,
  readers: { readonly count: number; readonly days: number; readonly each: Iterable<Reader> },
  { dummies, daily, watched }: BucketOptions,
): Outcome {
  const count = layouts.buckets.mass.length
  const held = new Int32Array(count).fill(-1)
  const log = makeLog(count, watched)
  const run: Run = { world, layouts, log, slots: dummies + 1, held, wanted: [], met: 0, there: 0 }
  const stories: (readonly number[])[] = []
  let reader = 0
  for (const { stories: followed, meetings } of readers.each) {
    if (reader < watched) stories.push(followed)
    const random = makeRandom(mix(world.seed ^ 0xd077, reader))
    let queue = new Map<number, number>()
    for (let day = 0, at = 0; day < readers.days; day++) {
      const claims: number[] = []
      for (; meetings[at]?.day === day; at++) claims.push((meetings[at] as Reader['meetings'][number]).claim)
      const today = { reader, stamp: reader * 64 + Math.floor(day / KEPT), claims, random }
      if (daily) queue = readDaily(run, today, queue)
      else readAtOnce(run, today)
    }
    reader++
  }
  return {
    name: daily ? `${run.slots} buckets a day` : dummies === 0 ? 'bucket alone' : `bucket + ${dummies} dummies`,
    ...weighTraffic(run, readers.count * readers.days),
    ...tellBits(run, daily),
    found: daily ? run.there / run.met : 1,
    late: daily ? run.wanted.length / run.met : 0,
    guessed: guessStories(world, log, stories),
  }
}

function weighTraffic({ world, layouts, log }: Run, days: number) {
  const largest = layouts.buckets.bytes.reduce((a, b) => Math.max(a, b), 0)
  const hot = layouts.hot.bytes[0] as number
  const filter = world.claims * FILTER_BYTES
  const perDay = log.all / days
  const updates = hotUpdatesOf(hot) + updatesOf(filter)
  // The manifest and the updates of hot set and filter are the same files for all, and new each day.
  const seen = (SERVED / PLACES) * KEPT
  return {
    first: hot + filter,
    requests: 3 + perDay,
    bytes: updates + perDay * largest,
    updates,
    hits: 1 - (countDistinct(log.asked, seen * perDay) + 3 * KEPT) / (seen * (3 + perDay)),
  }
}

function tellBits({ layouts, log, slots, wanted, met }: Run, daily: boolean) {
  const { mass: masses } = layouts.buckets
  const cold = masses.reduce((a, b) => a + b, 0)
  const real = log.real / log.all
  let told = 0
  for (const { bucket, mass } of wanted)
    told += daily ? tellOfSlot(slots, real, (masses[bucket] as number) / cold, masses.length) : tellOfFit(mass)
  // When buckets are loaded at once, no request tells that the claim was hot or already held.
  const silence = daily ? 0 : (met - wanted.length) * tellOfFit(1 - cold)
  const claims = wanted.map(w => w.claims)
  return {
    bits: (told + silence) / met,
    bitsMonth: ((told + silence) / met) * MET_A_MONTH,
    bitsAsked: wanted.length === 0 ? null : told / wanted.length,
    sets: wanted.length === 0 ? null : { least: quantile(claims, 0), median: quantile(claims, 0.5) },
  }
}
