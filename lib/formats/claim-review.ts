/**
 * Reads schema.org ClaimReview (https://schema.org/ClaimReview) as JSON-LD, as pages and feeds of fact-checkers have it, and
 * answers of the Google Fact Check Tools (https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims).
 */
import { joinPath } from './json-entries.ts'
import { addressOf, isNode, isOf, listOf, type Node, nameOf, nodesOf, textOf, valuesOf } from './json-ld.ts'
import type { RawReview } from './raw-review.ts'

/** Under these, an entry has reviews, each or a list of them. */
const AROUND = ['item', '@graph', 'dataFeedElement', 'itemListElement', 'claims', 'mainEntity', 'review'] as const

/**
 * @param value an entry of a file; not deeper than the reader lets through
 * @returns the reviews in it, wherever they stand
 */
export function findReviews(value: unknown, path: string): RawReview[] {
  if (Array.isArray(value)) return value.flatMap((entry, n) => findReviews(entry, joinPath(path, n)))
  if (!isNode(value)) return []
  if (isOf(value, 'ClaimReview')) return [readClaimReview(value, path)]
  if (typeof value.text === 'string' && isAnswer(value.claimReview)) return readAnswer(value, path)
  return AROUND.flatMap(name => (Object.hasOwn(value, name) ? findReviews(value[name], joinPath(path, name)) : []))
}

function readClaimReview(review: Node, path: string): RawReview {
  const items = nodesOf(review, 'itemReviewed')
  // A work that is reviewed has a title and a text of its own; only a Claim's are those of the claim.
  const claim = items.find(item => isOf(item, 'Claim')) ?? null
  const item = claim ?? items[0] ?? {}
  const first = nodesOf(item, 'firstAppearance')[0] ?? {}
  return {
    kind: 'review',
    path,
    claimId: typeof item['@id'] === 'string' ? item['@id'] : null,
    statement: textOf(review, 'claimReviewed') ?? (claim && (textOf(claim, 'text') ?? textOf(claim, 'name'))),
    title: claim && textOf(claim, 'name'),
    claimant: nameOf(item, 'author') ?? nameOf(first, 'author'),
    date: textOf(item, 'datePublished') ?? textOf(first, 'datePublished'),
    language: readLanguage(item) ?? readLanguage(review),
    reviewer: nameOf(review, 'author') ?? nameOf(review, 'publisher'),
    rating: readRating(valuesOf(review, 'reviewRating')[0]),
    url: addressOf(review, 'url') ?? addressOf(review, 'mainEntityOfPage') ?? addressOf({ id: review['@id'] }, 'id'),
    reviewTitle: textOf(review, 'name') ?? textOf(review, 'headline'),
    reviewDate: textOf(review, 'datePublished'),
  }
}

/** A language is a tag, or a node whose `alternateName` is the tag. */
function readLanguage(node: Node): string | null {
  const language = nodesOf(node, 'inLanguage')[0]
  return language === undefined ? textOf(node, 'inLanguage') : textOf(language, 'alternateName')
}

/** @returns a rating as it is written: its words, or else its number with the scale, which nobody explains any further */
function readRating(rating: unknown): string | null {
  if (typeof rating === 'string') return rating
  if (!isNode(rating)) return null
  const words = textOf(rating, 'alternateName') ?? textOf(rating, 'name')
  if (words !== null) return words
  const [value, worst, best] = ['ratingValue', 'worstRating', 'bestRating'].map(term => textOf(rating, term))
  if (value == null) return null
  return worst == null || best == null ? value : `${value} (${worst}–${best})`
}

const isAnswer = (reviews: unknown): boolean => listOf(reviews).some(isNode)

function readAnswer(claim: Node, path: string): RawReview[] {
  return listOf(claim.claimReview).flatMap((review, n): RawReview[] => {
    if (!isNode(review)) return []
    return [
      {
        kind: 'review',
        path: `${path}.claimReview[${n}]`,
        // The answer itself says that these are reviews of one claim.
        claimId: path,
        statement: textOf(claim, 'text'),
        title: null,
        claimant: textOf(claim, 'claimant'),
        date: textOf(claim, 'claimDate'),
        language: textOf(review, 'languageCode'),
        reviewer: readPublisher(review),
        rating: textOf(review, 'textualRating'),
        url: textOf(review, 'url'),
        reviewTitle: textOf(review, 'title'),
        reviewDate: textOf(review, 'reviewDate'),
      },
    ]
  })
}

const readPublisher = (review: Node): string | null => {
  const publisher = nodesOf(review, 'publisher')[0]
  return publisher === undefined
    ? nameOf(review, 'publisher')
    : (textOf(publisher, 'name') ?? textOf(publisher, 'site'))
}
