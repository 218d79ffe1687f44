/**
 * The strategy to avoid: a page's stems are looked up in shards that are loaded when a page needs them. Every page asks for
 * many shards, and their choice is a fingerprint of the page's words, which anybody who has the public claims can read.
 */
import type { Layouts } from './layouts.ts'
import { tellOfFit } from './leakage.ts'
import { countDistinct, padme, quantile } from './measures.ts'
import { hotUpdatesOf, KEPT, type Outcome, PLACES, SERVED } from './outcome.ts'
import { drawPoisson, makeRandom, mix } from './random.ts'
import { MET_A_MONTH, PAGES, type Readers, STATING } from './readers.ts'
import { CORE, type Stems, shardOf } from './stems.ts'
import { chanceOf, type World } from './world.ts'

/** Readers whose pages are written out word by word, and pages whose requests are read back. */
const SAMPLED = 24
const READ_BACK = 32

export function judgeDemand(world: World, stems: Stems, layouts: Layouts, readers: Readers, days: number): Outcome {
  const count = layouts.shards.bytes.length
  const shardsOf = (page: Iterable<number>): Set<number> => {
    const shards = new Set<number>()
    for (const stem of page) if (layouts.filed[stem]) shards.add(shardOf(world.seed, stem, count))
    return shards
  }
  const random = makeRandom(mix(world.seed, 0xde3a))
  const asked = new Uint32Array(count)
  const held = new Int32Array(count).fill(-1)
  let [requests, bytes] = [0, 0]
  for (let reader = 0; reader < SAMPLED; reader++) {
    const { stories } = readers.read(reader)
    for (let day = 0; day < days; day++) {
      const stamp = reader * 1024 + Math.floor(day / KEPT)
      for (let pages = drawPoisson(random, PAGES); pages > 0; pages--) {
        const claim = readers.meet(random, stories)
        const story = world.stories[claim] as number
        for (const shard of shardsOf(stems.drawPage(random, story, random.next() < STATING ? claim : -1))) {
          if (held[shard] === stamp) continue
          held[shard] = stamp
          asked[shard] = (asked[shard] as number) + 1
          requests++
          bytes += padme(layouts.shards.bytes[shard] as number)
        }
      }
    }
  }
  const perDay = requests / (SAMPLED * days)
  const updates = hotUpdatesOf(layouts.hot.bytes[0] as number)
  const seen = (SERVED / PLACES) * perDay * KEPT
  const same = (SERVED / PLACES) * 2 * KEPT
  return {
    name: 'shards on demand',
    first: layouts.hot.bytes[0] as number,
    requests: 2 + perDay,
    bytes: updates + bytes / (SAMPLED * days),
    updates,
    hits: 1 - (countDistinct(asked, seen) + 2 * KEPT) / (seen + same),
    found: 1,
    late: 0,
    ...readBack(world, stems, layouts, shardsOf, count),
  }
}

/** Which claims have all their stems in the shards that a page asked for, as the first page of a week. */
function readBack(
  world: World,
  stems: Stems,
  layouts: Layouts,
  shardsOf: (page: Iterable<number>) => Set<number>,
  count: number,
) {
  const random = makeRandom(mix(world.seed, 0xbac4))
  const claims = Array.from({ length: READ_BACK }, () => world.popularity.draw(random) - 1)
  // Bit e of masks[shard]: page e asked for the shard.
  const masks = new Uint32Array(count)
  claims.forEach((claim, e) => {
    for (const shard of shardsOf(stems.drawPage(random, world.stories[claim] as number, claim)))
      masks[shard] = ((masks[shard] as number) | (1 << e)) >>> 0
  })
  const fits = claims.map(() => ({ claims: 0, mass: 0, best: -1 }))
  const core = new Uint32Array(CORE)
  for (let claim = 0; claim < world.claims; claim++) {
    stems.drawCore(claim, core)
    let pages = 0xffffffff
    for (let i = 0; i < CORE && pages !== 0; i++)
      if (layouts.filed[core[i] as number]) pages &= masks[shardOf(world.seed, core[i] as number, count)] as number
    for (; pages !== 0; pages &= pages - 1) {
      const fit = fits[31 - Math.clz32(pages & -pages)] as (typeof fits)[number]
      fit.claims++
      fit.mass += chanceOf(world, claim)
      // Claims come by rank: the first that fits is the likeliest.
      if (fit.best < 0) fit.best = claim
    }
  }
  const sizes = fits.map(fit => fit.claims)
  const bits = fits.reduce((sum, { mass }) => sum + tellOfFit(mass), 0) / READ_BACK
  return {
    bits,
    bitsMonth: bits * MET_A_MONTH,
    bitsAsked: bits,
    sets: { least: Math.min(...sizes), median: quantile(sizes, 0.5) },
    guessed:
      fits.filter(({ best }, e) => world.stories[best] === world.stories[claims[e] as number]).length / READ_BACK,
  }
}
