import { beforeAll, describe, expect, it } from 'vitest'
import { fillUp, makeLog, note } from '../../../lib/research/scale/asking.ts'
import { judgeBuckets } from '../../../lib/research/scale/buckets.ts'
import { judgeDemand } from '../../../lib/research/scale/demand.ts'
import { judgeFixed, tallyFixed } from '../../../lib/research/scale/fixed.ts'
import { guessStories } from '../../../lib/research/scale/guess.ts'
import { type Layouts, layOut } from '../../../lib/research/scale/layouts.ts'
import { tellOfFit } from '../../../lib/research/scale/leakage.ts'
import type { Outcome } from '../../../lib/research/scale/outcome.ts'
import { makeRandom } from '../../../lib/research/scale/random.ts'
import { makeReaders, type Reader } from '../../../lib/research/scale/readers.ts'
import { CORE, makeStems } from '../../../lib/research/scale/stems.ts'
import { bucketOf, buildWorld, chanceOf, pickFromStory, type World } from '../../../lib/research/scale/world.ts'

const CLAIMS = 40_000
const BUCKETS = 256
const HOT = 2000
const READERS = 100
const DAYS = 14

const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0)

let world: World
let layouts: Layouts
let outcomes: Record<string, Outcome>
beforeAll(() => {
  world = buildWorld({ claims: CLAIMS, seed: 3, hot: HOT })
  const stems = makeStems(world)
  layouts = layOut(world, stems, BUCKETS)
  const people = makeReaders(world, DAYS)
  const each = () => Array.from({ length: READERS }, (_, reader): Reader => people.read(reader))
  const judge = (dummies: number, daily: boolean) =>
    judgeBuckets(world, layouts, { count: READERS, days: DAYS, each: each() }, { dummies, daily, watched: 50 })
  const all = [
    ...judgeFixed(layouts, tallyFixed(world, layouts, each()), READERS),
    judge(3, true),
    judge(3, false),
    judge(0, false),
    judgeDemand(world, stems, layouts, people, 2),
  ]
  outcomes = Object.fromEntries(all.map(o => [o.name, o]))
}, 60_000)

describe('the claims', () => {
  it('are met with probabilities that add up', () => {
    expect(sumOf(Array.from({ length: CLAIMS }, (_, claim) => chanceOf(world, claim)))).toBeCloseTo(1, 9)
  })

  it('are as large on average as was measured', () => {
    expect(sumOf(world.bytes) / CLAIMS).toBeGreaterThan(215)
    expect(sumOf(world.bytes) / CLAIMS).toBeLessThan(225)
  })

  it('of the hot set are as many as asked for, and met more than others', () => {
    expect(Math.abs(world.hotCount - HOT)).toBeLessThan(20)
    expect(layouts.hot.mass[0]).toBeGreaterThan(0.4)
  })

  it('lie in one story each, the most met first', () => {
    expect([...world.byStory].sort((a, b) => a - b)).toEqual(Array.from({ length: CLAIMS }, (_, i) => i))
    const first = Array.from(world.byStory.subarray(0, world.storyStarts[1]))
    expect(first).toEqual([...first].sort((a, b) => a - b))
    expect(first.every(claim => world.stories[claim] === 0)).toBe(true)
    expect([pickFromStory(world, 0, 0), pickFromStory(world, 0, 1)]).toEqual([first[0], first.at(-1)])
  })

  it('lie in one file of every kind', () => {
    for (const files of [layouts.shards, layouts.buckets, layouts.shelves]) {
      expect(sumOf(files.claims) + (layouts.hot.claims[0] as number)).toBe(CLAIMS)
      expect(sumOf(files.bytes) + (layouts.hot.bytes[0] as number)).toBe(layouts.total)
      expect(sumOf(files.mass) + (layouts.hot.mass[0] as number)).toBeCloseTo(1, 9)
    }
  })

  it('have the same stems at every look', () => {
    const stems = makeStems(world)
    const [a, b] = [new Uint32Array(CORE), new Uint32Array(CORE)]
    const rarest = stems.drawCore(17, a)
    stems.drawPage(makeRandom(1), 5, 99)
    expect([stems.drawCore(17, b), ...b]).toEqual([rarest, ...a])
    expect(rarest).toBe(Math.max(...a))
    expect([...stems.drawPage(makeRandom(2), 0, 17)]).toEqual(expect.arrayContaining([...a]))
  })
})

