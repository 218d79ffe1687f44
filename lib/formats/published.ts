/** What other tools are told of a claim, whether a pack or an imported set has it. */
import type { Account, Claim, Entity, IsoDate, Pack, Source, Stance } from '../model/pack.ts'
import type { Review, ReviewedClaim } from '../model/reviewed-claim.ts'
import { plainName } from './named-entities.ts'
import { ratingIn, saysNoRating } from './rating-words.ts'

/** What a side of the dispute says. */
export interface Position {
  readonly holder: string | null
  readonly stance: Stance
  readonly wording: string
  readonly quotation: string | null
  readonly date: IsoDate | null
  /** Where it was reported. */
  readonly pages: readonly Page[]
}

export interface Page {
  readonly url: string | null
  readonly title: string
}

/** A review, with the words that were quoted of it, if any. */
export interface PublishedReview extends Review {
  /** What the reviewer says beside a rating; null: nothing more. */
  readonly wording: string | null
  readonly quotation: string | null
}

export interface PublishedClaim extends Omit<ReviewedClaim, 'reviews'> {
  readonly sameAs: readonly string[]
  readonly reviews: readonly PublishedReview[]
  /** Of those who take a side, in the pack's order. */
  readonly positions: readonly Position[]
}

/** @returns claims of an imported set */
export function* publishSet(claims: Iterable<ReviewedClaim>): Generator<PublishedClaim> {
  for (const claim of claims)
    yield {
      ...claim,
      sameAs: [],
      positions: [],
      reviews: claim.reviews.map(review => ({ ...review, wording: null, quotation: null })),
    }
}

/**
 * An account whose holder has no side in the dispute is a review; the others are positions. What a pack supplements to another
 * one's claims is left out, since that pack has their statements.
 * @returns the claims of a pack, in its order
 */
export function* publishPack(pack: Pack): Generator<PublishedClaim> {
  const entities = new Map(pack.entities.map(entity => [entity.id, entity]))
  const sources = new Map(pack.sources.map(source => [source.id, source]))
  for (const claim of pack.claims) yield publishClaim(claim, pack.language, entities, sources)
}

function publishClaim(
  claim: Claim,
  language: string,
  entities: ReadonlyMap<string, Entity>,
  sources: ReadonlyMap<string, Source>,
): PublishedClaim {
  const holderOf = (account: Account): string | null =>
    entities.get(account.speaker ?? account.party ?? '')?.name ?? null
  const sourcesOf = (account: Account): Source[] => account.sources.flatMap(id => sources.get(id) ?? [])
  const sides = claim.accounts.filter(({ independent }) => !independent)
  const claimants = sides.filter(({ stance }) => stance === 'asserts').map(holderOf)
  return {
    id: claim.id,
    statement: claim.statement,
    title: claim.title === claim.statement ? null : claim.title,
    claimant: claimants.find(name => name !== null) ?? null,
    date: claim.date,
    language,
    sameAs:
      claim.wikidata === null ? claim.sameAs : [...claim.sameAs, `http://www.wikidata.org/entity/${claim.wikidata}`],
    reviews: claim.accounts
      .filter(({ independent }) => independent)
      .map(account => publishReview(account, holderOf(account), sourcesOf(account))),
    positions: sides.map(account => ({
      holder: holderOf(account),
      stance: account.stance,
      wording: account.wording,
      quotation: account.quotation,
      date: account.date,
      pages: sourcesOf(account).map(({ url, title }) => ({ url, title })),
    })),
  }
}

function publishReview(account: Account, holder: string | null, sources: readonly Source[]): PublishedReview {
  const written = ratingIn(account.wording)
  const unrated = saysNoRating(account.wording)
  const source = sources.find(({ url }) => url !== null) ?? sources[0]
  const outlet = source?.outlet ?? null
  return {
    // The outlet is the name as it was written where only signs were taken out of it to make a name that pages have.
    reviewer: outlet !== null && (holder === null || plainName(outlet) === holder) ? outlet : holder,
    // A rating of our own making would be a verdict: what the account does is said by our word for it.
    rating: unrated ? null : (written ?? account.stance),
    stance: account.stance,
    url: source?.url ?? null,
    title: source?.title ?? null,
    date: account.date ?? source?.date ?? null,
    wording: written === null && !unrated ? account.wording : null,
    quotation: account.quotation,
  }
}
