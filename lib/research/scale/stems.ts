/**
 * Words of claims and pages, as ranks of stems. Half of what a claim or page says comes from its story's own few words,
 * the rest from the language at large; a claim is filed under the rarest of its stems.
 */
import { makeRandom, mix, type Random } from './random.ts'
import type { World } from './world.ts'
import { makeZipf } from './zipf.ts'

const STEMS = 1_000_000
/** Content words: no word is as frequent as Zipf's first. */
const STEM_SHIFT = 20
const STORY_STEMS = 64
/** How many stems a claim is found by, and how many of them come from its story. */
export const CORE = 8
const CORE_FROM_STORY = 2
/** Different content stems of an article. Of 520, 647 and 703 words: 183, 259 and 248. */
const PAGE_STEMS = 230
const PAGE_FROM_STORY = 40

export interface Stems {
  readonly count: number
  /** Writes a claim's stems into `core`. @returns the one under which it is filed */
  drawCore(claim: number, core: Uint32Array): number
  /** @returns different stems of a page about a story; `claim`: one that it states, with all its stems, or -1 */
  drawPage(random: Random, story: number, claim: number): Set<number>
}

export function makeStems(world: World): Stems {
  const general = makeZipf(STEMS, 1, STEM_SHIFT)
  const within = makeZipf(STORY_STEMS, 1, 2)
  const own = makeRandom(0)
  const storyStems = new Uint32Array(world.storyCount * STORY_STEMS)
  own.restart(mix(world.seed, 0x57e35))
  for (let i = 0; i < storyStems.length; i++) storyStems[i] = general.draw(own) - 1
  const drawFrom = (random: Random, story: number) =>
    storyStems[story * STORY_STEMS + within.draw(random) - 1] as number
  const drawCore = (claim: number, core: Uint32Array): number => {
    own.restart(mix(world.seed ^ 0xc0e, claim))
    let rarest = 0
    for (let i = 0; i < CORE; i++) {
      const stem = i < CORE_FROM_STORY ? drawFrom(own, world.stories[claim] as number) : general.draw(own) - 1
      core[i] = stem
      rarest = Math.max(rarest, stem)
    }
    return rarest
  }
  return {
    count: STEMS,
    drawCore,
    drawPage(random, story, claim) {
      const stems = new Set<number>()
      if (claim >= 0) {
        const core = new Uint32Array(CORE)
        drawCore(claim, core)
        for (const stem of core) stems.add(stem)
      }
      for (let i = 0; i < PAGE_FROM_STORY; i++) stems.add(drawFrom(random, story))
      while (stems.size < PAGE_STEMS) stems.add(general.draw(random) - 1)
      return stems
    },
  }
}

/** @returns the shard of a stem: the first bits of its hash */
export const shardOf = (seed: number, stem: number, shards: number): number => mix(seed ^ 0x57a4d, stem) & (shards - 1)
