import { describe, expect, it } from 'vitest'
import { openCompiled } from '../../lib/engine/index/open-packs.ts'
import { listPacks, readClaim } from '../../lib/engine/index/records.ts'
import { compileAll, compileImported, joinPacks, packsInUse } from '../../lib/install/compile-all.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { finish } from '../../lib/model/steps.ts'
import { PACK_LANGUAGES } from '../../lib/node/pack-languages.ts'
import { ADDITION, BUNDLED, makePack } from './kit.ts'

const idsOf = (packs: readonly Pack[]) =>
  listPacks(openCompiled(finish(compileAll(packs, PACK_LANGUAGES)))).map(pack => pack.id)

describe('packs that are compiled together', () => {
  const base = makePack()
  /** Its own claims name what only the base has. */
  const dependent = makePack({
    ...{
      id: 'bridge-news',
      extends: base.id,
      'topics[0].id': 'news',
      'claims[0].topic': 'news',
      'claims[1].topic': 'news',
    },
    ...{ 'claims[0].id': 'news-unsafe', 'claims[1].id': 'news-sale', 'claims[1].contradicts': [], entities: [] },
    ...{ 'claims[0].tests': { matches: [], rejects: [] }, 'claims[1].accounts[0].through': undefined },
  })

  /** Names a term that no pack has. */
  const LOST = {
    ...{ all: ['nowhere'], any: [], none: [], act: null, near: null, context: false, voice: null },
  } as Pack['claims'][number]['patterns'][number]

  it('are all there while each has what it names', () => {
    expect(idsOf([dependent, BUNDLED, base])).toEqual([base.id, dependent.id, BUNDLED.id])
  })

  it('are without one that names what is gone, and all others are there', () => {
    // The council, which a pattern of it names, is in no other pack either.
    const other = { ...BUNDLED, entities: BUNDLED.entities.slice(1), claims: [] }
    expect(idsOf([dependent, other])).toEqual([other.id])
  })

  it('are without that one alone where others add to a pack that adds to another', () => {
    const broken = { ...dependent, id: 'broken', extends: 'nowhere' }
    const third = { ...makePack(ADDITION), id: 'third', extends: dependent.id }
    expect(idsOf([base, dependent, third])).toEqual([base.id, dependent.id, 'third'])
    const alone = { ...broken, entities: [], claims: broken.claims.map(claim => ({ ...claim, patterns: [LOST] })) }
    expect(idsOf([base, dependent, third, alone])).toEqual([base.id, dependent.id, 'third'])
  })

  it('are compiled though two of them add to one another', () => {
    const one = { ...base, extends: dependent.id }
    expect(idsOf([one, dependent]).toSorted()).toEqual([base.id, dependent.id].toSorted())
  })

  it('have told which accounts an imported one adds to the claim of another', () => {
    const added = makePack(ADDITION)
    const addedTo = (bundled: readonly Pack[], imported: readonly Pack[]) => {
      const kit = { bundled, languages: PACK_LANGUAGES, madeOf: 'a build' }
      const index = openCompiled(finish(compileImported(kit, imported)))
      return readClaim(index, 'bridge-unsafe')?.accounts.flatMap(({ id, isAdded }) => (isAdded ? [id] : []))
    }
    expect(addedTo([base], [added])).toEqual(['traders-deny'])
    expect(addedTo([BUNDLED], [base, added])).toEqual(['traders-deny'])
    expect(addedTo([base, added], [])).toEqual([])
  })

  it('have an imported one in the place of the bundled one with its id', () => {
    const newer = { ...base, version: '2.0.0' }
    expect(joinPacks([base, BUNDLED], [newer, dependent])).toEqual([newer, BUNDLED, dependent])
  })

  it.each([
    ['1.10.0', '1.9.9', 'the bundled'],
    ['1.1', '1.0.9', 'the bundled'],
    ['1.0.0', '1', 'the imported'],
    ['1.0.0', '1.0.0', 'the imported'],
    ['1.0.0', '2.0.0', 'the imported'],
  ])('are the newer one of a bundled and an imported version: %s, %s', (bundled, imported, which) => {
    const [used] = packsInUse(
      [{ ...base, version: bundled, title: 'the bundled' }],
      [{ ...base, version: imported, title: 'the imported' }],
    )
    expect(used?.title).toBe(which)
  })
})
