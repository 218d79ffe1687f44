/**
 * What a text and a claim have in common, in numbers. A text is compared with one claim after the other: what is needed of
 * it for all of them is made once, when it is taken in hand.
 */
import type { Content } from './content-words.ts'
import { addRank, clearRanks, makeRanks, rankOf } from './stem-ranks.ts'

/** A claim as it is compared: its statement (or another wording of it) and its title. */
export interface ClaimText {
  readonly statement: Content
  readonly title: Content
}

export const FEATURES = [
  /** Share of the statement's weight that the text holds, 0..1. */
  'held',
  /** Share of the text's weight that the statement holds, 0..1. */
  'textHeld',
  /** BM25 of statement and title as one. */
  'sum',
  /** Share of the statement's weight in the longest run of words that the text has in the same order, gaps allowed. */
  'order',
  /** Weight of the rarest and of the second rarest word in common. */
  'rarest',
  'second',
  /** How many words are in common. */
  'count',
  /** Like `held`, by pieces of words: share of the statement, of the title, and of the text in the claim. */
  'statementPieces',
  'titlePieces',
  'textPieces',
  /** The same as sums of weight. */
  'statementPiecesSum',
  'titlePiecesSum',
  /** Logarithm of the statement's length in words. */
  'length',
  /** Most weight in common within a stretch of the text. */
  'near',
  /** 1 when the statement and the text have numbers and none in common. */
  'otherNumbers',
] as const
export type Feature = (typeof FEATURES)[number]

/** BM25's saturation and length normalisation, as is usual; words of a claim's two texts on average. */
const K1 = 1.2
const B = 0.75
const AVERAGE_WORDS = 17
/** A stretch of so many content words is about two clauses; stretches begin this far apart. */
const STRETCH = 16
const STEP = 4

/** The text in hand, and the ranks of its stems. */
let inHand: Content | null = null
const ranks = makeRanks()
/** For each of its stems how often the claim's statement and title have it, and whether it is in a stretch of the text. */
let inStatement = new Uint32Array(64)
let inTitleAlone = new Uint32Array(64)
let inStretch = new Uint8Array(64)
/** For each of its words and the beginning, see `measureOrder`. */
let best = new Float64Array(64)

/** Whose pieces are those of each 16-bit hash: bits of `IN_TEXT` and `IN_CLAIM`, the latter always cleared behind use. */
const marks = new Uint8Array(1 << 16)
const IN_TEXT = 1
const IN_CLAIM = 2

function takeInHand(text: Content): void {
  if (inHand !== null) clearPieces(inHand, IN_TEXT)
  markPieces(text, IN_TEXT)
  const { stems, firsts } = text
  clearRanks(ranks, firsts.length)
  for (let rank = 0; rank < firsts.length; rank++) addRank(ranks, stems[firsts[rank] as number] as number, rank)
  if (inStatement.length < firsts.length) {
    inStatement = new Uint32Array(2 * firsts.length)
    inTitleAlone = new Uint32Array(2 * firsts.length)
    inStretch = new Uint8Array(2 * firsts.length)
  }
  if (best.length <= stems.length) best = new Float64Array(2 * stems.length)
  inHand = text
}

