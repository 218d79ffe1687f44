import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../lib/formats/csv-mapping.ts'
import { type ReadEvent, readClaims } from '../../lib/formats/read-claims.ts'
import { claimsOf, problemsOf, READ, REVIEW, read, withoutId } from './read.ts'

const pieces = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 400 })

describe('a file that comes in pieces', () => {
  const feed = {
    dataFeedElement: [
      {
        item: [
          REVIEW,
          { ...REVIEW, claimReviewed: 'Ґ’є 🧀 \u{1F468}\u200D\u{1F469} "мер"\n', url: 'javascript:alert(1)' },
        ],
      },
      { item: { ...REVIEW, claimReviewed: '\u202Ehidden' } },
    ],
  }

  it('is the same wherever it is cut, as JSON', async () => {
    const whole = await read(feed)
    expect(claimsOf(whole)).toHaveLength(2)
    expect(problemsOf(whole)).toHaveLength(2)
    await fc.assert(
      fc.asyncProperty(pieces, async cuts => {
        expect(await read(feed, { pieces: cuts })).toEqual(whole)
      }),
    )
  })

  it('is the same wherever it is cut, as a table', async () => {
    const table = '\uFEFFclaim;rating;url\r\n"Ґ’є; ""мер""\r\n🧀";False;https://a.example\r\n\r\nB;;"";\n"C"'
    const mapping = guessMapping(['claim', 'rating', 'url'])
    const whole = await read(table, { file: 'a.csv', mapping })
    expect(claimsOf(whole).map(({ statement }) => statement)).toEqual(['Ґ’є; "мер" 🧀', 'B', 'C'])
    await fc.assert(
      fc.asyncProperty(pieces, async cuts => {
        expect(await read(table, { file: 'a.csv', mapping, pieces: cuts })).toEqual(whole)
      }),
    )
  })
})

