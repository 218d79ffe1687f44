/**
 * Measures in numbers what a text and a claim have in common. A text is compared with one claim after another, so what all
 * comparisons need is prepared once for the text.
 */
import { at, byteAt, numberAt } from '../text/column.ts'
import type { Content } from './content-words.ts'
import { addRank, clearRanks, makeRanks, rankOf, type StemRanks } from './stem-ranks.ts'

/** The texts of a claim that are compared: its statement, or another wording of it, and its title. */
export interface ClaimText {
  readonly statement: Content
  readonly title: Content
}

export const FEATURES = [
  /** Share of the statement's weight that the text has too, 0..1. */
  'held',
  /** Share of the text's weight that the statement has too, 0..1. */
  'textHeld',
  /** BM25 of the text with statement and title taken as one document. */
  'sum',
  /** Share of the statement's weight in the heaviest sequence of words that the text has in the same order, with gaps. */
  'order',
  /** Weights of the rarest and the second rarest word in common. */
  'rarest',
  'second',
  /** How many different words are in common. */
  'count',
  /** Like `held`, but by pieces of words: share of the statement, of the title, and of the text (in both of these). */
  'statementPieces',
  'titlePieces',
  'textPieces',
  /** The first two as weights instead of shares. */
  'statementPiecesSum',
  'titlePiecesSum',
  /** Logarithm of the statement's length in words. */
  'length',
  /** The greatest weight in common within any stretch of the text. */
  'near',
  /** 1 when both the statement and the text have numbers, and none in common. */
  'otherNumbers',
] as const
export type Feature = (typeof FEATURES)[number]

/** BM25's saturation and length normalisation, at their usual values (Robertson and Zaragoza 2009). */
const K1 = 1.2
const B = 0.75
/** Content words that the statement and title of an imported claim have on average. */
const AVERAGE_WORDS = 17
/** A stretch of so many content words is about two clauses: words farther apart hardly belong together. */
const STRETCH = 16
/** Stretches begin so many words apart, which is a quarter of the work of trying every word. */
const STEP = 4

/** Pieces are 16-bit hashes. */
const PIECES = 1 << 16
/** Bits that mark a piece as one of the text or, during a single measurement, as one of the claim. */
const IN_TEXT = 1
const IN_CLAIM = 2

/** A text prepared for comparison. The object is reused for one text after another, and its arrays grow to the longest. */
export interface PreparedText {
  content: Content
  readonly ranks: StemRanks
  /** For each rank, how often the claim's statement and its title have the stem, and whether the current stretch has it. */
  inStatement: Uint32Array
  inTitle: Uint32Array
  inStretch: Uint8Array
  /** See `measureOrder`. */
  best: Float64Array
  readonly pieceMarks: Uint8Array
}

/**
 * Prepares a text for comparison.
 * @param reused an object prepared for an earlier text, which must not be used for that one any more; null: a new one
 */
export function prepareText(content: Content, reused: PreparedText | null): PreparedText {
  const text = reused ?? makePrepared(content)
  if (reused !== null) clearPieces(text, text.content, IN_TEXT)
  text.content = content
  markPieces(text, content, IN_TEXT)
  const { stems, firsts } = content
  clearRanks(text.ranks, firsts.length)
  for (let rank = 0; rank < firsts.length; rank++) addRank(text.ranks, numberAt(stems, numberAt(firsts, rank)), rank)
  if (text.inStatement.length < firsts.length) growRanks(text, firsts.length)
  if (text.best.length <= stems.length) text.best = new Float64Array(2 * stems.length)
  return text
}

const makePrepared = (content: Content): PreparedText => ({
  content,
  ranks: makeRanks(),
  inStatement: new Uint32Array(0),
  inTitle: new Uint32Array(0),
  inStretch: new Uint8Array(0),
  best: new Float64Array(1),
  pieceMarks: new Uint8Array(PIECES),
})

function growRanks(text: PreparedText, stems: number): void {
  text.inStatement = new Uint32Array(2 * stems)
  text.inTitle = new Uint32Array(2 * stems)
  text.inStretch = new Uint8Array(2 * stems)
}

