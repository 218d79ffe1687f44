/**
 * npm run -s simulate-scale -- [--claims 10000000] [--readers 20000] [--days 30] [--seed 1]
 * Simulates ways of serving so many claims from static files, and prints what each costs and what it tells of its readers:
 * the tables of docs/scale.md. The same figures for the same options. Nothing is loaded from anywhere.
 */
import { InvalidArgumentError } from 'commander'
import { makeVerb, parseCount, runVerb } from '../cli/verb.ts'
import { judgeBuckets } from './scale/buckets.ts'
import { judgeDemand } from './scale/demand.ts'
import { judgeFixed, tallyFixed } from './scale/fixed.ts'
import { layOut } from './scale/layouts.ts'
import { measureEntropy } from './scale/leakage.ts'
import { makeReaders, type Reader } from './scale/readers.ts'
import { makeStems } from './scale/stems.ts'
import { printOutcomes, printSizes } from './scale/tables.ts'
import { buildWorld, chanceOf } from './scale/world.ts'

interface Options {
  readonly claims: number
  readonly readers: number
  readonly days: number
  readonly seed: number
  readonly hot: number
  readonly buckets: number
  readonly dummies: number
}

/** Readers whose requests an observer keeps for the whole month. */
const WATCHED = 128

function simulate({ claims, readers, days, seed, hot, buckets, dummies }: Options): void {
  const world = buildWorld({ claims, seed, hot })
  const stems = makeStems(world)
  const layouts = layOut(world, stems, buckets)
  const people = makeReaders(world, days)
  function* each(): Iterable<Reader> {
    for (let reader = 0; reader < readers; reader++) yield people.read(reader)
  }
  const chances = function* () {
    for (let claim = 0; claim < claims; claim++) yield chanceOf(world, claim)
  }
  const watched = Math.min(WATCHED, readers)
  const judge = (more: number, daily: boolean) =>
    judgeBuckets(world, layouts, { count: readers, days, each: each() }, { dummies: more, daily, watched })
  const outcomes = [
    ...judgeFixed(layouts, tallyFixed(world, layouts, each()), readers),
    judge(dummies, true),
    judge(dummies, false),
    judge(0, false),
    judgeDemand(world, stems, layouts, people, days),
  ]
  console.log(
    `${claims} claims (hot set ${world.hotCount}), ${readers} readers, ${days} days, seed ${seed}; ` +
      `which claim is met: ${measureEntropy(chances()).toFixed(1)} bits\n`,
  )
  printSizes(layouts)
  console.log()
  printOutcomes(outcomes)
}

function parseBuckets(text: string): number {
  const value = parseCount(2, 1 << 20)(text)
  if ((value & (value - 1)) !== 0) throw new InvalidArgumentError('Give a power of two.')
  return value
}

await runVerb(
  makeVerb('npm run -s simulate-scale --', 'Simulate ways of serving many claims from static files.')
    .option('--claims <n>', 'claims in all', parseCount(10_000, 20_000_000), 10_000_000)
    .option('--readers <n>', 'readers', parseCount(1, 1_000_000), 20_000)
    .option('--days <n>', 'days', parseCount(1, 365), 30)
    .option('--seed <n>', 'another seed is another run', parseCount(0, 999_999_999), 1)
    .option('--hot <n>', 'claims in the hot set', parseCount(1, 5_000_000), 200_000)
    .option('--buckets <n>', 'files that the cold claims are cut into', parseBuckets, 8192)
    .option('--dummies <n>', 'buckets asked for beside a wanted one', parseCount(0, 1000), 3)
    .action(simulate),
)
