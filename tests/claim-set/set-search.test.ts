import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSets } from '../../lib/claim-set/open-sets.ts'
import type { ReviewedClaim } from '../../lib/model/reviewed-claim.ts'
import { splitWords } from '../../lib/search/words.ts'
import { makeReviewed } from '../bench/claims.ts'
import { compile, openFiles, review, reviewed, SMALL } from './reviewed.ts'

async function open(...all: (readonly ReviewedClaim[])[]) {
  const opened = all.map((claims, n) => openFiles(compile(claims, SMALL, { id: `set-${n}`, title: `Set ${n}` })))
  const { sets } = await openSets(opened.map(({ load }) => load))
  if (sets === null) throw new Error('the sets cannot be used')
  const find = async (query: string) => (await sets.search(query)).map(hit => hit.id)
  return { sets, find, loaded: opened.map(({ loaded }) => loaded) }
}

const CLAIMS = [
  reviewed('honey', { statement: 'The harbour sells more honey than bread.', claimant: 'Ada Miller' }),
  reviewed('bread', { statement: 'Bread is dear.', title: 'The price of bread' }),
  reviewed('breadth', {
    statement: 'The breadth of the river is a mile.',
    reviews: [review({ reviewer: 'Überprüft' })],
  }),
  reviewed('uk', { statement: 'Міст упав уночі.', language: 'uk' }),
]

describe('the search over a set', () => {
  it('finds claims by all words of statement, title, claimant and reviewer', async () => {
    const { find } = await open(CLAIMS)
    expect(await find('harbour honey')).toEqual(['honey'])
    expect(await find('harbour river')).toEqual([])
    expect(await find('price')).toEqual(['bread'])
    expect(await find('MILLER bread')).toEqual(['honey'])
    expect(await find('uberpruft')).toEqual(['breadth'])
    expect(await find('nothing')).toEqual([])
    expect(await find(' . ')).toEqual([])
  })

  it('takes a word for the beginning of another, and whole words first, then short claims', async () => {
    const { find } = await open(CLAIMS)
    expect(await find('bread')).toEqual(['bread', 'honey', 'breadth'])
    expect(await find('brea')).toEqual(['bread', 'honey', 'breadth'])
    expect(await find('breadt')).toEqual(['breadth'])
    expect(await find('is')).toEqual(['bread', 'breadth'])
    expect(await find('i'), 'a letter or two are a whole word').toEqual([])
  })

  it('finds claims in any language', async () => {
    expect(await (await open(CLAIMS)).find('міст')).toEqual(['uk'])
  })

  it('marks the words that were typed', async () => {
    const { sets } = await open(CLAIMS)
    const [hit] = await sets.search('dear price')
    expect(hit).toEqual({
      ...{ kind: 'claim', id: 'bread' },
      title: { text: 'The price of bread', found: [{ start: 4, end: 9 }] },
      statement: { text: 'Bread is dear.', found: [{ start: 9, end: 13 }] },
    })
  })

  it('has the best of several sets first', async () => {
    const other = [reviewed('other', { statement: 'Bread.' }), reviewed('far', { statement: 'Breadfruit.' })]
    expect(await (await open(CLAIMS, other)).find('bread')).toEqual(['other', 'bread', 'honey', 'far', 'breadth'])
  })

  it('reads the words and blocks that it needs, and none before somebody searches', async () => {
    const { find, loaded } = await open(Array.from({ length: 3000 }, (_, n) => makeReviewed(n)))
    const [names = []] = loaded
    expect(names).toEqual(['head'])
    const [first] = splitWords(makeReviewed(77).statement).filter(word => word.length > 5)
    expect(await find(first as string)).toContain('claim-00000077')
    const words = names.filter(name => name.startsWith('words/'))
    expect(words.length).toBeGreaterThan(0)
    expect(words.length).toBeLessThan(4)
    const before = names.length
    await find(first as string)
    expect(names.length).toBe(before)
  })

  it('finds nothing, and fails nothing, when a file is missing', async () => {
    const files = compile(CLAIMS)
    const without = (name: string) => openFiles(new Map([...files].filter(([other]) => other !== name))).load
    for (const name of ['search', 'words/0', 'block/0'])
      expect(await (await openSets([without(name)])).sets?.search('bread')).toEqual([])
  })

  it('finds exactly what has a word for each typed one', async () => {
    const word = fc.constantFrom('a', 'ab', 'abc', 'abcd', 'abd', 'b', 'bcd', 'zz', 'ähn', 'ahnen')
    const phrase = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map(words => words.join(' '))
    await fc.assert(
      fc.asyncProperty(fc.array(phrase(6), { minLength: 1, maxLength: 29 }), phrase(3), async (statements, query) => {
        const claims = statements.map((statement, n) => reviewed(`c-${n}`, { statement, reviews: [] }))
        const typed = splitWords(query)
        const expected = claims.filter(({ statement }) => {
          const own = splitWords(statement)
          return typed.every(t => own.some(w => w === t || (t.length > 2 && w.startsWith(t))))
        })
        const found = await (await open(claims)).find(query)
        expect(found.toSorted()).toEqual(expected.map(c => c.id).toSorted())
      }),
      { numRuns: 60 },
    )
  })
})
