/** From reviews as a file has them to claims: cleaned, joined where it is sure that they are about the same claim, each once. */
import type { IsoDate } from '../model/pack.ts'
import type { Result } from '../model/result.ts'
import type { Review, ReviewedClaim } from '../model/reviewed-claim.ts'
import { LIMITS } from '../pack/limits.ts'
import { cleanDate, cleanLanguage, cleanText, cleanUrl } from './clean.ts'
import { hash64 } from './hash.ts'
import { readStance } from './ratings.ts'
import type { RawReview } from './raw-review.ts'
import { leftOut, type ReadEvent, wrong } from './read-event.ts'

/**
 * Reviews of one claim are joined when there are fewer other claims than this between them, so that a file of any size can be
 * read in bounded memory. What comes later is a claim of its own.
 */
const WINDOW = 5_000

/** A claim that may still get more reviews. */
interface OpenClaim {
  readonly claim: Omit<ReviewedClaim, 'reviews'>
  readonly reviews: Review[]
}

export interface Gatherer {
  /** @returns what is left out of the review, and claims that get no more reviews; `wrong` when no more claims are taken */
  add(raw: RawReview): Iterable<ReadEvent>
  /** @returns the other claims */
  finish(): Iterable<ReadEvent>
}

/** @returns what gathers the claims of one file */
export function openGatherer(): Gatherer {
  const open = new Map<string, OpenClaim>()
  /** Hashes of all reviews, and how often each id was wanted. */
  const seen = new Set<string>()
  const ids = new Map<string, number>()
  let count = 0

  const makeId = (...parts: readonly string[]): string => {
    const id = `c-${hash64(...parts)}`
    const times = (ids.get(id) ?? 0) + 1
    ids.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  }
  function* add(raw: RawReview): Generator<ReadEvent> {
    const problems: ReadEvent[] = []
    const read = readReview(raw, (path, message) => problems.push(leftOut(path, message)))
    yield* problems
    if (read === null) return
    const { claim, review } = read
    const statement = foldStatement(claim.statement)
    const told = [statement, foldStatement(claim.claimant ?? ''), claim.date ?? '']
    const hash = hash64(...told, review?.url ?? '', review?.reviewer ?? '', review?.rating ?? '')
    if (seen.has(hash)) return yield leftOut(raw.path, 'stands in the file already: keep one of them.')
    seen.add(hash)
    const key = makeKey(raw, claim, told)
    const known = key === null ? undefined : open.get(key)
    if (known !== undefined) {
      if (review === null) return
      if (known.reviews.length < LIMITS.accounts - 1) known.reviews.push(review)
      else yield leftOut(raw.path, `is one of more than ${LIMITS.accounts - 1} reviews of one claim: keep the others.`)
      return
    }
    if (count === LIMITS.setClaims)
      return yield wrong(raw.path, `is more than ${LIMITS.setClaims} claims: split the file.`)
    count++
    // Where a review may join later, the id must not depend on which of them stands first.
    const id = key === null ? makeId(...told, review?.url ?? '') : makeId(...told)
    open.set(key ?? id, { claim: { id, ...claim }, reviews: review === null ? [] : [review] })
    if (open.size > WINDOW) yield* takeFirst()
  }
  function* takeFirst(): Generator<ReadEvent> {
    for (const [key, { claim, reviews }] of open) {
      open.delete(key)
      return yield { kind: 'claim', claim: { ...claim, reviews } }
    }
  }
  return {
    add,
    *finish() {
      while (open.size > 0) yield* takeFirst()
    },
  }
}

/**
 * @param told the statement, the claimant and the day, as they are compared
 * @returns what is the same for reviews of the same claim, or null: with the statement alone it is not sure. "This photo is
 * from 2014" may be said of two photos
 */
function makeKey(raw: RawReview, claim: Told, told: readonly string[]): string | null {
  if (raw.claimId !== null) return JSON.stringify([raw.claimId, told[0]])
  return claim.claimant === null && claim.date === null ? null : JSON.stringify(told)
}

/** @returns a statement with only what tells it from others: letters, digits and signs in one case, single spaces */
const foldStatement = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["“”„«»'‘’]/g, '')
    .replace(/[\s.!]+$/, '')

type Told = Omit<ReviewedClaim, 'id' | 'reviews'>

/** @returns what can be taken over, or null: nothing of it can. What cannot is reported */
function readReview(
  raw: RawReview,
  report: (path: string, message: string) => void,
): { readonly claim: Told; readonly review: Review | null } | null {
  let isFit = true
  const take = <T>(read: Result<T>, what: string, isNeeded: boolean): T | null => {
    if (read.ok) return read.value
    if (isNeeded) isFit = false
    report(raw.path, `the ${what} ${read.error}`)
    return null
  }
  const line = (text: string | null, what: string, isNeeded: boolean, most: number = LIMITS.imported) =>
    take(cleanText(text, most), what, isNeeded)
  const day = (text: string | null, what: string): IsoDate | null => take(cleanDate(text), what, false)

  const statement = line(raw.statement, 'statement', true)
  // Without these, a review would be another one: of nobody's claim, of no reviewer, or without a rating.
  const claimant = line(raw.claimant, 'claimant', true, LIMITS.text)
  const reviewer = line(raw.reviewer, 'reviewer', true, LIMITS.text)
  const rating = line(raw.rating, 'rating', true)
  if (!isFit) return null
  if (statement === null) {
    report(raw.path, 'has no statement (claimReviewed, text, or the column for it): add it.')
    return null
  }
  const title = line(raw.title, 'title', false)
  const claim: Told = {
    statement,
    title: title === statement ? null : title,
    claimant,
    date: day(raw.date, 'day of the claim'),
    language: cleanLanguage(raw.language),
  }
  const review: Review = {
    reviewer,
    rating,
    stance: readStance(rating),
    url: take(cleanUrl(raw.url), 'address', false),
    title: line(raw.reviewTitle, 'title of the review', false),
    date: day(raw.reviewDate, 'day of the review'),
  }
  const isEmpty = reviewer === null && rating === null && review.url === null
  return { claim, review: isEmpty ? null : review }
}
