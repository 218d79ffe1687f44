/** Claims of fact-checkers as a pack: each rating an account of its reviewer, whose evidence is the review. */
import type { Account, Claim, IsoDate, Pack, Source } from '../model/pack.ts'
import { PACK_FORMAT } from '../model/pack.ts'
import type { Review, ReviewedClaim } from '../model/reviewed-claim.ts'
import { LIMITS } from '../pack/limits.ts'
import { type NamedEntities, openEntities } from './named-entities.ts'
import { wordRating } from './rating-words.ts'
import { shorten } from './shorten.ts'

/** What a pack must have that claims do not tell. */
export interface ReviewsPackInfo {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly language: string
  /** The day on which the claims were imported. */
  readonly date: IsoDate
}

/**
 * Makes a pack of claims: few enough for one pack, as `LIMITS` has it. A rating that the table does not have is an account that
 * `relays`, with the rating as it is written. Who made a claim asserts it, as the reviews report. Statements, titles and names
 * that are longer than a pack may have them are cut, and marked so.
 * @returns a pack that `parsePack` takes
 */
export function packOfReviews(claims: readonly ReviewedClaim[], info: ReviewsPackInfo): Pack {
  const entities = openEntities()
  // First, so that a reviewer whose own claim is reviewed stays an outlet.
  for (const { reviews } of claims) for (const { reviewer } of reviews) reviewerId(entities, reviewer)
  const sources = openSources(info.date)
  const made = claims.map(claim => makeClaim(claim, info, entities, sources))
  return {
    format: PACK_FORMAT,
    ...info,
    licence: null,
    maintainer: null,
    extends: null,
    topics: [{ id: info.id, title: info.title, date: null, excludes: [] }],
    entities: entities.list(),
    concepts: [],
    sources: sources.list,
    claims: made,
    supplements: [],
    signature: null,
  }
}

const reviewerId = (entities: NamedEntities, name: string | null): string | null =>
  entities.idOf(name, 'outlet', 'Reviews claims')

function makeClaim(
  claim: ReviewedClaim,
  info: ReviewsPackInfo,
  entities: NamedEntities,
  sources: ReturnType<typeof openSources>,
): Claim {
  const reviews = claim.reviews.slice(0, LIMITS.accounts - 1)
  const sourceIds = reviews.map(review => sources.idOf(review))
  const accounts = reviews.map((review, n) =>
    makeAccount({
      id: `review-${n + 1}`,
      party: reviewerId(entities, review.reviewer),
      stance: review.stance ?? 'relays',
      wording: wordRating(review.rating),
      date: notAfter(review.date, info.date),
      sources: [sourceIds[n] as string],
      independent: true,
    }),
  )
  const claimant = entities.idOf(claim.claimant, 'party', 'Said to have made a claim that was reviewed')
  if (claimant !== null && reviews.length > 0)
    accounts.unshift(
      makeAccount({
        id: 'claimant',
        party: claimant,
        stance: 'asserts',
        wording: 'Said so, as those report who reviewed it.',
        date: notAfter(claim.date, latestOf(reviews) ?? info.date),
        sources: [...new Set(sourceIds)],
        independent: false,
      }),
    )
  return {
    id: claim.id,
    topic: info.id,
    statement: shorten(claim.statement, LIMITS.text),
    title: shorten(claim.title ?? claim.statement, LIMITS.title),
    date: claim.date,
    wordings: [],
    patterns: [],
    excludes: [],
    contradicts: [],
    sameAs: [],
    wikidata: null,
    accounts,
    tests: { matches: [], rejects: [] },
  }
}

type Told = Pick<Account, 'id' | 'party' | 'stance' | 'wording' | 'date' | 'sources' | 'independent'>

const makeAccount = (told: Told): Account => ({
  ...told,
  speaker: null,
  short: told.wording.length <= LIMITS.short ? told.wording : null,
  quotation: null,
  through: null,
})

/** @returns the day, or null for one that cannot be: in a pack nothing is later than its evidence or itself */
const notAfter = (day: IsoDate | null, last: IsoDate): IsoDate | null => (day !== null && day <= last ? day : null)

/** @returns the last day of the reviews, or null where one of them tells none */
function latestOf(reviews: readonly Review[]): IsoDate | null {
  const days = reviews.map(({ date }) => date)
  return days.includes(null) ? null : ((days.toSorted().at(-1) as IsoDate | undefined) ?? null)
}

/** Makes a source of each review, one of those at the same address. */
function openSources(last: IsoDate) {
  const list: Source[] = []
  const byContent = new Map<string, string>()
  return {
    list,
    idOf({ reviewer, url, title, date }: Review): string {
      const content = {
        title: shorten(title ?? (reviewer === null ? 'A review of the claim' : `Review by ${reviewer}`), LIMITS.text),
        url,
        outlet: reviewer === null ? null : shorten(reviewer, LIMITS.title),
        date: notAfter(date, last),
      }
      const key = JSON.stringify(content)
      const known = byContent.get(key)
      if (known !== undefined) return known
      const id = `review-${list.length + 1}`
      byContent.set(key, id)
      list.push({ id, ...content })
      return id
    },
  }
}