describe('a file of anything', () => {
  it('brings no crash, and gives claims that may be shown', async () => {
    const value = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constant({}))
    const field = fc.constantFrom(
      ...Object.keys(REVIEW),
      'item',
      '@graph',
      'claims',
      'text',
      'claimReview',
      '__proto__',
    )
    const node = fc.dictionary(field, fc.oneof(value, fc.jsonValue({ maxDepth: 3 })), { maxKeys: 4 })
    await fc.assert(
      fc.asyncProperty(node, fc.boolean(), async (changes, inFeed) => {
        const changed = { ...REVIEW, ...changes }
        const events = await read(JSON.stringify(inFeed ? { dataFeedElement: [{ item: changed }] } : changed))
        for (const { statement, reviews } of claimsOf(events)) {
          for (const text of [
            statement,
            ...reviews.flatMap(({ rating, reviewer }) => [rating ?? 'x', reviewer ?? 'x']),
          ]) {
            expect(text).toMatch(/^\S.*$|^\S$/u)
            expect(text.isWellFormed()).toBe(true)
            expect(text).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
          }
          for (const { url } of reviews) if (url !== null) expect(new URL(url).protocol).toMatch(/^https?:$/)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('brings no crash, byte by byte', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify([REVIEW, REVIEW]))
    const changed = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(changed, fc.constantFrom('a.json', 'a.csv'), async (changes, file) => {
        const broken = bytes.slice()
        for (const [at, byte] of changes) broken[at] = byte
        await read(broken, { file })
        await read(broken.slice(0, changes[0]?.[0]), { file })
      }),
      { numRuns: 500 },
    )
  })
})

describe('what may not be shown', () => {
  const rest = 'False'.padEnd(2_001, '!')

  it.each([
    [
      'an address that runs',
      { url: 'javascript:alert(1)' },
      'the address is not a web address: give a full http or https address.',
    ],
    [
      'an address with content',
      { url: 'data:text/html,x' },
      'the address is not a web address: give a full http or https address.',
    ],
    [
      'a long address',
      { url: `https://a.example/${'a'.repeat(2_000)}` },
      'the address is longer than 2000 characters: shorten it.',
    ],
    [
      'a day that is not',
      { datePublished: '2024-02-31' },
      'the day of the review is no day that is written as YYYY-MM-DD: write it so.',
    ],
    [
      'a day in words',
      { datePublished: '3/4/2021' },
      'the day of the review is no day that is written as YYYY-MM-DD: write it so.',
    ],
    [
      'a title that turns round',
      { name: 'a\u202Eb' },
      'the title of the review holds a hidden character that could disguise it: write it as plain text.',
    ],
  ])('is left out of a claim that stays: %s', async (_, change, reason) => {
    const events = await read([{ ...REVIEW, ...change }])
    expect(problemsOf(events)).toEqual([`leftOut [0]: ${reason}`])
    expect(claimsOf(events)).toHaveLength(1)
  })

  it.each([
    [
      'a statement that turns round',
      { claimReviewed: 'a\u2066b' },
      'the statement holds a hidden character that could disguise it: write it as plain text.',
    ],
    [
      'a statement with a control character',
      { claimReviewed: 'a\u0007b' },
      'the statement holds a hidden character that could disguise it: write it as plain text.',
    ],
    ['half of a character', { claimReviewed: 'a\ud800b' }, 'the statement holds half of a character: write it anew.'],
    [
      'a long statement',
      { claimReviewed: 'a'.repeat(2_001) },
      'the statement is longer than 2000 characters: shorten it.',
    ],
    [
      'a statement of nothing',
      { claimReviewed: ' \n ' },
      'has no statement (claimReviewed, text, or the column for it): add it.',
    ],
    [
      'a rating that turns round',
      { reviewRating: 'True\u202E' },
      'the rating holds a hidden character that could disguise it: write it as plain text.',
    ],
    ['a long rating', { reviewRating: rest }, 'the rating is longer than 2000 characters: shorten it.'],
    ['a long name', { author: 'a'.repeat(601) }, 'the reviewer is longer than 600 characters: shorten it.'],
  ])('takes the whole review with it: %s', async (_, change, reason) => {
    const events = await read([{ ...REVIEW, ...change }, REVIEW])
    expect(problemsOf(events)).toEqual([`leftOut [0]: ${reason}`])
    expect(claimsOf(events).map(withoutId)).toEqual([READ])
  })

  it('is no prototype', async () => {
    const text = JSON.stringify(REVIEW).replace('{', '{"__proto__":{"url":"https://evil.example"},')
    expect(claimsOf(await read(text)).map(withoutId)).toEqual([READ])
    expect(({} as { url?: string }).url).toBeUndefined()
  })
})

describe('a file that cannot be read further', () => {
  const wrong = async (content: unknown) => {
    const start = performance.now()
    const events = await read(content)
    expect(performance.now() - start).toBeLessThan(5_000)
    return events
  }

  it.each([
    ['deep', '['.repeat(200_000), /^wrong : has more than 64 levels/],
    ['deep in objects', '{"a":'.repeat(200_000), /^wrong : has more than 64 levels/],
    ['of one long string', `["${'a'.repeat(50_000_000)}"]`, /^wrong : has an entry of more than 4000000 bytes/],
    ['of many numbers', `[${'1,'.repeat(4_000_000)}1]`, /^wrong : has an entry of more than 4000000 bytes/],
    ['cut off', JSON.stringify(REVIEW).slice(0, -1), /^wrong : is not well-formed JSON/],
  ])('says so: %s', async (_, content, message) => {
    const events = await wrong(content)
    expect(problemsOf(events)).toEqual([expect.stringMatching(message)])
    expect(events).toHaveLength(1)
  })

  it('gives the claims before', async () => {
    const events = await wrong(`[${JSON.stringify(REVIEW)},}`)
    expect(events.map(({ kind }) => kind)).toEqual(['claim', 'wrong'])
  })

  it('is refused when the browser cannot read it', async () => {
    const bytes = new TextEncoder().encode(`[${JSON.stringify(REVIEW)},`)
    let sent = false
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) controller.error(new Error('gone'))
        else controller.enqueue(bytes)
        sent = true
      },
    })
    const events: ReadEvent[] = []
    for await (const event of readClaims(broken, 'a.json', null)) events.push(event)
    expect(events.map(({ kind }) => kind)).toEqual(['claim', 'wrong'])
    expect(problemsOf(events)).toEqual(['wrong : cannot be read to its end: choose the file again.'])
  })

  it('lets go of the file when nobody reads on', async () => {
    let cancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: controller => controller.enqueue(new TextEncoder().encode('claim,url\n')),
      cancel: () => {
        cancelled = true
      },
    })
    for await (const event of readClaims(endless, 'a.csv', null)) expect(event.kind).toBe('columns')
    expect(cancelled).toBe(true)
  })

  it.each([
    ['a web page', '<!doctype html><p>A, b</p>', 'a.html'],
    ['a pack in YAML', 'format: 1\nid: a, b\n', 'a.pack.yaml'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'a.csv'],
    ['other JSON', { format: 1, id: 'a', claims: [{ id: 'a', statement: 'b' }] }, 'a.json'],
    ['a text', 'One line.\nAnother.', 'a.txt'],
    ['nothing', '', 'a.csv'],
  ])('is not known: %s', async (_, content, file) => {
    expect(await read(content, { file })).toEqual([{ kind: 'unknown' }])
  })
})
