import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFilter } from '../../lib/search/candidates.ts'
import { draftFilter, type Fields, type Filter } from '../../lib/search/filter.ts'
import { countForgiven, countMissing, maskLetters, openPattern } from '../../lib/search/likeness.ts'
import { splitWords } from '../../lib/search/words.ts'

function buildFilter(entries: readonly Fields[]): Filter {
  const draft = draftFilter()
  for (const fields of entries) draft.add(fields)
  const work = draft.finish()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
const openDraft = (entries: readonly Fields[]) => openFilter(buildFilter(entries))
const find = (texts: readonly string[], query: string, limit = 1000) =>
  openDraft(texts.map(text => [[text]]))(query, limit)

/** The same by the book: the fewest errors with which a pattern stands in a word (Sellers 1980). */
function countErrors(pattern: string, word: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i)
  let best = pattern.length
  for (const letter of word) {
    const next = [0]
    for (let i = 1; i <= pattern.length; i++) {
      const replaced = (column[i - 1] as number) + (pattern[i - 1] === letter ? 0 : 1)
      next.push(Math.min(replaced, (column[i] as number) + 1, (next[i - 1] as number) + 1))
    }
    column = next
    best = Math.min(best, column.at(-1) as number)
  }
  return best
}

/** Words of few letters, so that they are often alike. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'é', 'Q'), minLength: 1, maxLength: 9 })
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join(' '))
const texts = fc.array(text, { minLength: 1, maxLength: 30 })

describe('the guarantee of the filter', () => {
  it('loses nothing in which every typed word begins a word', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (all, [pick = 0, at = 0, cut = 0]) => {
        const words = splitWords(all[pick % all.length] as string)
        const first = words[at % words.length] as string
        const query = `${first.slice(0, 1 + (cut % first.length))} ${words.at(-1)}`
        const wanted = all.flatMap((one, n) => {
          const own = splitWords(one)
          return splitWords(query).every(typed => own.some(w => w.startsWith(typed))) ? [n] : []
        })
        expect(find(all, query)).toEqual(expect.arrayContaining(wanted))
      }),
    )
  })

  it('finds exactly what stands in some word with as many errors as are forgiven', () => {
    const typed = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(texts, typed, (all, pattern) => {
        const fits = (one: string) => splitWords(one).some(w => countErrors(pattern, w) <= countForgiven(pattern))
        expect(find(all, pattern)).toEqual(all.flatMap((one, n) => (fits(one) ? [n] : [])))
      }),
    )
  })

  it('keeps the best where it must leave some out', () => {
    const all = ['a raisin', 'a pudding of grain', 'the rain', 'rain', 'rainy days', 'ruin']
    expect(find(all, 'rain', 1)).toEqual([3])
    expect(find(all, 'rain', 2)).toEqual([2, 3])
    expect(find(all, 'rain', 3)).toEqual([2, 3, 4])
    expect(find(all, 'rain', 4)).toEqual([1, 2, 3, 4])
    expect(find(all, 'rain', 6)).toEqual([0, 1, 2, 3, 4, 5])
    expect(find(['rain', 'rain', 'rain'], 'rain', 2)).toEqual([0, 1])
  })

  it('never gives more than were asked for, nor the same twice', () => {
    fc.assert(
      fc.property(texts, word, fc.integer({ min: 1, max: 5 }), (all, query, limit) => {
        const found = find(all, query, limit)
        expect(found.length).toBe(Math.min(limit, find(all, query).length))
        expect([...new Set(found)].sort((a, b) => a - b)).toEqual(found)
      }),
    )
  })

  it('holds a word in a title for more than the same in a text', () => {
    const entries: Fields[] = [
      [[''], [], ['harbour']],
      [['harbour'], [], ['']],
      [[''], ['harbour'], ['']],
    ]
    expect(openDraft(entries)('harbour', 1)).toEqual([1])
    expect(openDraft(entries)('harbour', 2)).toEqual([1, 2])
  })

  it('counts an entry once, however often it has the word', () => {
    const { words, postings } = buildFilter([[['tide tide'], ['tide'], ['tides']]])
    expect(words).toEqual(['tide', 'tides'])
    expect([...postings]).toEqual([0, 2]) // in the title, and in the text
  })
})

describe('queries of every kind', () => {
  const harbour = ['Åsa Lindqvist', 'Straße nach Łódź', 'ゆり', '한국 항구', 'plain harbour', '😀 smile', 'ab-cd_ef 12']

  it.each([
    ['asa', [0, 1]], // str-ass-e
    ['ÅSA', [0, 1]],
    ['strasse', [1]],
    ['lodz', [1]],
    ['ゆり', [2]],
    ['항구', [3]],
    ['harbuor', [4]],
    ['ha', [4]],
    ['ar', []],
    ['cd_ef', [6]],
    ['12', [6]],
    ['harbour plain', [4]],
    ['harbour lindqvist', []],
    ['', []],
    [' ', []],
    ['😀', []],
    ['-- ?!', []],
  ])('%s', (query, found) => {
    expect(find(harbour, query)).toEqual(found)
  })

  it('are answered whatever is typed, also where folding makes a letter several', () => {
    expect(find(['ß'.repeat(40)], 'ß'.repeat(32))).toEqual([0])
    expect(find(['한'.repeat(40)], '한'.repeat(32))).toEqual([0])
    const anything = fc.string({ unit: 'binary', maxLength: 32 })
    fc.assert(
      fc.property(fc.array(anything), anything, (all, query) => {
        expect(find(all, query).every(n => n < all.length)).toBe(true)
      }),
    )
  })

  it('mean the same when they come again, after many others', () => {
    const ask = openDraft(harbour.map(one => [[one]]))
    for (let i = 0; i < 100; i++) ask(`x${i} y${i}`, 10)
    expect([ask('harbour', 10), ask('harbour', 10)]).toEqual([[4], [4]])
  })
})

describe('likeness', () => {
  it('is that of the book', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ж'), minLength: 1, maxLength: 32 })
    fc.assert(
      fc.property(letters, letters, (pattern, other) => {
        const errors = openPattern(pattern)(other)
        expect(errors).toBe(countErrors(pattern, other))
        expect(countMissing(maskLetters(pattern), maskLetters(other))).toBeLessThanOrEqual(errors)
      }),
    )
  })
})
