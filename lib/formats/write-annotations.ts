/** Writes claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/) on the pages that report what is said of them. */
import { openIds } from '../model/annotations.ts'
import type { PublishedClaim } from './published.ts'

/** What the claims are taken from: a pack or a set. */
export interface AnnotatedWhole {
  readonly id: string
  readonly title: string
}

/** What somebody says of a claim on a page. */
interface Said {
  readonly url: string
  readonly by: string | null
  /** The rating, or our word for what is done with the claim. */
  readonly what: string | null
  readonly quotation: string | null
}

/**
 * Each page that reports a review, or what a side says, is described by an annotation with the statement, the claim's title,
 * the rating or stance, and who gives it; where words of the page are known, it is about these. What no page with an address
 * reports has no annotation.
 * @returns an AnnotationPage in pieces, an annotation a line; the same claims give the same text, down to the ids
 */
export function* writeAnnotations(claims: Iterable<PublishedClaim>, whole: AnnotatedWhole): Generator<string> {
  const makeId = openIds(whole.id)
  const begin = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: makeId('page'),
    type: 'AnnotationPage',
    startIndex: 0,
  }
  yield `${JSON.stringify(begin).slice(0, -1)},"items":[`
  let total = 0
  for (const claim of claims)
    for (const said of listSaid(claim)) {
      const id = makeId('annotation', claim.id, said.url, said.by ?? '', said.what ?? '')
      yield `${total === 0 ? '' : ','}\n${JSON.stringify(annotate(id, claim, said))}`
      total++
    }
  const collection = { id: makeId('collection'), type: 'AnnotationCollection', label: whole.title, total }
  yield `\n],"partOf":${JSON.stringify(collection)}}\n`
}

const listSaid = ({ reviews, positions }: PublishedClaim): Said[] => [
  ...positions.flatMap(({ holder, stance, quotation, pages }) =>
    pages.flatMap(({ url }) => (url === null ? [] : [{ url, by: holder, what: stance, quotation }])),
  ),
  ...reviews.flatMap(({ url, reviewer, rating, quotation }) =>
    url === null ? [] : [{ url, by: reviewer, what: rating, quotation }],
  ),
]

function annotate(id: string, claim: PublishedClaim, { url, by, what, quotation }: Said): object {
  const page = { id: url, type: 'Text', format: 'text/html' }
  return {
    id,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      ...writeBody(claim.statement, 'describing'),
      ...writeBody(claim.title, 'tagging'),
      ...writeBody(what, 'classifying'),
      ...writeBody(by, 'identifying'),
    ],
    target:
      quotation === null
        ? page
        : { type: 'SpecificResource', source: page, selector: { type: 'TextQuoteSelector', exact: quotation } },
  }
}

const writeBody = (value: string | null, purpose: string): object[] =>
  value === null ? [] : [{ type: 'TextualBody', value, format: 'text/plain', purpose }]
