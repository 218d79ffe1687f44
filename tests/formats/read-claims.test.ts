import { describe, expect, it } from 'vitest'
import { claimsOf, problemsOf, READ, REVIEW, read, withoutId } from './read.ts'

const another = { ...REVIEW, claimReviewed: 'Marlow has two mayors.', url: 'https://checks.example/mayors' }

async function readWell(content: unknown) {
  const events = await read(content)
  expect(problemsOf(events)).toEqual([])
  return claimsOf(events).map(withoutId)
}

describe('ClaimReview', () => {
  it.each([
    ['alone', REVIEW],
    ['in a list', [REVIEW]],
    ['in a graph', { '@context': 'http://schema.org', '@graph': [{ '@type': 'WebPage', name: 'A page' }, REVIEW] }],
    [
      'in a feed, one under an element',
      { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: REVIEW }] },
    ],
    ['in a feed, a list under an element', { '@type': 'DataFeed', dataFeedElement: [{ item: [REVIEW] }] }],
    ['in a feed with a single element', { '@type': 'DataFeed', dataFeedElement: { item: REVIEW } }],
    ['in a list of graphs', [{ '@graph': [REVIEW] }]],
    ['in an ItemList', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: REVIEW }] }],
    ['of several types', { ...REVIEW, '@type': ['Review', 'ClaimReview'] }],
    [
      'with the vocabulary in its names',
      {
        '@type': 'http://schema.org/ClaimReview',
        ...Object.fromEntries(
          Object.entries(REVIEW)
            .filter(([key]) => !key.startsWith('@'))
            .map(([key, value]) => [`schema:${key}`, value]),
        ),
      },
    ],
    [
      'with texts in place of objects',
      {
        ...REVIEW,
        author: 'Marlow Checks',
        itemReviewed: { '@type': 'Claim', author: 'Ann Holt', datePublished: '2024-05-06' },
        reviewRating: 'False',
      },
    ],
    ['with a value in an object', { ...REVIEW, claimReviewed: { '@value': REVIEW.claimReviewed, '@language': 'en' } }],
    [
      'with lists in place of objects',
      {
        ...REVIEW,
        author: [{ '@type': 'Person' }, REVIEW.author],
        itemReviewed: [{ '@type': 'CreativeWork' }, REVIEW.itemReviewed],
        reviewRating: [REVIEW.reviewRating],
      },
    ],
    ['by a publisher', { ...REVIEW, author: { '@id': '#us' }, publisher: REVIEW.author }],
    [
      'of a CreativeWork',
      { ...REVIEW, itemReviewed: { ...REVIEW.itemReviewed, '@type': 'CreativeWork', name: 'A speech' } },
    ],
    [
      'that first appeared somewhere',
      {
        ...REVIEW,
        itemReviewed: {
          '@type': 'Claim',
          firstAppearance: { author: { name: 'Ann Holt' }, datePublished: '2024-05-06' },
        },
      },
    ],
    [
      'in a language that has a name',
      { ...REVIEW, inLanguage: { '@type': 'Language', name: 'English', alternateName: 'en-GB' } },
    ],
  ])('is read %s', async (_, content) => {
    expect(await readWell(content)).toEqual([READ])
  })

  it('is read from lines of JSON, and behind a byte order mark', async () => {
    expect(await readWell(`\uFEFF${JSON.stringify(REVIEW)}\n${JSON.stringify(another)}\n`)).toHaveLength(2)
  })

  it('has the name of a Claim for its title, and a Claim’s text where it has no other', async () => {
    const itemReviewed = { '@type': 'Claim', name: 'Closed bridge', text: 'The bridge is closed.' }
    const [claim] = await readWell({ ...REVIEW, claimReviewed: undefined, itemReviewed })
    expect(claim).toMatchObject({ title: 'Closed bridge', statement: 'The bridge is closed.' })
  })

  it('guesses nothing of a number', async () => {
    const rate = async (reviewRating: object) =>
      (await readWell({ ...REVIEW, reviewRating: { '@type': 'Rating', ...reviewRating } }))[0]?.reviews[0]
    expect(await rate({ ratingValue: 1, bestRating: '5', worstRating: 0 })).toMatchObject({
      rating: '1 (0–5)',
      stance: null,
    })
    expect(await rate({ ratingValue: '4' })).toMatchObject({ rating: '4', stance: null })
    expect(await rate({ ratingValue: 'False' })).toMatchObject({ rating: 'False', stance: 'denies' })
    expect(await rate({})).toMatchObject({ rating: null, stance: null })
  })
})

