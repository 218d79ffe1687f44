/** Splits text into sentences. */
import type { Span } from '../../model/page.ts'
import { byteAt } from './column.ts'
import type { Language } from './language.ts'

const WORDS_AFTER = /^[\s"'“‘«([—–-]*([\p{L}\p{N}'’]+)/u
const CLOSES_QUOTE = /[?!…]["'”’»]+$/u

/** Stops that end a sentence only before white space, and the marks that may close behind them. */
const STOPS = '.!?…؟।'
const CLOSERS = '"\'”’»)]'
/** Stops of scripts that write no spaces, and the marks that may close behind them. */
const FULL_STOPS = '。！？'
const FULL_CLOSERS = '"\'”’»）」』'
/** For each code unit, a bit for each of these lists that contains it. */
const lists = new Uint8Array(0x10000)
const [IN_STOPS, IN_CLOSERS, IN_FULL_STOPS, IN_FULL_CLOSERS] = [STOPS, CLOSERS, FULL_STOPS, FULL_CLOSERS].map(
  (list, n) => {
    for (const char of list) lists[char.charCodeAt(0)] = byteAt(lists, char.charCodeAt(0)) | (1 << n)
    return 1 << n
  },
) as [number, number, number, number]
/** Searching with a regular expression takes a third less time than looping over the text. */
const ANY_STOP = /[.!?…؟।。！？\n]/g
const NEWLINE = 10
const DOT = 46
const SPACE = 32
const LOWER_A = 97
/**
 * Characters that a sentence has at most. The longest of 5,000 sentences of news pages has 444, so a longer run without a
 * stop is a list or a trap, and reading it as a sentence would take time that grows with its square.
 */
export const LONGEST_SENTENCE = 1000
/** A word of one letter before a dot may be an initial ("J. Doe"), and one of two may be an abbreviation. */
const SHORTEST_PLAIN_WORD = 3

/**
 * Splits text into sentences. A stop (full stop, question mark, exclamation mark) ends a sentence, except when the word
 * before it is an abbreviation or an initial, when the text continues in lower case, or when a quoted question or
 * exclamation is followed by its speaker. What lies behind the greatest length of a sentence belongs to no sentence, so
 * that nothing is found in it.
 * @param text a block's text; a text without a stop, such as a headline, is one sentence
 * @returns spans of `text` in order, without white space around them, none empty, none longer than `LONGEST_SENTENCE`
 */
export function splitSentences(text: string, language: Language): Span[] {
  const spans: Span[] = []
  let start = 0
  ANY_STOP.lastIndex = 0
  while (ANY_STOP.test(text)) {
    const at = ANY_STOP.lastIndex - 1
    const end = findStopEnd(text, at)
    if (end === 0) continue
    ANY_STOP.lastIndex = end
    if (!endsSentence(text, start, at, end, language)) continue
    pushTrimmed(spans, text, start, end)
    start = end
  }
  pushTrimmed(spans, text, start, text.length)
  return spans
}

/**
 * Finds the end of the stop that begins at `at`: a run of stop marks and the quotes and brackets that close behind them,
 * or an empty line, which also ends a sentence.
 * @returns 0 when there is no stop at `at`
 */
function findStopEnd(text: string, at: number): number {
  const first = text.charCodeAt(at)
  if (first === NEWLINE) return findEmptyLine(text, at)
  if (isIn(first, IN_FULL_STOPS)) return skipAll(text, skipAll(text, at, IN_FULL_STOPS), IN_FULL_CLOSERS)
  const end = skipAll(text, skipAll(text, at, IN_STOPS), IN_CLOSERS)
  return end === text.length || isSpace(text.charCodeAt(end)) ? end : 0
}

const isIn = (unit: number, list: number): boolean => (byteAt(lists, unit) & list) !== 0

function skipAll(text: string, from: number, list: number): number {
  let at = from
  while (at < text.length && isIn(text.charCodeAt(at), list)) at++
  return at
}

/** @returns where the run of white space that begins at a line feed has its last one; 0 when it has no other */
function findEmptyLine(text: string, from: number): number {
  let end = 0
  for (let at = from + 1; at < text.length && isSpace(text.charCodeAt(at)); at++)
    if (text.charCodeAt(at) === NEWLINE) end = at + 1
  return end
}

const isSpace = (code: number): boolean =>
  code < 128 ? code === 32 || (code >= 9 && code <= 13) : code === 160 || (code > 0x167f && isRareSpace(code))

const isRareSpace = (code: number): boolean => /\s/.test(String.fromCharCode(code))

/** Characters behind a stop that are read to see whether the sentence continues: enough for a name and a verb. */
const LOOK_AHEAD = 80

/** Whether the stop from `stop` to `end` ends the sentence that begins at `start`. */
function endsSentence(text: string, start: number, stop: number, end: number, language: Language): boolean {
  const first = text.charCodeAt(stop)
  if (first === NEWLINE || isIn(first, IN_FULL_STOPS)) return true
  const ends = endsPlainly(text, start, stop, end, language)
  if (ends !== null) return ends
  const next = firstWord(text, end)
  if (next === null) return true
  if (isLower(next)) return false
  if (end - stop > 1 && CLOSES_QUOTE.test(text.slice(stop, end)))
    return !goesOnWithSpeaker(text.slice(end, end + LOOK_AHEAD), language)
  if (end - stop > 1 || first !== DOT) return true
  const word = wordBefore(text, start, stop)
  const plain = word.toLowerCase()
  const { never, beforeNumber, seldom } = language.abbreviations
  if (never.has(plain)) return false
  if (beforeNumber.has(plain)) return !/^\p{N}/u.test(next)
  // A single capital is an initial ("J."), which hardly ever ends a sentence. Abbreviations like "p.m." do at times.
  if (word.length <= 2 && /^\p{Lu}$/u.test(word)) return false
  if (word.includes('.') || seldom.has(plain)) return language.sentenceOpeners.has(next.toLowerCase())
  return true
}

/**
 * Decides the common case without regular expressions: a whole word, a dot, and then a letter or the end of the text.
 * @returns whether the stop ends the sentence, or null when the general rules must decide
 */
function endsPlainly(text: string, start: number, stop: number, end: number, language: Language): boolean | null {
  if (end === text.length) return true
  let next = end
  while (text.charCodeAt(next) === SPACE) next++
  if (next - end >= LOOK_AHEAD || !isLetter(text.charCodeAt(next))) return null
  if (text.charCodeAt(next) >= LOWER_A) return false
  if (end - stop > 1 || text.charCodeAt(stop) !== DOT) return null
  let before = stop - 1
  while (before >= start && isLetter(text.charCodeAt(before))) before--
  if (before >= start && text.charCodeAt(before) !== SPACE) return null
  const word = text.slice(before + 1, stop)
  return word.length >= SHORTEST_PLAIN_WORD && !isAbbreviation(word, language) ? true : null
}

function isAbbreviation(word: string, { abbreviations: { never, beforeNumber, seldom } }: Language): boolean {
  const plain = word.toLowerCase()
  return never.has(plain) || beforeNumber.has(plain) || seldom.has(plain)
}

function isLower(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(word)
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** @returns the first word behind a stop, without opening quotes and brackets; null when there is none nearby */
function firstWord(text: string, from: number): string | null {
  let at = from
  while (text.charCodeAt(at) === SPACE) at++
  const begin = at
  while (isLetter(text.charCodeAt(at))) at++
  if (at > begin && at - from < LOOK_AHEAD && text.charCodeAt(at) === SPACE) return text.slice(begin, at)
  return WORDS_AFTER.exec(text.slice(from, from + LOOK_AHEAD))?.[1] ?? null
}

/** @returns the word before a stop, including dots and hyphens inside it; empty when there is none */
function wordBefore(text: string, start: number, stop: number): string {
  let at = stop
  for (let length = lengthInWord(text, at); length > 0 && at - length >= start; length = lengthInWord(text, at))
    at -= length
  return text.slice(at, stop)
}

/** The second half of a character that takes two code units. */
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000

const IN_WORD = /^[\p{L}\p{N}.'’-]$/u

/** @returns how many code units the character before `at` has; 0 when it cannot be part of a word */
function lengthInWord(text: string, at: number): number {
  const code = text.charCodeAt(at - 1)
  if (isLetter(code)) return 1
  const isHalf = isLowSurrogate(code)
  return IN_WORD.test(text.slice(Math.max(0, at - (isHalf ? 2 : 1)), at)) ? (isHalf ? 2 : 1) : 0
}

/** Words within which a verb of speech must follow a quotation: `"Why?" the town's former mayor Jane Doe asked`. */
const SPEAKER_WORDS = 6

/** Whether the text after a closed quotation says who spoke: `"Why?" Jane Doe asked`. */
function goesOnWithSpeaker(after: string, language: Language): boolean {
  const words = after.toLowerCase().match(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*|[!?,:;"“”]/gu) ?? []
  const verb = words.slice(0, SPEAKER_WORDS).findIndex(word => language.speechVerbs.has(word))
  return verb >= 0 && words.slice(0, verb).every(word => /^\p{L}/u.test(word))
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  if (end - start > LONGEST_SENTENCE) end = findCut(text, start)
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (end > start) spans.push({ start, end })
}

/** @returns where a sentence that is too long is cut: at its last white space, or inside its only word */
function findCut(text: string, start: number): number {
  const last = start + LONGEST_SENTENCE
  for (let at = last; at > start; at--) if (isSpace(text.charCodeAt(at))) return at
  return isLowSurrogate(text.charCodeAt(last)) ? last - 1 : last
}
