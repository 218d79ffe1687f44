import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenSets, openSets } from '../../lib/claim-set/open-sets.ts'
import { openBlock, openHead, openShard, type SetHead } from '../../lib/claim-set/set-format.ts'
import {
  findCandidateClaims,
  type KeptClaims,
  listBlocks,
  openSetMatcher,
  readForSet,
} from '../../lib/claim-set/set-scan.ts'
import { compilePacks } from '../../lib/compile/compile.ts'
import { scanPage } from '../../lib/engine/engine.ts'
import { NO_TOPIC } from '../../lib/engine/index/index-file.ts'
import { openCompiled } from '../../lib/engine/index/open-packs.ts'
import { countRecords, type Index, readRecord } from '../../lib/engine/index/records.ts'
import { contradictedBy, topicOf } from '../../lib/engine/index/topic-claims.ts'
import { excludesOf } from '../../lib/engine/terms/patterns.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import { ENGLISH } from '../../lib/languages/en.ts'
import type { Pack } from '../../lib/model/pack.ts'
import type { Block } from '../../lib/model/page.ts'
import type { ReviewedClaim } from '../../lib/model/reviewed-claim.ts'
import { finish, type Steps } from '../../lib/model/steps.ts'
import { PACK_LANGUAGES } from '../../lib/node/pack-languages.ts'
import { IMPORTED } from '../../lib/pack/claims-jsonl.ts'
import { makeClaimsPack, makePage, makeReviewed } from '../bench/claims.ts'
import { exampleIndex } from '../engine/example-pack.ts'
import { compile, openFiles, SMALL } from './reviewed.ts'

const CLAIMS = 3000

const indexOf = (...packs: Pack[]): Index => openCompiled(compilePacks(packs, PACK_LANGUAGES))
const requestOf = (blocks: readonly Block[], language = 'en') => ({ language, blocks, context: null })

/** Opens a set and records which of its files are loaded. */
async function open(...all: ReadonlyMap<string, ArrayBuffer>[]) {
  const opened = all.map(openFiles)
  return { ...(await openSets(opened.map(({ load }) => load))), loaded: opened[0]?.loaded ?? [] }
}

async function openUsable(...all: ReadonlyMap<string, ArrayBuffer>[]): Promise<{ set: OpenSets; loaded: string[] }> {
  const { sets, loaded } = await open(...all)
  if (sets === null) throw new Error('the set cannot be used')
  return { set: sets, loaded }
}

const take = async <T>(work: Steps<T>): Promise<T> => finish(work)

async function scan(set: OpenSets, index: Index, blocks: readonly Block[]) {
  const request = requestOf(blocks)
  return scanPage(index, LANGUAGES, request, { set: await set.prepare(index, LANGUAGES, request, take) })
}

let pack: Pack
let reviewed: ReviewedClaim[]
let files: Map<string, ArrayBuffer>
let head: SetHead
beforeAll(() => {
  pack = makeClaimsPack(CLAIMS)
  reviewed = Array.from({ length: CLAIMS }, (_, n) => makeReviewed(n))
  files = compile(reviewed, SMALL, IMPORTED)
  const opened = openHead(files.get('head') as ArrayBuffer)
  if (!opened.ok) throw new Error(opened.error)
  head = opened.value
}, 60_000)

