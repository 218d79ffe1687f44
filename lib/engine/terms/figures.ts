/**
 * Tells whether a sentence gives another figure where a claim has its own: "471" is not the claim of "500". The index has for
 * each claim its figures, two numbers each (the value as the bits of a 32-bit float, and its limit), and the lemmas of the
 * words that stand beside them in the claim's own texts: "killed", "people".
 */
import { listAt } from '../index/lists.ts'
import type { Index } from '../index/records.ts'
import { at, byteAt } from '../text/column.ts'
import { foldedText } from '../text/fold.ts'
import type { Language } from '../text/language.ts'
import { readNumber } from '../text/numbers.ts'
import { lemmaAt, wordAt } from '../text/tokens.ts'
import { readDigits } from '../text/word-table.ts'
import { isPast, type SentenceTokens } from './clause.ts'

/** What is said of a figure: it is exact, the most, the least, or only about right. */
export const LIMITS = ['exact', 'below', 'above', 'about'] as const
type Limit = (typeof LIMITS)[number]

export interface Figure {
  readonly value: number
  readonly limit: Limit
  /** Its tokens, a multiplier such as "million" included. */
  readonly start: number
  readonly end: number
}

/** Figures further apart than this are of different things: two officers, 212 dead. */
const MOST_RATIO = 10
/** How far "about 90" may be from what is meant. */
const ABOUT = 0.15
/** Over how many tokens a figure is beside a word, not counting the words in between that say nothing. */
const BESIDE = 3

/** @returns the figures of a sentence that count things; days, times, years, ordinals and shares do not */
export function listFigures(sentence: SentenceTokens): Figure[] {
  const figures: Figure[] = []
  for (let token = sentence.from; token < sentence.to; ) {
    const figure = readFigure(sentence, token)
    if (figure !== null && isCount(sentence, figure)) figures.push(figure)
    token = figure?.end ?? token + 1
  }
  return figures
}

function readFigure({ tokens, from, to }: SentenceTokens, start: number): Figure | null {
  const length = byteAt(tokens.numberLengths, start)
  if (length === 0) return null
  const { language } = tokens.table
  const word = (token: number) => (token < to ? wordAt(tokens, token) : null)
  const base = readDigits(word(start) ?? '', language) ?? readNumber(word, start, language)?.value
  if (base === undefined) return null
  let end = start + length
  let value = base
  // "1.3 million": a multiplier in words behind digits.
  for (let next = multiplierAt(word(end), language); next > 1; next = multiplierAt(word(end), language)) {
    value *= next
    end++
  }
  return { value, limit: readLimit(token => (token >= from ? word(token) : null), start, language), start, end }
}

const LEAST_MULTIPLIER = 1000

const multiplierAt = (word: string | null, { numbers }: Language): number => {
  const value = numbers.values.get(word ?? '') ?? 1
  return value >= LEAST_MULTIPLIER ? value : 1
}

function readLimit(word: (token: number) => string | null, start: number, { numbers }: Language): Limit {
  const precedes = (run: string) => {
    const parts = run.split(' ')
    return parts.every((part, i) => word(start - parts.length + i) === part)
  }
  return LIMITS.find(limit => limit !== 'exact' && numbers[limit].some(precedes)) ?? 'exact'
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** What beside digits makes them a time, a day, a share or a price: "14:05", "2026-04-21", "12%". */
const NO_COUNT_BEFORE = /(?:[:/$€£#]|\d-)$/
const NO_COUNT_BEHIND = /^(?:[:/%]|-\d)/

function isCount({ tokens, from, to }: SentenceTokens, { value, start, end }: Figure): boolean {
  const { folding, starts, ends } = tokens
  const { calendar, units } = tokens.table.language.numbers
  const word = (token: number) => (token >= from && token < to ? wordAt(tokens, token) : '')
  if (calendar.has(word(start - 1)) || calendar.has(word(end)) || units.has(word(end))) return false
  const [first, last] = [at(starts, start), at(ends, end - 1)]
  const before = foldedText(folding, Math.max(0, first - 2), first)
  const behind = foldedText(folding, last, Math.min(folding.length, last + 2))
  if (NO_COUNT_BEFORE.test(before) || NO_COUNT_BEHIND.test(behind)) return false
  return !(end === start + 1 && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR)
}

/** @returns the lemmas of the words that say what a figure counts: those behind it, or where a noun does not follow, those before */
export function lemmasBeside({ tokens, from, to }: SentenceTokens, { start, end }: Figure): number[] {
  const { functionWords } = tokens.table.language
  const gather = (first: number, step: 1 | -1) => {
    const lemmas: number[] = []
    for (let token = first; token >= from && token < to && lemmas.length < BESIDE; token += step) {
      if (byteAt(tokens.numberLengths, token) !== 0) break
      if (!functionWords.has(wordAt(tokens, token))) lemmas.push(lemmaAt(tokens, token))
    }
    return lemmas
  }
  const next = end < to && byteAt(tokens.numberLengths, end) === 0 ? wordAt(tokens, end) : ''
  const behind = next === '' || functionWords.has(next) ? [] : gather(end, 1)
  const isNoun = behind.length > 0 && !isPast(tokens.table.language, next)
  return isNoun ? behind : [...behind, ...gather(start - 1, -1)]
}

/** @returns whether the sentence has none of the claim's figures, but another one in the place of one */
export function hasOtherFigure(index: Index, sentence: SentenceTokens, claim: number): boolean {
  const own = readOwn(index, claim)
  if (own.length === 0) return false
  const figures = listFigures(sentence)
  if (figures.some(figure => own.some(mine => agrees(mine, figure)))) return false
  const words = listAt(index.figureWordStarts, index.figureWords, claim)
  return figures.some(
    figure =>
      own.some(mine => isComparable(mine.value, figure.value)) &&
      lemmasBeside(sentence, figure).some(lemma => words.includes(lemma)),
  )
}

const bits = new Uint32Array(1)
const floats = new Float32Array(bits.buffer)

/** @returns the bits of a number as a 32-bit float, as the index keeps figures */
export function toBits(value: number): number {
  floats[0] = value
  return bits[0] as number
}

function fromBits(value: number): number {
  bits[0] = value
  return floats[0] as number
}

function readOwn(index: Index, claim: number): Pick<Figure, 'value' | 'limit'>[] {
  const list = listAt(index.figureStarts, index.figures, claim)
  return Array.from({ length: list.length / 2 }, (_, i) => ({
    value: fromBits(at(list, 2 * i)),
    limit: LIMITS[at(list, 2 * i + 1)] as Limit,
  }))
}

type Said = Pick<Figure, 'value' | 'limit'>

/** Whether both can be true: "91" and "more than 90", "fewer than 60" and "57". */
function agrees(a: Said, b: Said): boolean {
  if (Math.fround(a.value) === Math.fround(b.value)) return true
  return admits(a, b.value) || admits(b, a.value)
}

function admits({ value, limit }: Said, other: number): boolean {
  if (limit === 'below') return other <= value && isComparable(value, other)
  if (limit === 'above') return other >= value && isComparable(value, other)
  return limit === 'about' && Math.abs(value - other) <= ABOUT * Math.max(value, other)
}

const isComparable = (a: number, b: number): boolean => Math.max(a, b) <= MOST_RATIO * Math.min(a, b)
