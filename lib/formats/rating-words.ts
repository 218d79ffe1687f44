/** How a pack says what a reviewer's rating is, so that the rating can be read from it again as it was written. */
import { LIMITS } from '../pack/limits.ts'
import { shorten } from './shorten.ts'

const BEFORE = 'Rates it "'
const AFTER = '"'
const NO_RATING = 'Reviews it and gives no rating.'

/** @returns an account's wording */
export const wordRating = (rating: string | null): string =>
  rating === null ? NO_RATING : `${BEFORE}${shorten(rating, LIMITS.text - BEFORE.length - AFTER.length)}${AFTER}`

/** @returns the rating that a wording gives, or null where it gives none in this way */
export const ratingIn = (wording: string): string | null =>
  wording.startsWith(BEFORE) && wording.endsWith(AFTER) && wording.length > BEFORE.length + AFTER.length
    ? wording.slice(BEFORE.length, -AFTER.length)
    : null

/** @returns whether the wording says that a review has no rating */
export const saysNoRating = (wording: string): boolean => wording === NO_RATING
