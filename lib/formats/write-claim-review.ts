/** Writes claims as schema.org ClaimReview in JSON-LD. */
import type { Page, Position, PublishedClaim, PublishedReview } from './published.ts'

/**
 * Each review is a ClaimReview; who asserts the claim is its author, where that was reported is its appearance, and what each
 * side says is a comment on it. A claim that nobody reviewed is written as a Claim. No rating gets a number.
 * @returns a JSON-LD graph in pieces, an entry a line; the same claims give the same text
 */
export function* writeClaimReview(claims: Iterable<PublishedClaim>): Generator<string> {
  yield '{"@context":"https://schema.org","@graph":['
  let before = '\n'
  for (const claim of claims) {
    const item = describeClaim(claim)
    const entries =
      claim.reviews.length === 0 ? [item] : claim.reviews.map(review => describeReview(claim, item, review))
    for (const entry of entries) {
      yield before + JSON.stringify(entry)
      before = ',\n'
    }
  }
  yield '\n]}\n'
}

/** Undefined fields are not written. */
const given = <T>(value: T | null): T | undefined => value ?? undefined

const describeReview = (claim: PublishedClaim, item: object, review: PublishedReview): object => ({
  '@type': 'ClaimReview',
  claimReviewed: claim.statement,
  itemReviewed: item,
  author: review.reviewer === null ? undefined : { '@type': 'Organization', name: review.reviewer },
  url: given(review.url),
  name: given(review.title),
  datePublished: given(review.date),
  inLanguage: given(claim.language),
  reviewRating: review.rating === null ? undefined : { '@type': 'Rating', alternateName: review.rating },
  reviewBody: given(review.wording),
})

function describeClaim(claim: PublishedClaim): object {
  const authors = [...new Set([claim.claimant, ...claim.positions.flatMap(listAsserter)])].filter(name => name !== null)
  const appearance = claim.positions.filter(isAsserted).flatMap(({ pages }) => pages.flatMap(describePage))
  return {
    '@type': 'Claim',
    '@id': `#${claim.id}`,
    text: claim.statement,
    name: given(claim.title),
    author: listed(authors.map(name => ({ '@type': 'Thing', name }))),
    datePublished: given(claim.date),
    inLanguage: given(claim.language),
    appearance: listed(appearance),
    sameAs: listed(claim.sameAs),
    comment: listed(claim.positions.map(describePosition)),
  }
}

const isAsserted = ({ stance }: Position): boolean => stance === 'asserts'
const listAsserter = (position: Position): (string | null)[] => (isAsserted(position) ? [position.holder] : [])

const describePage = ({ url, title }: Page): object[] =>
  url === null ? [] : [{ '@type': 'CreativeWork', url, name: title }]

const describePosition = ({ holder, stance, wording, date, pages }: Position): object => ({
  '@type': 'Comment',
  author: holder === null ? undefined : { '@type': 'Thing', name: holder },
  text: wording,
  keywords: stance,
  datePublished: given(date),
  citation: listed(pages.flatMap(describePage)),
})

/** JSON-LD means the same by one value and by a list of it. */
const listed = <T>(values: readonly T[]): readonly T[] | T | undefined => (values.length > 1 ? values : values[0])
