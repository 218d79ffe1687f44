import fc from 'fast-check'
import Fuse from 'fuse.js'
import { describe, expect, it } from 'vitest'
import type { EntityView } from '../../lib/model/view.ts'
import { entityEntry, foldEntry } from '../../lib/search/entries.ts'
import { OPTIONS } from '../../lib/search/search.ts'
import { foldText, splitWords } from '../../lib/search/words.ts'
import { openSearch } from './open-search.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'e', 'l', 'n', 'Ö', 'r'), minLength: 1, maxLength: 8 })
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' '))

const entity = (name: string, n: number): EntityView => ({
  ...{ pack: 'p', id: `e${n}`, name, kind: 'person', description: 'A person', aliases: [], positions: [] },
})

describe('beside Fuse over everything', () => {
  it('nothing is lost that Fuse finds and in which every typed word begins a word', () => {
    // As many as are shown: what is missing is not merely further down.
    const names = fc.array(name, { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(names, fc.nat(), fc.integer({ min: 1, max: 8 }), (all, pick, cut) => {
        const query = (all[pick % all.length] as string).slice(0, cut).trim()
        const entities = all.map(entity)
        const folded = entities.map(one => foldEntry(entityEntry(one, 0)))
        const plain = new Fuse(folded, OPTIONS).search(foldText(query)).map(({ refIndex }) => entities[refIndex])
        const typed = splitWords(query)
        const begins = (title: string) => typed.every(one => splitWords(title).some(w => w.startsWith(one)))
        const wanted = plain.flatMap(one => (one !== undefined && begins(one.name) ? one.id : []))
        const found = openSearch({ entities, claims: [] })(query).map(({ id }) => id)
        expect(found).toEqual(expect.arrayContaining(wanted))
      }),
    )
  })
})
