/**
 * Takes off what stands before a paragraph's first sentence and is no part of it: a dateline ("LYON, May 3 (AP) —") or
 * the time of a live report ("09:30").
 */
import type { SentenceToken } from './sentence.ts'

/** A dateline has at most this many tokens: a city, a country, a day and an agency, with their marks. */
const MOST_TOKENS = 16

/** Without an agency, at most this many words name place and day: "ABU DHABI, May 3 —". */
const MOST_PLACE_WORDS = 5

const TIME = /^\d{1,2}[.:h]\d{2}$/
const DIGITS = /^\d{1,2}$/

/**
 * @param tokens of a paragraph's first sentence
 * @param isInCapitals whether the page writes a word in capitals only
 * @returns the tokens without a dateline or time; all of them when there is none
 */
export function dropOpening(
  tokens: readonly SentenceToken[],
  isInCapitals: (token: SentenceToken) => boolean,
): readonly SentenceToken[] {
  const timed = findTimeEnd(tokens)
  if (timed > 0) return tokens.slice(timed)
  const dash = tokens.findIndex((t, i) => i < MOST_TOKENS && t.norm === '–')
  return dash >= 0 && isDateline(tokens.slice(0, dash), isInCapitals) ? tokens.slice(dash + 1) : tokens
}

/** "09:30 Jane Roe says", "11.15 – Jane Roe says" */
function findTimeEnd(tokens: readonly SentenceToken[]): number {
  const [first, mark, second] = tokens
  const isPair = DIGITS.test(first?.norm ?? '') && mark?.norm === ':' && DIGITS.test(second?.norm ?? '')
  if (!isPair && !TIME.test(first?.norm ?? '')) return 0
  const end = isPair ? 3 : 1
  const next = tokens[end]
  if (next?.isWord === false) return tokens[end + 1]?.capital === true ? end + 1 : 0
  return next?.capital === true ? end : 0
}

/**
 * Nothing but a place and a day, and an agency in brackets. Without an agency the place is in capitals: "Ministry – no
 * leak" is a headline.
 */
function isDateline(tokens: readonly SentenceToken[], isInCapitals: (token: SentenceToken) => boolean): boolean {
  const opens = tokens.findIndex(t => t.norm === '(' || t.norm === '[')
  const closes = tokens.findIndex(t => t.norm === ')' || t.norm === ']')
  const hasAgency = opens >= 0 && closes > opens + 1
  const place = hasAgency ? tokens.slice(0, opens) : tokens
  const behind = hasAgency ? tokens.slice(closes + 1) : []
  const isOfPlace = (t: SentenceToken) => !t.isWord || t.capital || /^\d/.test(t.norm)
  const first = place.find(t => t.isWord)
  return (
    [...place, ...behind].every(isOfPlace) &&
    !place.some(t => t.norm === '"' || t.norm === ':' || t.norm === '?' || t.norm === '!') &&
    (hasAgency ||
      (first !== undefined && isInCapitals(first) && place.filter(t => t.isWord).length <= MOST_PLACE_WORDS))
  )
}
