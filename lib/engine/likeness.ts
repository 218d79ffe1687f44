/**
 * How like a text is to a claim, 0..1, by words alone: a sum of features with learned weights, through the logistic
 * function. A word weighs what it tells (inverse document frequency over the loaded claims, Robertson and Spärck Jones
 * 1976). The features are the usual ones of ranking for short texts: BM25 over two fields (Robertson, Zaragoza and
 * Taylor 2004), coverage, order and nearness (Metzler and Croft 2005), character pieces (McNamee and Mayfield 2004). The
 * weights were learned on queries that are known to state a claim: see `likeness-weights.ts`.
 */
import type { Content } from './content.ts'
import { LIKENESS_WEIGHTS } from './likeness-weights.ts'

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

/** Marks by 16-bit hash; always cleared behind use. */
const marks = new Uint8Array(1 << 16)

/** @returns the features of a text and a claim, in the order of `FEATURES` */
export function measureFeatures(text: Content, { statement, title }: ClaimText): number[] {
  const common = [...text.places.keys()].filter(stem => statement.places.has(stem) || title.places.has(stem))
  const weights = common.map(stem => text.weights[text.places.get(stem)?.[0] as number] as number)
  const sorted = weights.toSorted((a, b) => b - a)
  const inStatement = holdPieces(statement, [text])
  const inTitle = title === statement ? inStatement : holdPieces(title, [text])
  return [
    measureHeld(text, statement),
    measureHeld(statement, text),
    sumBm25(common, weights, statement, title),
    share(measureOrder(text, statement), sumOf(statement.weights)),
    sorted[0] ?? 0,
    sorted[1] ?? 0,
    common.length,
    share(inStatement, sumOf(statement.weights)),
    share(inTitle, sumOf(title.weights)),
    share(holdPieces(text, title === statement ? [statement] : [statement, title]), sumOf(text.weights)),
    inStatement,
    inTitle,
    Math.log(1 + statement.stems.length),
    measureNearness(text, common, weights),
    haveOtherNumbers(text, statement) ? 1 : 0,
  ]
}

/** @returns the likeness of a text to a claim, 0..1 */
export function measureLikeness(text: Content, claim: ClaimText): number {
  const features = measureFeatures(text, claim)
  const sum = FEATURES.reduce(
    (z, name, i) => z + LIKENESS_WEIGHTS[name] * (features[i] as number),
    LIKENESS_WEIGHTS.bias,
  )
  return 1 / (1 + Math.exp(-sum))
}

/** @returns the share of a text's weight that another holds, 0..1, each stem counted once */
function measureHeld(holder: Content, text: Content): number {
  let held = 0
  for (const [stem, [at]] of text.places) if (holder.places.has(stem)) held += text.weights[at as number] as number
  return share(held, text.total)
}

/** @returns whether both have numbers, and none in common: what is alike but for the number is something else */
export function haveOtherNumbers(text: Content, statement: Content): boolean {
  if (!text.numbers.includes(true) || !statement.numbers.includes(true)) return false
  return !statement.stems.some((stem, i) => statement.numbers[i] && text.places.has(stem))
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0)

function sumBm25(common: readonly number[], weights: readonly number[], statement: Content, title: Content): number {
  const length = (statement.stems.length + title.stems.length) / AVERAGE_WORDS
  const normal = K1 * (1 - B + B * length)
  return common.reduce((sum, stem, i) => {
    const often = (statement.places.get(stem)?.length ?? 0) + (title.places.get(stem)?.length ?? 0)
    return sum + ((weights[i] as number) * often * (K1 + 1)) / (often + normal)
  }, 0)
}

/** Weight of the longest common subsequence. */
function measureOrder(text: Content, statement: Content): number {
  const best = new Float64Array(text.stems.length + 1)
  statement.stems.forEach((stem, i) => {
    if (!text.places.has(stem)) return
    let diagonal = 0
    for (let j = 1; j < best.length; j++) {
      const above = best[j] as number
      const here = text.stems[j - 1] === stem ? diagonal + (statement.weights[i] as number) : 0
      best[j] = Math.max(above, best[j - 1] as number, here)
      diagonal = above
    }
  })
  return best[text.stems.length] as number
}

/** Weight of a text's words, each by the share of its pieces that stand in other texts. */
function holdPieces(text: Content, others: readonly Content[]): number {
  for (const { pieces } of others) for (const piece of pieces) marks[piece] = 1
  let sum = 0
  for (let word = 0; word < text.stems.length; word++) {
    const from = text.pieceStarts[word] as number
    const to = text.pieceStarts[word + 1] as number
    let found = 0
    for (let i = from; i < to; i++) found += marks[text.pieces[i] as number] as number
    sum += ((text.weights[word] as number) * found) / (to - from)
  }
  for (const { pieces } of others) for (const piece of pieces) marks[piece] = 0
  return sum
}

function measureNearness(text: Content, common: readonly number[], weights: readonly number[]): number {
  let best = 0
  for (let start = 0; start === 0 || start + STRETCH < text.stems.length + STEP; start += STEP) {
    let sum = 0
    common.forEach((stem, i) => {
      const inside = text.places.get(stem)?.some(at => at >= start && at < start + STRETCH)
      if (inside) sum += weights[i] as number
    })
    best = Math.max(best, sum)
  }
  return best
}