/** @returns the features of a text and a claim, in the order of `FEATURES` */
export function measureFeatures(text: PreparedText, { statement, title }: ClaimText): number[] {
  const { stems, weights, firsts, total, weight: textWeight } = text.content
  const { inStatement } = text
  countStems(text.ranks, statement, inStatement, firsts.length)
  const inTitle = title === statement ? inStatement : text.inTitle
  if (title !== statement) countStems(text.ranks, title, inTitle, firsts.length)
  const length = (statement.stems.length + title.stems.length) / AVERAGE_WORDS
  const normal = K1 * (1 - B + B * length)
  let [textHeld, together, bm25, rarest, second, count] = [0, 0, 0, 0, 0, 0]
  for (let rank = 0; rank < firsts.length; rank++) {
    const often = at(inStatement, rank) + at(inTitle, rank)
    if (often === 0) continue
    const weight = numberAt(weights, numberAt(firsts, rank))
    if (at(inStatement, rank) > 0) textHeld += weight
    together += weight
    bm25 += (weight * often * (K1 + 1)) / (often + normal)
    if (weight > rarest) {
      second = rarest
      rarest = weight
    } else if (weight > second) second = weight
    count++
  }
  const pieces = weighPieces(text, statement, IN_TEXT)
  const titlePieces = title === statement ? pieces : weighPieces(text, title, IN_TEXT)
  return [
    share(weighHeld(text, statement), statement.total),
    share(textHeld, total),
    bm25,
    share(measureOrder(text, statement), statement.weight),
    rarest,
    second,
    count,
    share(pieces, statement.weight),
    share(titlePieces, title.weight),
    share(weighPiecesInClaim(text, statement, title), textWeight),
    pieces,
    titlePieces,
    Math.log(1 + statement.stems.length),
    stems.length <= STRETCH ? together : measureNearness(text, inTitle),
    haveOtherNumbers(text, statement) ? 1 : 0,
  ]
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Counts how often a claim's text has each stem of the prepared text. @param different how many stems that has */
function countStems(ranks: StemRanks, { stems }: Content, counts: Uint32Array, different: number): void {
  counts.fill(0, 0, different)
  for (const stem of stems) {
    const rank = rankOf(ranks, stem)
    if (rank >= 0) counts[rank] = at(counts, rank) + 1
  }
}

/** @returns the weight of the statement's different stems that the text has too */
function weighHeld({ ranks }: PreparedText, { stems, weights, firsts }: Content): number {
  let held = 0
  for (const first of firsts) if (rankOf(ranks, numberAt(stems, first)) >= 0) held += numberAt(weights, first)
  return held
}

/** @returns whether both have numbers, and none in common: a sentence with another number makes another claim */
export function haveOtherNumbers({ content, ranks }: PreparedText, statement: Content): boolean {
  if (!content.hasNumbers || !statement.hasNumbers) return false
  return !statement.stems.some((stem, i) => statement.numbers[i] && rankOf(ranks, stem) >= 0)
}

/**
 * Finds the weight of the heaviest common subsequence, row by row: `best[j]` is the weight within the statement's words so
 * far and the first j words of the text.
 */
function measureOrder({ content, ranks, best }: PreparedText, statement: Content): number {
  const words = content.stems.length
  best.fill(0, 0, words + 1)
  for (let i = 0; i < statement.stems.length; i++) {
    const rank = rankOf(ranks, numberAt(statement.stems, i))
    if (rank < 0) continue
    const weight = numberAt(statement.weights, i)
    let diagonal = 0
    let left = 0
    for (let j = 1; j <= words; j++) {
      const above = best[j] as number
      const here = content.ranks[j - 1] === rank ? diagonal + weight : 0
      left = Math.max(above, left, here)
      best[j] = left
      diagonal = above
    }
  }
  return best[words] as number
}

function markPieces({ pieceMarks }: PreparedText, { pieces }: Content, mark: number): void {
  for (const piece of pieces) pieceMarks[piece] = byteAt(pieceMarks, piece) | mark
}

function clearPieces({ pieceMarks }: PreparedText, { pieces }: Content, mark: number): void {
  for (const piece of pieces) pieceMarks[piece] = byteAt(pieceMarks, piece) & ~mark
}

/** @returns the weight of the words of a content, each multiplied by the share of its pieces that have the mark */
function weighPieces({ pieceMarks }: PreparedText, { weights, pieces, pieceStarts }: Content, mark: number): number {
  let sum = 0
  let from = 0
  for (let word = 0; word < weights.length; word++) {
    const to = numberAt(pieceStarts, word + 1)
    let marked = 0
    for (let i = from; i < to; i++) if (byteAt(pieceMarks, numberAt(pieces, i)) & mark) marked++
    sum += (numberAt(weights, word) * marked) / (to - from)
    from = to
  }
  return sum
}

/** The same for the prepared text, by the pieces of the claim. */
function weighPiecesInClaim(text: PreparedText, statement: Content, title: Content): number {
  markPieces(text, statement, IN_CLAIM)
  if (title !== statement) markPieces(text, title, IN_CLAIM)
  const held = weighPieces(text, text.content, IN_CLAIM)
  clearPieces(text, statement, IN_CLAIM)
  if (title !== statement) clearPieces(text, title, IN_CLAIM)
  return held
}

/** @returns the greatest weight in common within a stretch of the text */
function measureNearness({ content, inStatement, inStretch }: PreparedText, inTitle: Uint32Array): number {
  const { stems, weights, firsts, ranks } = content
  let most = 0
  for (let start = 0; start === 0 || start + STRETCH < stems.length + STEP; start += STEP) {
    inStretch.fill(0, 0, firsts.length)
    const end = Math.min(start + STRETCH, stems.length)
    for (let i = start; i < end; i++) inStretch[numberAt(ranks, i)] = 1
    let sum = 0
    for (let rank = 0; rank < firsts.length; rank++)
      if (inStretch[rank] === 1 && at(inStatement, rank) + at(inTitle, rank) > 0)
        sum += numberAt(weights, numberAt(firsts, rank))
    most = Math.max(most, sum)
  }
  return most
}