describe('scanning with a set', () => {
  it('finds what the same claims in one index find, to the last digit', async () => {
    const { set } = await openUsable(files)
    const [whole, none] = [indexOf(pack), indexOf(makeClaimsPack(0))]
    let matches = 0
    for (let seed = 0; seed < 10; seed++) {
      const blocks = makePage(seed, CLAIMS)
      const expected = scanPage(whole, LANGUAGES, requestOf(blocks))
      expect(await scan(set, none, blocks)).toEqual(expected)
      expect(await scan(set, none, blocks)).toEqual(expected)
      matches += expected.matches.length
    }
    expect(matches).toBeGreaterThanOrEqual(30)
  })

  it('finds statements that lack a word or two as one index does', async () => {
    const { set } = await openUsable(files)
    const [whole, none] = [indexOf(pack), indexOf(makeClaimsPack(0))]
    const blocks = pack.claims.slice(0, 400).flatMap(({ statement }, n): Block[] => {
      const words = statement.slice(0, -1).split(' ')
      const lacking = words.filter((_, i) => i !== n % words.length && i !== (n * 7 + 3) % words.length)
      return [{ id: n, kind: 'paragraph', text: `Then ${lacking.join(' ')}.` }]
    })
    const expected = scanPage(whole, LANGUAGES, requestOf(blocks)).matches
    expect((await scan(set, none, blocks)).matches).toEqual(expected)
    expect(expected.length).toBeGreaterThan(100)
  })

  it('appends what may match as claims of no topic, and keeps their texts', () => {
    const opened = Array.from({ length: 2 ** head.shardBits }, (_, n) =>
      openShard(head, n, files.get(`shard/${n}`) as ArrayBuffer),
    )
    const shards = new Map(opened.flatMap((shard, n) => (shard.ok ? [[n, shard.value] as const] : [])))
    const kept: KeptClaims = new Map()
    const reading = finish(readForSet(ENGLISH, makePage(3, CLAIMS)))
    const candidates = finish(findCandidateClaims(head, shards, reading))
    const numbers = listBlocks(head, candidates.claims, kept)
    const texts = new Map(
      numbers.flatMap(n => {
        const block = openBlock(files.get(`block/${n}`) as ArrayBuffer)
        return block.ok ? [[n, block.value] as const] : []
      }),
    )
    const base = exampleIndex()
    const { index } = openSetMatcher(base, head, candidates, texts, kept, ENGLISH)
    const [before, after] = [countRecords(base, 'claims'), countRecords(index, 'claims')]
    expect(after - before).toBe(candidates.claims.length)
    expect(candidates.claims.length).toBeGreaterThan(2)
    expect(base.excludes.length + base.contradicts.length).toBeGreaterThan(0)
    for (let claim = before; claim < after; claim++) {
      expect(readRecord(index, 'claims', claim).id).toBe(pack.claims[candidates.claims[claim - before] as number]?.id)
      expect(topicOf(index, claim)).toBe(NO_TOPIC)
      expect([...excludesOf(index, claim), ...contradictedBy(index, claim)]).toEqual([])
    }
    expect([...kept.keys()]).toEqual(candidates.claims)
    expect(listBlocks(head, candidates.claims, kept)).toEqual([])
  })

  it('loads what the page needs, once', async () => {
    const { set, loaded } = await openUsable(files)
    const index = indexOf(makeClaimsPack(0))
    const [claim] = pack.claims
    await scan(set, index, [{ id: 0, kind: 'paragraph', text: `${claim?.statement}` }])
    const shards = loaded.filter(name => name.startsWith('shard/'))
    expect(shards.length).toBeGreaterThan(1)
    expect(shards.length).toBeLessThan(2 ** head.shardBits / 2)
    expect(loaded.filter(name => name.startsWith('block/'))).toEqual(['block/0'])
    const before = loaded.length
    await scan(set, index, [{ id: 0, kind: 'paragraph', text: `${claim?.statement}` }])
    expect(loaded.length).toBe(before)
  })

  it('adds to the packs and changes nothing of what they find', async () => {
    const { set } = await openUsable(files)
    const own = makeClaimsPack(1)
    const [first] = own.claims
    const index = indexOf({ ...own, id: 'own', claims: [{ ...(first as Pack['claims'][number]), id: 'own-claim' }] })
    const text = `${first?.statement} ${pack.claims[77]?.statement}`
    const alone = scanPage(index, LANGUAGES, requestOf([{ id: 0, kind: 'paragraph', text }]))
    const { matches } = await scan(set, index, [{ id: 0, kind: 'paragraph', text }])
    expect(alone.matches.map(m => m.claim)).toEqual(['own-claim'])
    expect(matches).toEqual(expect.arrayContaining([...alone.matches]))
    expect(matches.map(m => `${m.pack}/${m.claim}`)).toEqual(
      expect.arrayContaining(['imported/claim-00000000', 'imported/claim-00000077']),
    )
  })

  it('tells whether a page states a claim as the scan would', async () => {
    const { set } = await openUsable(files)
    const index = indexOf(makeClaimsPack(0))
    const says = (text: string) => set.hasMatch(index, LANGUAGES, requestOf([{ id: 0, kind: 'paragraph', text }]), take)
    const statement = reviewed[1234]?.statement ?? ''
    expect(await says(`Nothing is known here. ${statement} Nor here.`)).toBe(true)
    const told: boolean[] = []
    for (const { statement: whole } of reviewed.slice(0, 60)) {
      // Some of its words: the gate lets most of these through, and many are not like enough.
      const words = whole.split(' ')
      const text = words.filter((_, n) => n % 3 !== 1 || n > words.length - 3).join(' ')
      told.push(await says(text))
      expect(told.at(-1)).toBe((await scan(set, index, [{ id: 0, kind: 'paragraph', text }])).matches.length > 0)
    }
    expect(new Set(told).size).toBe(2)
    const ships = 'The harbour of the old town sold 40 ships to foreign owners in the spring.'
    const numbers = await openUsable(compile([{ ...(reviewed[0] as ReviewedClaim), statement: ships }]))
    const sold = (text: string) =>
      numbers.set.hasMatch(index, LANGUAGES, requestOf([{ id: 0, kind: 'paragraph', text }]), take)
    expect([await sold(ships), await sold(ships.replace('40', '300'))], 'another number, another claim').toEqual([
      true,
      false,
    ])
    expect(await says('Nothing is known here.')).toBe(false)
  })

  it('goes through a long text in parts, and ends with the first that states a claim', async () => {
    const { set, loaded } = await openUsable(files)
    const index = indexOf(makeClaimsPack(0))
    const texts = reviewed.map(claim => claim.statement)
    const blocks = texts.slice(0, 2000).map((text, id): Block => ({ id, kind: 'paragraph', text }))
    expect(await set.hasMatch(index, LANGUAGES, requestOf(blocks), take)).toBe(true)
    const isBlock = (name: string) => name.startsWith('block/')
    expect(loaded.filter(isBlock).length).toBeLessThan([...files.keys()].filter(isBlock).length / 2)
    const nothing = blocks.map((block): Block => ({ ...block, text: 'Nothing of the kind is said here.' }))
    const last = { id: nothing.length, kind: 'paragraph', text: texts[2999] as string } as const
    expect(await set.hasMatch(index, LANGUAGES, requestOf([...nothing, last]), take)).toBe(true)
    expect(await set.hasMatch(index, LANGUAGES, requestOf(nothing), take)).toBe(false)
  })

  it('leaves pages in another language alone, and loads nothing for them', async () => {
    const { set, loaded } = await openUsable(files)
    const blocks = makePage(1, CLAIMS)
    const german = await set.prepare(indexOf(pack), LANGUAGES, requestOf(blocks, 'de'), take)
    expect([german, loaded]).toEqual([null, ['head']])
  })

  it('reads a page for the packs and the other sets when a file of one is missing', async () => {
    const broken = new Map([...files].filter(([name]) => !name.startsWith('shard/')))
    const other = compile([{ ...(reviewed[77] as ReviewedClaim), id: 'other-77' }], SMALL, {
      id: 'other',
      title: 'Other',
    })
    const blocks = [{ id: 0, kind: 'paragraph', text: `${reviewed[77]?.statement}` }] as const
    const index = indexOf(makeClaimsPack(0))
    const matchesOf = async (...all: Map<string, ArrayBuffer>[]) =>
      (await scan((await openUsable(...all)).set, index, blocks)).matches.map(m => `${m.pack}/${m.claim}`)
    expect(await matchesOf(broken)).toEqual([])
    expect(await matchesOf(broken, other)).toEqual(['other/other-77'])
    expect(await matchesOf(other, broken)).toEqual(['other/other-77'])
    expect((await matchesOf(files, other)).toSorted()).toEqual(['imported/claim-00000077', 'other/other-77'])
  })
})