describe('an answer of the Fact Check Tools', () => {
  const answer = {
    claims: [
      {
        text: READ.statement,
        claimant: 'Ann Holt',
        claimDate: '2024-05-06T00:00:00Z',
        claimReview: [
          {
            publisher: { name: 'Marlow Checks', site: 'checks.example' },
            url: 'https://checks.example/bridge',
            title: 'Was the bridge closed for ten years?',
            reviewDate: '2024-05-09T00:00:00Z',
            textualRating: 'False',
            languageCode: 'en-GB',
          },
          { publisher: { site: 'other.example' }, url: 'https://other.example/1', textualRating: 'Mostly false.' },
        ],
      },
    ],
    nextPageToken: 'CAo',
  }

  it('is read with all reviews of a claim', async () => {
    const second = {
      reviewer: 'other.example',
      rating: 'Mostly false.',
      stance: 'doubts',
      url: 'https://other.example/1',
      title: null,
      date: null,
    }
    expect(await readWell(answer)).toEqual([{ ...READ, reviews: [...READ.reviews, second] }])
    expect(await readWell([answer, { claims: [{ ...answer.claims[0], text: 'Another one.' }] }])).toHaveLength(2)
  })

  it('may have no claims', async () => {
    expect(await read({ claims: [{ text: 'A text' }] })).toEqual([{ kind: 'unknown' }])
  })
})

describe('reviews of one claim', () => {
  const second = { ...REVIEW, url: 'https://b.example/1', author: 'B' }

  it('are joined where statement, claimant and day are the same', async () => {
    const said = { ...second, claimReviewed: '“The bridge of Marlow was closed for ten YEARS”' }
    const [claim, ...others] = await readWell([REVIEW, another, said])
    expect(claim?.reviews.map(({ reviewer }) => reviewer)).toEqual(['Marlow Checks', 'B'])
    expect(others).toHaveLength(1)
  })

  it.each([
    ['another claimant', { itemReviewed: { ...REVIEW.itemReviewed, author: 'Bo Holt' } }],
    ['another day', { itemReviewed: { ...REVIEW.itemReviewed, datePublished: '2014-05-06' } }],
    ['another statement', { claimReviewed: 'The bridge of Marlow was closed for two years.' }],
  ])('are not joined with those of %s', async (_, other) => {
    expect(await readWell([REVIEW, { ...second, ...other }])).toHaveLength(2)
  })

  it('are joined without claimant and day only where the file says that the claim is the same', async () => {
    const bare = (review: object, id?: string) => ({ ...review, itemReviewed: { '@type': 'Claim', '@id': id } })
    expect(await readWell([bare(REVIEW), bare(second)])).toHaveLength(2)
    expect(await readWell([bare(REVIEW, '#a'), bare(second, '#a')])).toHaveLength(1)
    expect(await readWell([bare(REVIEW, '#a'), bare({ ...second, claimReviewed: 'No.' }, '#a')])).toHaveLength(2)
  })

  it('are counted once', async () => {
    const events = await read([REVIEW, another, REVIEW])
    expect(claimsOf(events)).toHaveLength(2)
    expect(problemsOf(events)).toEqual(['leftOut [2]: stands in the file already: keep one of them.'])
  })
})

describe('the id of a claim', () => {
  const idsOf = async (content: unknown) => claimsOf(await read(content)).map(({ id }) => id)

  it('is an id of a pack, and the same wherever the claim stands', async () => {
    const ids = await idsOf([REVIEW, another])
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(/^c-[0-9a-f]{16}$/)
    expect((await idsOf([another, REVIEW])).toReversed()).toEqual(ids)
  })

  it('stays when a review is added before the others, or a title is changed', async () => {
    const [id] = await idsOf(REVIEW)
    expect(
      await idsOf([
        { ...REVIEW, url: 'https://b.example', author: 'B' },
        { ...REVIEW, name: 'New' },
      ]),
    ).toEqual([id])
  })

  it('is another one for the same words of unknown people', async () => {
    const bare = { ...REVIEW, itemReviewed: { '@type': 'Claim' } }
    expect(new Set(await idsOf([bare, { ...bare, url: 'https://b.example/' }])).size).toBe(2)
  })
})

describe('an address', () => {
  it('that names somebody before its host is left out: it leads elsewhere than it seems to', async () => {
    const events = await read({ ...REVIEW, url: 'https://checks.example@other.example/' })
    expect(claimsOf(events)[0]?.reviews[0]).toMatchObject({ reviewer: 'Marlow Checks', url: null })
    expect(problemsOf(events)).toEqual([expect.stringContaining('the address is not a web address')])
  })
})
