import { describe, expect, it } from 'vitest'
import { publishPack, publishSet } from '../../lib/formats/published.ts'
import { writeAnnotations } from '../../lib/formats/write-annotations.ts'
import { writeClaimReview } from '../../lib/formats/write-claim-review.ts'
import { writeCsv } from '../../lib/formats/write-csv.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { parsePack } from '../../lib/pack/parse.ts'
import { claimsOf, READ, read } from './read.ts'

const parsed = parsePack(
  {
    format: 1,
    id: 'marlow',
    version: '1.0.0',
    title: 'Claims about Marlow',
    language: 'en',
    date: '2026-01-01',
    topics: [{ id: 'bridge', title: 'The bridge' }],
    entities: [
      { id: 'council', kind: 'party', name: 'Marlow Council', description: 'Runs the town' },
      { id: 'friends', kind: 'party', name: 'Friends of the Bridge', description: 'A club' },
      { id: 'survey', kind: 'office', name: 'Bridge Survey', description: 'Looks at bridges' },
    ],
    sources: [
      {
        id: 'paper',
        title: 'Council on bridge',
        url: 'https://paper.example/1',
        outlet: 'The Paper',
        date: '2025-01-02',
      },
      { id: 'board', title: 'A board at the bridge' },
    ],
    claims: [
      {
        id: 'closed',
        topic: 'bridge',
        statement: 'The bridge is closed.',
        title: 'Closed bridge',
        date: '2025-01-01',
        sameAs: ['https://other.example/closed'],
        wikidata: 'Q42',
        accounts: [
          { id: 'a', party: 'friends', stance: 'denies', wording: 'Say that it is open.', sources: ['board'] },
          {
            id: 'b',
            party: 'council',
            stance: 'asserts',
            wording: 'Closed it.',
            quotation: 'closed for good',
            date: '2025-01-01',
            sources: ['paper'],
          },
          {
            id: 'c',
            party: 'survey',
            stance: 'doubts',
            wording: 'Found one lane open.',
            independent: true,
            sources: ['board', 'paper'],
          },
        ],
      },
      { id: 'old', topic: 'bridge', statement: 'The bridge is old.', title: 'The bridge is old.' },
    ],
  },
  'marlow',
)
const pack = (parsed.ok ? parsed.value : null) as Pack
const text = (pieces: Iterable<string>) => [...pieces].join('')
const paper = { '@type': 'CreativeWork', url: 'https://paper.example/1', name: 'Council on bridge' }

describe('ClaimReview of a pack', () => {
  const written = JSON.parse(text(writeClaimReview(publishPack(pack)))) as { readonly '@graph': readonly object[] }

  it('has what the independent say as reviews, without a number, and what the sides say with the claim', () => {
    expect(written).toMatchObject({ '@context': 'https://schema.org' })
    const [review] = written['@graph']
    expect(review).toEqual({
      '@type': 'ClaimReview',
      claimReviewed: 'The bridge is closed.',
      author: { '@type': 'Organization', name: 'Bridge Survey' },
      url: 'https://paper.example/1',
      name: 'Council on bridge',
      datePublished: '2025-01-02',
      inLanguage: 'en',
      reviewRating: { '@type': 'Rating', alternateName: 'doubts' },
      reviewBody: 'Found one lane open.',
      itemReviewed: {
        '@type': 'Claim',
        '@id': '#closed',
        text: 'The bridge is closed.',
        name: 'Closed bridge',
        author: { '@type': 'Thing', name: 'Marlow Council' },
        datePublished: '2025-01-01',
        inLanguage: 'en',
        appearance: paper,
        sameAs: ['https://other.example/closed', 'http://www.wikidata.org/entity/Q42'],
        comment: [
          {
            '@type': 'Comment',
            author: { '@type': 'Thing', name: 'Friends of the Bridge' },
            text: 'Say that it is open.',
            keywords: 'denies',
          },
          {
            '@type': 'Comment',
            author: { '@type': 'Thing', name: 'Marlow Council' },
            text: 'Closed it.',
            keywords: 'asserts',
            datePublished: '2025-01-01',
            citation: paper,
          },
        ],
      },
    })
  })

  it('has a claim that nobody reviewed as a Claim, which is no review for others', async () => {
    expect(written['@graph'][1]).toEqual({
      '@type': 'Claim',
      '@id': '#old',
      text: 'The bridge is old.',
      inLanguage: 'en',
    })
    expect(claimsOf(await read(written)).map(({ statement }) => statement)).toEqual(['The bridge is closed.'])
  })
})

describe('a table of a pack', () => {
  it('has a line for each review, and what the sides say beside what is read again', () => {
    expect(text(writeCsv(publishPack(pack)))).toBe(
      [
        'statement,title,claimant,date,reviewer,rating,url,reviewDate,positions',
        'The bridge is closed.,Closed bridge,Marlow Council,2025-01-01,Bridge Survey,doubts,https://paper.example/1,2025-01-02,"Friends of the Bridge, denies: Say that it is open.\nMarlow Council, asserts, 2025-01-01: Closed it."',
        'The bridge is old.,,,,,,,,',
        '',
      ].join('\n'),
    )
  })

  it('may be long', () => {
    const claims = Array.from({ length: 1_201 }, (_, n) => ({ ...READ, id: `c-${n}` }))
    expect(text(writeCsv(publishSet(claims))).split('\n')).toHaveLength(1_203)
  })
})

describe('annotations of a pack', () => {
  const written = text(writeAnnotations(publishPack(pack), pack))
  const page = JSON.parse(written) as { readonly items: readonly { readonly id: string; readonly target: object }[] }

  it('are on the pages that report something, at the words that are known', () => {
    const source = { id: 'https://paper.example/1', type: 'Text', format: 'text/html' }
    const body = (value: string, purpose: string) => ({ type: 'TextualBody', value, format: 'text/plain', purpose })
    expect(page).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      startIndex: 0,
      partOf: { type: 'AnnotationCollection', label: 'Claims about Marlow', total: 2 },
      items: [
        {
          type: 'Annotation',
          motivation: 'describing',
          body: [
            body('The bridge is closed.', 'describing'),
            body('Closed bridge', 'tagging'),
            body('asserts', 'classifying'),
            body('Marlow Council', 'identifying'),
          ],
          target: {
            type: 'SpecificResource',
            source,
            selector: { type: 'TextQuoteSelector', exact: 'closed for good' },
          },
        },
        { target: source },
      ],
    })
    expect(page.items).toHaveLength(2)
  })

  it('are the same again, each with an id of its own', () => {
    expect(text(writeAnnotations(publishPack(pack), pack))).toBe(written)
    expect(new Set(page.items.map(({ id }) => id)).size).toBe(2)
    expect(text(writeAnnotations(publishPack(pack), { ...pack, id: 'other' }))).not.toBe(written)
  })

  it('of a set are on the reviews', () => {
    const set = JSON.parse(text(writeAnnotations(publishSet([{ ...READ, id: 'c-1' }]), { id: 'set', title: 'A set' })))
    expect(set.items).toMatchObject([{ target: { id: 'https://checks.example/bridge' } }])
    expect(JSON.parse(text(writeAnnotations([], { id: 'set', title: 'A set' })))).toMatchObject({ items: [] })
  })
})
