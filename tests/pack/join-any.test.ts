/** What holds for whatever packs are joined. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readClaim } from '../../lib/engine/index/records.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { indexPacks } from '../../lib/node/load-index.ts'
import { findClashes } from '../../lib/pack/clashes.ts'
import { mergePacks } from '../../lib/pack/merge.ts'
import { makeOtherInput } from './other.ts'
import { parse } from './parse-example.ts'

const few = (prefix: string, most: number) => fc.integer({ min: 1, max: most }).map(n => `${prefix}${n}`)
const anyClaim = fc.record({
  id: few('claim-', 6),
  topic: few('topic-', 2),
  wikidata: fc.option(few('Q', 4)),
  sameAs: fc.uniqueArray(few('https://facts.example/', 4), { maxLength: 2 }),
  contradicts: fc.uniqueArray(few('claim-', 6), { maxLength: 2 }),
  through: fc.option(few('claim-', 6)),
})
const anyPack = fc.uniqueArray(anyClaim, { selector: c => c.id, minLength: 1, maxLength: 4 })
const anyPacks = fc.array(anyPack, { minLength: 1, maxLength: 4 })

function makePack(claims: typeof anyPack extends fc.Arbitrary<infer T> ? T : never, n: number): Pack {
  const { claims: example, ...input } = makeOtherInput({
    id: `pack-${n}`,
    topics: [1, 2].map(t => ({ id: `topic-${t}`, title: `Topic ${t}` })),
  })
  const [claim] = example as [object]
  return parse({
    ...input,
    claims: claims.map(({ through, ...fields }) => ({
      ...{ ...claim, ...fields },
      accounts: [
        { id: 'says', party: 'council', stance: 'asserts', wording: 'Says so.', sources: ['gazette'], through },
      ],
    })),
  })
}

it('joined claims lose nothing, and no two of one pack come together', () => {
  fc.assert(
    fc.property(anyPacks, lists => {
      const packs = lists.map(makePack)
      const { claims, topics } = mergePacks(packs)
      const members = claims.map(claim => [{ pack: claim.pack, id: claim.id }, ...claim.also])
      const all = packs.flatMap(pack => pack.claims.map(({ id }) => `${pack.id}/${id}`))
      expect(
        members
          .flat()
          .map(({ pack, id }) => `${pack}/${id}`)
          .sort(),
      ).toEqual(all.sort())
      const ids = new Set(claims.map(c => c.id))
      expect(ids.size).toBe(claims.length)
      const everyId = new Set(packs.flatMap(pack => pack.claims.map(c => c.id)))
      claims.forEach((claim, n) => {
        expect(new Set(members[n]?.map(m => m.pack)).size).toBe(members[n]?.length)
        expect(claim.accounts).toHaveLength(members[n]?.length ?? 0)
        expect(new Set(claim.accounts.map(a => a.id)).size).toBe(claim.accounts.length)
        expect(claim.contradicts).not.toContain(claim.id)
        const named = [...claim.contradicts, ...claim.accounts.flatMap(a => a.through ?? [])]
        for (const id of named) expect(ids.has(id) || !everyId.has(id)).toBe(true)
        expect(topics.map(t => t.topic.id)).toContain(claim.topic)
      })
      const index = indexPacks(packs)
      for (const [n, own] of members.entries())
        for (const { id } of own) expect(readClaim(index, id)?.id).toBe(claims[n]?.id)
      for (const clash of findClashes(packs.slice(0, -1), packs.at(-1) as Pack)) expect(clash.message).toMatch(/\.$/)
    }),
    { numRuns: 200 },
  )
})

it('claims with an id in common are always one', () => {
  fc.assert(
    fc.property(anyPacks, lists => {
      const packs = lists.map(makePack)
      const { claims } = mergePacks(packs)
      for (const { id } of packs.flatMap(pack => pack.claims))
        expect(claims.filter(claim => claim.id === id || claim.also.some(a => a.id === id))).toHaveLength(1)
    }),
  )
})
