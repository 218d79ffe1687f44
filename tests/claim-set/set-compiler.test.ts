import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listClaims } from '../../lib/claim-set/list-claims.ts'
import { openSet } from '../../lib/claim-set/open-set.ts'
import { openSetCompiler } from '../../lib/claim-set/set-compiler.ts'
import { viewReviewed } from '../../lib/claim-set/view-reviewed.ts'
import type { SetFile } from '../../lib/claim-set/write-shards.ts'
import { ENGLISH } from '../../lib/languages/en.ts'
import type { ReviewedClaim } from '../../lib/model/reviewed-claim.ts'
import { compile, openFiles, REVIEWS, review, reviewed, SMALL } from './reviewed.ts'

async function open(claims: Iterable<ReviewedClaim>) {
  const set = await openSet(openFiles(compile(claims)).load)
  if (!set.ok || set.value === null) throw new Error('the set cannot be used')
  return set.value
}

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

describe('a compiled set', () => {
  it('has every claim as it came', async () => {
    const made = fc.record({
      statement: text,
      title: orNull(text),
      claimant: orNull(text),
      date: orNull(fc.constantFrom('2020-01-31', '2024-12-01')),
      language: orNull(fc.constantFrom('en', 'en-GB', 'uk')),
      reviews: fc.array(
        fc.record({
          reviewer: orNull(text),
          rating: orNull(text),
          stance: orNull(fc.constantFrom('asserts' as const, 'denies' as const, 'doubts' as const)),
          url: orNull(fc.webUrl()),
          title: orNull(text),
          date: orNull(fc.constantFrom('2020-02-29', '2025-06-30')),
        }),
        { maxLength: 3 },
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(made, { maxLength: 130 }), async rows => {
        const claims = rows.map((row, n) => ({ id: `c-${(n * 7919) % 1009}`, ...row }))
        const set = await open(claims)
        for (const claim of claims) expect(await set.readClaim(claim.id)).toEqual(viewReviewed(claim, REVIEWS))
      }),
      { numRuns: 30 },
    )
  })

  it('is what a list of sets shows of it, with the bytes of all its files', () => {
    const compiler = openSetCompiler(REVIEWS, ENGLISH, SMALL)
    compiler.add(
      reviewed('b', { reviews: [review({ date: '2024-05-06' }), review({ reviewer: 'Others', date: null })] }),
    )
    compiler.add(reviewed('a', { reviews: [review({ reviewer: null, date: '2025-07-08' })] }))
    compiler.add(reviewed('c', { reviews: [review({ date: '2023-01-02' })] }))
    const writing = compiler.finish()
    let size = 0
    let step = writing.next()
    for (; !step.done; step = writing.next()) size += step.value.bytes.byteLength
    const counted = { claims: 3, reviewers: 2, first: '2023-01-02', last: '2025-07-08' }
    expect(step.value).toEqual({ ...REVIEWS, ...counted, size })
    expect(size).toBeGreaterThan(500)
  })

  it('lets go of what is whole, and gives each file once', async () => {
    const claims = Array.from({ length: 2 * SMALL.blockClaims + 1 }, (_, n) => reviewed(`c-${n}`))
    const compiler = openSetCompiler(REVIEWS, ENGLISH, SMALL)
    const taken: SetFile[] = []
    for (const claim of claims) {
      compiler.add(claim)
      for (const file of compiler.take()) taken.push(file)
    }
    expect(taken.map(f => f.name)).toEqual(['block/0', 'block/1'])
    const finishing = compiler.finish()
    let size = taken.reduce((sum, f) => sum + f.bytes.byteLength, 0)
    let step = finishing.next()
    for (; !step.done; step = finishing.next()) {
      taken.push(step.value)
      size += step.value.bytes.byteLength
    }
    expect(step.value.size).toBe(size)
    const files = new Map(taken.map(f => [f.name, f.bytes]))
    expect(files.size).toBe(taken.length)
    expect(files).toEqual(compile(claims))
  })

  it('finds ids among many, whatever hash they have', async () => {
    const ids = Array.from({ length: 5000 }, (_, n) => `c-${n}`)
    const files = compile(ids.map(id => reviewed(id, { reviews: [] })))
    expect([...files.keys()].filter(name => name.startsWith('ids/'))).toHaveLength(4)
    const set = await openSet(openFiles(files).load)
    const read = async (id: string) => (set.ok && (await set.value?.readClaim(id))?.id) || null
    for (const id of ids.filter((_, n) => n % 97 === 0)) expect(await read(id)).toBe(id)
    expect(await read('c-5000')).toBe(null)
  })

  it('tells of each claim whether pages are searched for it', () => {
    const compiler = openSetCompiler(REVIEWS, ENGLISH, SMALL)
    const add = (language: string | null) => compiler.add(reviewed('a', { language }))
    expect([null, 'en', 'EN-gb', 'uk', 'eng'].map(add)).toEqual([true, true, true, false, false])
  })

  it('may be empty', async () => {
    const set = await open([])
    expect([await set.readClaim('a'), await set.search(['word'], 5)]).toEqual([null, []])
  })

  it('keeps nothing of a claim that was added', async () => {
    const compiler = openSetCompiler(REVIEWS, ENGLISH, SMALL)
    const claim = { ...reviewed('a'), statement: 'As it was.' }
    compiler.add(claim)
    claim.statement = 'Changed since.'
    const set = await openSet(openFiles(new Map([...compiler.finish()].map(f => [f.name, f.bytes]))).load)
    expect(set.ok && (await set.value?.readClaim('a'))?.statement).toBe('As it was.')
  })
})

describe('all claims of a set', () => {
  const claims = Array.from({ length: 120 }, (_, n) => reviewed(`c-${String(n).padStart(3, '0')}`))
  const list = async (files: ReadonlyMap<string, ArrayBuffer>) => {
    const all = []
    for await (const one of listClaims(openFiles(files).load)) all.push(one)
    return all
  }

  it('are given as they came', async () => {
    const turned = claims.toReversed()
    expect(await list(compile(turned))).toEqual(turned.map(value => ({ ok: true, value })))
  })

  it('end where a file is missing', async () => {
    const files = compile(claims)
    files.delete('block/1')
    const all = await list(files)
    expect([all.length, all.at(-1)]).toEqual([51, { ok: false, error: 'indexMissing' }])
    files.delete('head')
    expect(await list(files)).toEqual([{ ok: false, error: 'indexMissing' }])
  })
})
