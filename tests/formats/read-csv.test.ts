import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../lib/formats/csv-mapping.ts'
import { guessSeparator, openCsv } from '../../lib/formats/csv-records.ts'
import { claimsOf, problemsOf, READ, read, withoutId } from './read.ts'

const HEAD = 'statement,title,claimant,date,reviewer,rating,url,reviewDate'
const mapping = guessMapping(HEAD.split(','))
const row = [
  READ.statement,
  '',
  'Ann Holt',
  '2024-05-06',
  'Marlow Checks',
  'False',
  'https://checks.example/bridge',
  '2024-05-09',
]
const expected = { ...READ, language: null, reviews: [{ ...READ.reviews[0], title: null }] }
const table = (separator: string, end = '\n') =>
  [HEAD.split(','), row].map(fields => fields.join(separator)).join(end) + end

describe('a table', () => {
  it.each([
    ['commas', table(',')],
    ['semicolons', table(';')],
    ['tabs', table('\t')],
    ['line breaks of Windows', table(',', '\r\n')],
    ['line breaks of old', table(',', '\r')],
    ['a byte order mark', `\uFEFF${table(';')}`],
    ['quotation marks', `${HEAD}\n${row.map(field => `"${field}"`).join(',')}`],
  ])('is read with %s', async (_, text) => {
    expect(claimsOf(await read(text, { file: 'a.csv', mapping })).map(withoutId)).toEqual([expected])
  })

  it('is read in UTF-16, as a spreadsheet saves it, and in nothing else', async () => {
    const text = `\uFEFF${table('\t')}`
    const wide = new Uint8Array(Uint16Array.from(text, unit => unit.charCodeAt(0)).buffer)
    expect(claimsOf(await read(wide, { file: 'a.txt', mapping })).map(withoutId)).toEqual([expected])
    const latin = Uint8Array.from(table(',').replace('Ann', 'Ren\xe9'), unit => unit.charCodeAt(0))
    expect(problemsOf(await read(latin, { file: 'a.csv', mapping }))).toEqual([
      'wrong : is not written in UTF-8: save the table as "CSV UTF-8".',
    ])
  })

  it('tells its columns when nobody has named them', async () => {
    const text = `Claim text;Verdict;Fact-checker;Link\n${'A;False;B;https://b.example\n'.repeat(9)}`
    expect(await read(text, { file: 'a.csv' })).toEqual([
      {
        kind: 'columns',
        columns: ['Claim text', 'Verdict', 'Fact-checker', 'Link'],
        rows: Array(5).fill(['A', 'False', 'B', 'https://b.example']),
        guess: {
          statement: 'Claim text',
          title: null,
          claimant: null,
          date: null,
          reviewer: 'Fact-checker',
          rating: 'Verdict',
          url: 'Link',
          reviewDate: null,
        },
      },
    ])
  })

  it('may have rows of other lengths', async () => {
    const events = await read(`claim,url\n"A"\nB,https://b.example,more\n,\n`, {
      file: 'a.csv',
      mapping: guessMapping(['claim', 'url']),
    })
    expect(claimsOf(events).map(({ statement, reviews }) => [statement, reviews.length])).toEqual([
      ['A', 0],
      ['B', 1],
    ])
    expect(problemsOf(events)).toEqual([
      'leftOut row 4: has no statement (claimReviewed, text, or the column for it): add it.',
    ])
  })

  it('needs the columns that are named', async () => {
    const wrong = async (change: object) =>
      problemsOf(await read(table(','), { file: 'a.csv', mapping: { ...mapping, ...change } }))
    expect(await wrong({ rating: 'Verdict' })).toEqual([
      'wrong row 1: has no column "Verdict": name one that is there for rating.',
    ])
    expect(await wrong({ statement: null })).toEqual(['wrong row 1: has no column for the statement: name one.'])
  })

  it('ends at a quotation mark that nobody closes', async () => {
    const events = await read(`${HEAD}\n${row.join(',')}\n"${'a,\n'.repeat(100_000)}`, { file: 'a.csv', mapping })
    expect(events.map(({ kind }) => kind)).toEqual(['claim', 'wrong'])
    expect(problemsOf(events)).toEqual(['wrong row 3: is longer than 200000 characters: close its quotation marks.'])
  })

  it('ends at a row of too many columns', async () => {
    const events = await read(`${HEAD}\n${','.repeat(200_001)}`, { file: 'a.csv', mapping })
    expect(problemsOf(events)).toEqual(['wrong row 2: is longer than 200000 characters: close its quotation marks.'])
  })

  it('has more reviews of one claim in more rows', async () => {
    const text = `${table(',')}${row.join(',').replace('Marlow Checks', 'B')}\n`
    const [claim] = claimsOf(await read(text, { file: 'a.csv', mapping }))
    expect(claim?.reviews.map(({ reviewer }) => reviewer)).toEqual(['Marlow Checks', 'B'])
  })
})

describe('records', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', ' '), maxLength: 8 })
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 })
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`

  it('are what was written, whatever stands in the fields and wherever the text is cut', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.array(fc.nat(9)),
        (written, separator, end, ended, cuts) => {
          const text = written.map(fields => fields.map(quote).join(separator)).join(end) + (ended ? end : '')
          const cutter = openCsv(separator)
          const found = []
          let at = 0
          for (const length of [...cuts, text.length]) {
            found.push(...cutter.cut(text.slice(at, at + length)))
            at += length
          }
          expect([...found, ...cutter.end()]).toEqual(written)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('keep a quotation mark inside of a field', () => {
    const cutter = openCsv(',')
    expect(cutter.cut('5" disk,"a"b\nc')).toEqual([['5" disk', 'ab']])
    expect(cutter.end()).toEqual([['c']])
  })

  it('end at a line break of either kind, also in one text', () => {
    expect(openCsv(',').cut('a\rb\nc\r\nd\n')).toEqual([['a'], ['b'], ['c'], ['d']])
  })

  it('are separated by what the first line has most of, outside of quotation marks', () => {
    expect(guessSeparator('a;b;c\n1,2,3,4,5')).toBe(';')
    expect(guessSeparator('"a,b,c,d";e\n')).toBe(';')
    expect(guessSeparator('a\tb, c\td\n')).toBe('\t')
    expect(guessSeparator('a')).toBe(',')
  })
})

describe('names of columns', () => {
  it('suggest what stands in them', () => {
    const columns = ['claimReviewed', 'claim_author', 'Claim date', 'publisher', 'Textual Rating', 'URL', 'review date']
    expect(guessMapping(columns)).toEqual({
      statement: 'claimReviewed',
      title: null,
      claimant: 'claim_author',
      date: 'Claim date',
      reviewer: 'publisher',
      rating: 'Textual Rating',
      url: 'URL',
      reviewDate: 'review date',
    })
  })

  it('suggest nothing that they do not say', () => {
    expect(Object.values(guessMapping(['foo', '', 'constructor']))).toEqual(Array(8).fill(null))
  })
})

describe('a table of countless columns', () => {
  it('is refused: nobody could choose among them', async () => {
    const few = await read(`${'a,'.repeat(999)}b\n`, { file: 'a.csv' })
    expect(few).toMatchObject([{ kind: 'columns' }])
    const many = await read(`${'a,'.repeat(1000)}b\n`, { file: 'a.csv' })
    expect(problemsOf(many)).toEqual([
      'wrong row 1: has more than 1000 columns: leave out those that say nothing of the claims.',
    ])
  })
})