describe('requests', () => {
  it('are filled up with others, each once', () => {
    const chosen = fillUp([3, 5], 6, 8, makeRandom(1))
    expect(chosen.slice(0, 2)).toEqual([3, 5])
    expect(new Set(chosen).size).toBe(6)
    expect(fillUp([1], 99, 8, makeRandom(1))).toHaveLength(8)
  })

  it('are counted by bucket, and by reader for those who are watched', () => {
    const log = makeLog(BUCKETS, 1)
    const { claims, mass } = note(log, layouts.buckets, 0, [7, 9], 1)
    note(log, layouts.buckets, 1, [7], 1)
    expect([log.all, log.real, log.asked[7], log.counts[7], log.counts[9]]).toEqual([3, 2, 2, 1, 1])
    expect(claims).toBe((layouts.buckets.claims[7] as number) + (layouts.buckets.claims[9] as number))
    expect(mass).toBeCloseTo((layouts.buckets.mass[7] as number) + (layouts.buckets.mass[9] as number), 12)
  })

  it('for the buckets of a story give the story away', () => {
    const story = 40
    const log = makeLog(BUCKETS, 1)
    for (let i = world.storyStarts[story] as number; i < (world.storyStarts[story + 1] as number); i++) {
      const claim = world.byStory[i] as number
      if (world.hot[claim] === 0) note(log, layouts.buckets, 0, [bucketOf(world, claim, BUCKETS)], 1)
    }
    expect(log.all).toBeGreaterThan(20)
    expect(guessStories(world, log, [[story]])).toBe(1)
    expect(guessStories(world, log, [[story + 1]])).toBe(0)
  })
})

describe('the strategies', () => {
  const of = (name: string) => outcomes[name] as Outcome

  it('without a request that depends on a page tell nothing', () => {
    for (const name of ['everything', 'hot set', 'hot + rota'])
      expect([of(name).bits, of(name).bitsMonth, of(name).sets]).toEqual([0, 0, null])
  })

  it('find what they hold', () => {
    const found = ['hot set', 'hot + rota', 'hot + packs', 'everything'].map(name => of(name).found)
    expect(found).toEqual([...found].sort((a, b) => a - b))
    expect(of('hot set').found).toBeCloseTo(layouts.hot.mass[0] as number, 1)
    expect(of('everything').found).toBe(1)
    expect(of('4 buckets a day').found + of('4 buckets a day').late).toBeLessThanOrEqual(1)
  })

  it('that ask because of a claim tell more the fewer they ask for', () => {
    const [alone, hidden, daily] = ['bucket alone', 'bucket + 3 dummies', '4 buckets a day'].map(of) as Outcome[]
    // Four times as many buckets hide two bits, about: some are met more than others.
    expect((alone?.bitsAsked as number) - (hidden?.bitsAsked as number)).toBeGreaterThan(1.5)
    expect((alone?.bitsAsked as number) - (hidden?.bitsAsked as number)).toBeLessThan(2.5)
    expect(daily?.bits).toBeLessThan(hidden?.bits as number)
    expect(of('hot + packs').bits).toBeLessThan(daily?.bits as number)
    expect(hidden?.sets?.least).toBeGreaterThan(3 * (alone?.sets?.least as number))
  })

  it('tell something by asking for nothing, too', () => {
    const { requests, bits, bitsAsked } = of('bucket alone')
    // Of three claims a day so many are asked for; beside them the manifest, two updates, and what is wanted by mistake.
    const asked = (requests - 3 - 0.05) / 3
    const silence = tellOfFit(1 - sumOf(layouts.buckets.mass))
    expect(Math.abs(bits - (asked * (bitsAsked as number) + (1 - asked) * silence))).toBeLessThan(0.2)
    expect((1 - asked) * silence).toBeGreaterThan(0.3)
  })

  it('cost what is loaded: most with shards on demand', () => {
    expect(of('everything').first).toBe(layouts.total)
    expect(of('shards on demand').bytes).toBeGreaterThan(10 * of('bucket + 3 dummies').bytes)
    expect(of('bucket + 3 dummies').bytes).toBeGreaterThan(of('bucket alone').bytes)
    for (const { hits } of Object.values(outcomes)) expect(hits > 0.9 && hits <= 1).toBe(true)
  })
})
