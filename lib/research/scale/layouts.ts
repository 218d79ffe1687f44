/** The files that a publisher could cut the cold claims (all but the hot set) into, with what each holds. */
import { CORE, type Stems, shardOf } from './stems.ts'
import { bucketOf, chanceOf, SHELVES, shelfOf, type World } from './world.ts'

/** Files of one kind. */
export interface Files {
  readonly bytes: Float64Array
  readonly claims: Uint32Array
  /** Probability that a claim which is met lies in the file. */
  readonly mass: Float64Array
}

export interface Layouts {
  /** By the hash of the stem under which a claim is filed. */
  readonly shards: Files
  /** By the claim's own hash. */
  readonly buckets: Files
  /** By story: what a topic pack holds beside the hot set. */
  readonly shelves: Files
  readonly hot: Files
  /** 1: some cold claim is filed under this stem. */
  readonly filed: Uint8Array
  /** Bytes of all claims, hot and cold. */
  readonly total: number
}

const makeFiles = (count: number): Files => ({
  bytes: new Float64Array(count),
  claims: new Uint32Array(count),
  mass: new Float64Array(count),
})

function put({ bytes, claims, mass }: Files, file: number, size: number, chance: number): void {
  bytes[file] = (bytes[file] as number) + size
  claims[file] = (claims[file] as number) + 1
  mass[file] = (mass[file] as number) + chance
}

/** Files every claim. @param count how many shards and buckets, a power of two */
export function layOut(world: World, stems: Stems, count: number): Layouts {
  const [shards, buckets, shelves, hot] = [makeFiles(count), makeFiles(count), makeFiles(SHELVES), makeFiles(1)]
  const filed = new Uint8Array(stems.count)
  const core = new Uint32Array(CORE)
  let total = 0
  for (let claim = 0; claim < world.claims; claim++) {
    const size = world.bytes[claim] as number
    const chance = chanceOf(world, claim)
    total += size
    if (world.hot[claim]) {
      put(hot, 0, size, chance)
      continue
    }
    const stem = stems.drawCore(claim, core)
    filed[stem] = 1
    put(shards, shardOf(world.seed, stem, count), size, chance)
    put(buckets, bucketOf(world, claim, count), size, chance)
    put(shelves, shelfOf(world, world.stories[claim] as number), size, chance)
  }
  return { shards, buckets, shelves, hot, filed, total }
}