describe('a claim of a set', () => {
  it('is read by its id', async () => {
    const { set } = await openUsable(files)
    for (const n of [0, 49, 50, 1234, CLAIMS - 1]) {
      const claim = await set.readClaim(pack.claims[n]?.id as string)
      expect([claim?.id, claim?.statement]).toEqual([pack.claims[n]?.id, pack.claims[n]?.statement])
    }
    expect(await Promise.all(['', 'aaa', 'claim-00000010x', 'zzz'].map(id => set.readClaim(id)))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('a set that is not there or cannot be used', () => {
  it('is told, and the others are used', async () => {
    const bytes = (files.get('head') as ArrayBuffer).slice(0)
    new Uint8Array(bytes)[100] = ((new Uint8Array(bytes)[100] as number) + 1) & 0xff
    const damaged = new Map([['head', bytes]])
    const { sets, troubles } = await open(new Map(), damaged, files)
    expect([...troubles]).toEqual([
      [0, 'indexMissing'],
      [1, 'indexDamaged'],
    ])
    expect((await sets?.readClaim('claim-00000001'))?.id).toBe('claim-00000001')
    expect((await open(damaged)).sets).toBe(null)
    const locked = await openSets([() => Promise.reject(new Error('locked'))])
    expect([locked.sets, [...locked.troubles]]).toEqual([null, [[0, 'indexMissing']]])
  })
})