/** @returns the features of a text and a claim, in the order of `FEATURES` */
export function measureFeatures(text: Content, { statement, title }: ClaimText): number[] {
  if (text !== inHand) takeInHand(text)
  const { stems, weights, firsts } = text
  countStems(statement, inStatement, firsts.length)
  const inTitle = title === statement ? inStatement : inTitleAlone
  if (title !== statement) countStems(title, inTitleAlone, firsts.length)
  const length = (statement.stems.length + title.stems.length) / AVERAGE_WORDS
  const normal = K1 * (1 - B + B * length)
  let [textHeld, together, bm25, rarest, second, count] = [0, 0, 0, 0, 0, 0]
  for (let rank = 0; rank < firsts.length; rank++) {
    const weight = weights[firsts[rank] as number] as number
    const often = (inStatement[rank] as number) + (inTitle[rank] as number)
    if (often === 0) continue
    if ((inStatement[rank] as number) > 0) textHeld += weight
    together += weight
    bm25 += (weight * often * (K1 + 1)) / (often + normal)
    if (weight > rarest) {
      second = rarest
      rarest = weight
    } else if (weight > second) second = weight
    count++
  }
  const pieces = holdPieces(statement, IN_TEXT)
  const titlePieces = title === statement ? pieces : holdPieces(title, IN_TEXT)
  return [
    share(sumHeld(statement), statement.total),
    share(textHeld, text.total),
    bm25,
    share(measureOrder(text, statement), statement.weight),
    rarest,
    second,
    count,
    share(pieces, statement.weight),
    share(titlePieces, title.weight),
    share(holdOfClaim(text, statement, title), text.weight),
    pieces,
    titlePieces,
    Math.log(1 + statement.stems.length),
    stems.length <= STRETCH ? together : measureNearness(text, inTitle),
    haveOtherNumbers(text, statement) ? 1 : 0,
  ]
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Counts how often one of a claim's texts has each stem of the text in hand. */
function countStems({ stems }: Content, counts: Uint32Array, different: number): void {
  counts.fill(0, 0, different)
  for (let i = 0; i < stems.length; i++) {
    const rank = rankOf(ranks, stems[i] as number)
    if (rank >= 0) counts[rank] = (counts[rank] as number) + 1
  }
}

/** @returns the weight of a statement's stems that the text in hand holds, each counted once */
function sumHeld({ stems, weights, firsts }: Content): number {
  let held = 0
  for (let i = 0; i < firsts.length; i++) {
    const first = firsts[i] as number
    if (rankOf(ranks, stems[first] as number) >= 0) held += weights[first] as number
  }
  return held
}

/** @returns whether both have numbers, and none in common: what is alike but for the number is something else */
export function haveOtherNumbers(text: Content, statement: Content): boolean {
  if (!text.hasNumbers || !statement.hasNumbers) return false
  if (text !== inHand) takeInHand(text)
  return !statement.stems.some((stem, i) => statement.numbers[i] && rankOf(ranks, stem) >= 0)
}

/** Weight of the longest common subsequence. */
function measureOrder(text: Content, statement: Content): number {
  const words = text.stems.length
  best.fill(0, 0, words + 1)
  for (let i = 0; i < statement.stems.length; i++) {
    const rank = rankOf(ranks, statement.stems[i] as number)
    if (rank < 0) continue
    const weight = statement.weights[i] as number
    let diagonal = 0
    let left = 0
    for (let j = 1; j <= words; j++) {
      const above = best[j] as number
      const here = text.ranks[j - 1] === rank ? diagonal + weight : 0
      left = Math.max(above, left, here)
      best[j] = left
      diagonal = above
    }
  }
  return best[words] as number
}

function markPieces({ pieces }: Content, mark: number): void {
  for (let i = 0; i < pieces.length; i++) marks[pieces[i] as number] = (marks[pieces[i] as number] as number) | mark
}

function clearPieces({ pieces }: Content, mark: number): void {
  for (let i = 0; i < pieces.length; i++) marks[pieces[i] as number] = (marks[pieces[i] as number] as number) & ~mark
}

/** Weight of a text's words, each by the share of its pieces that are marked. */
function holdPieces({ weights, pieces, pieceStarts }: Content, mark: number): number {
  let sum = 0
  let from = 0
  for (let word = 0; word < weights.length; word++) {
    const to = pieceStarts[word + 1] as number
    let found = 0
    for (let i = from; i < to; i++) if ((marks[pieces[i] as number] as number) & mark) found++
    sum += ((weights[word] as number) * found) / (to - from)
    from = to
  }
  return sum
}

/** The same of the text in hand, by the pieces of a claim's texts. */
function holdOfClaim(text: Content, statement: Content, title: Content): number {
  markPieces(statement, IN_CLAIM)
  if (title !== statement) markPieces(title, IN_CLAIM)
  const held = holdPieces(text, IN_CLAIM)
  clearPieces(statement, IN_CLAIM)
  if (title !== statement) clearPieces(title, IN_CLAIM)
  return held
}

/** Most weight in common within a stretch of the text in hand. */
function measureNearness({ stems, weights, firsts, ranks }: Content, inTitle: Uint32Array): number {
  let most = 0
  for (let start = 0; start === 0 || start + STRETCH < stems.length + STEP; start += STEP) {
    inStretch.fill(0, 0, firsts.length)
    const end = Math.min(start + STRETCH, stems.length)
    for (let i = start; i < end; i++) inStretch[ranks[i] as number] = 1
    let sum = 0
    for (let rank = 0; rank < firsts.length; rank++)
      if (inStretch[rank] === 1 && (inStatement[rank] as number) + (inTitle[rank] as number) > 0)
        sum += weights[firsts[rank] as number] as number
    most = Math.max(most, sum)
  }
  return most
}
