/** Reading files of claims in tests. */
import * as fc from 'fast-check'
import { type ReadEvent, readClaims } from '../../lib/formats/read-claims.ts'
import type { CsvMapping } from '../../lib/model/import.ts'
import type { ReviewedClaim } from '../../lib/model/reviewed-claim.ts'
import { hidesSomething } from '../../lib/pack/hidden.ts'

interface Reading {
  readonly file?: string
  readonly mapping?: CsvMapping | null
  /** The lengths of the pieces in which the bytes come; the rest comes in one. */
  readonly pieces?: readonly number[]
}

/** @returns a stream of the bytes in pieces of these lengths */
function streamOf(bytes: Uint8Array, pieces: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0
  let piece = 0
  return new ReadableStream({
    pull(controller) {
      const to = Math.min(bytes.length, at + (pieces[piece++] ?? bytes.length))
      if (to > at) controller.enqueue(bytes.slice(at, to))
      at = to
      if (at === bytes.length) controller.close()
      else if (pieces[piece - 1] === 0) controller.enqueue(new Uint8Array())
    },
  })
}

/** @returns all that is learned of a text, of bytes, or of what is written as JSON */
export async function read(content: unknown, { file = 'file.json', mapping = null, pieces = [] }: Reading = {}) {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(text)
  const events: ReadEvent[] = []
  for await (const event of readClaims(streamOf(bytes, pieces), file, mapping)) events.push(event)
  return events
}

export const claimsOf = (events: readonly ReadEvent[]): ReviewedClaim[] =>
  events.flatMap(event => (event.kind === 'claim' ? [event.claim] : []))

/** @returns the places and reasons of what is left out */
export const problemsOf = (events: readonly ReadEvent[]): string[] =>
  events.flatMap(event => ('problem' in event ? [`${event.kind} ${event.problem.path}: ${event.problem.message}`] : []))

/** A ClaimReview, as a page has it. */
export const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'The bridge of Marlow was closed for ten years.',
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ann Holt' }, datePublished: '2024-05-06' },
  author: { '@type': 'Organization', name: 'Marlow Checks' },
  url: 'https://checks.example/bridge',
  name: 'Was the bridge closed for ten years?',
  datePublished: '2024-05-09T08:00:00+02:00',
  inLanguage: 'en-GB',
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'False' },
} as const

/** What is read of it. */
export const READ: Omit<ReviewedClaim, 'id'> = {
  statement: 'The bridge of Marlow was closed for ten years.',
  title: null,
  claimant: 'Ann Holt',
  date: '2024-05-06',
  language: 'en-GB',
  reviews: [
    {
      reviewer: 'Marlow Checks',
      rating: 'False',
      stance: 'denies',
      url: 'https://checks.example/bridge',
      title: 'Was the bridge closed for ten years?',
      date: '2024-05-09',
    },
  ],
}

export const withoutId = ({ id: _, ...claim }: ReviewedClaim): Omit<ReviewedClaim, 'id'> => claim

const day = fc.integer({ min: 0, max: 20_000 }).map(days => new Date(days * 86_400_000).toISOString().slice(0, 10))
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
/** A text as readers leave it: one line without spaces around it or two in a row, and nothing hidden. */
export const line = (maxLength = 60) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map(text =>
      text
        .replace(/\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(text => text !== '' && !hidesSomething(text))
/** A name that entities can have. */
const name = fc.stringMatching(/^[A-Z][a-zé]{1,8}( [A-Z][a-z]{1,8}){0,2}$/)

/** Reviews of one claim each, as a table or a page has them; all texts are as readers leave them. */
export const review = fc.record({
  statement: line(),
  claimant: orNull(name),
  date: orNull(day),
  reviewer: name,
  rating: fc.oneof(line(30), fc.constantFrom('False', 'True', 'Half true', '"Pants on Fire"')),
  url: fc.webUrl({ validSchemes: ['https', 'http'] }),
  reviewDate: orNull(day),
})
export type ReviewRow = typeof review extends fc.Arbitrary<infer T> ? T : never
