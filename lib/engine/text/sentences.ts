import type { Span } from '../../model/page.ts'
import type { Language } from './language.ts'

const WORDS_AFTER = /^[\s"'“‘«([—–-]*([\p{L}\p{N}'’]+)/u
const CLOSES_QUOTE = /[?!…]["'”’»]+$/u

/** Stops that need white space behind them, what closes behind such a stop; stops that need none, and what closes there. */
const STOPS = '.!?…؟।'
const CLOSERS = '"\'”’»)]'
const FULL_STOPS = '。！？'
const FULL_CLOSERS = '"\'”’»）」』'
/** Which of these lists each code unit is in, as bits. */
const lists = new Uint8Array(0x10000)
const [IN_STOPS, IN_CLOSERS, IN_FULL_STOPS, IN_FULL_CLOSERS] = [STOPS, CLOSERS, FULL_STOPS, FULL_CLOSERS].map(
  (list, n) => {
    for (const char of list) lists[char.charCodeAt(0)] = (lists[char.charCodeAt(0)] as number) | (1 << n)
    return 1 << n
  },
) as [number, number, number, number]
/** Faster than a loop over the text by a third. */
const ANY_STOP = /[.!?…؟।。！？\n]/g
const NEWLINE = 10
const DOT = 46
const SPACE = 32
const LOWER_A = 97
/** An initial, and the dot behind it. */
const LONGEST_INITIAL = 3

/**
 * Splits text into sentences. A stop ends one unless the word before it is an abbreviation or an initial, the
 * text goes on in lower case, or a question or exclamation in quotes goes on with who said it.
 * @param text a block's text; a text without any stop (a headline) is one sentence
 * @returns spans of `text` in reading order, trimmed of white space, none empty
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
 * Where the stop ends that begins at `at`: a run of stops with the quotes and brackets that close after it, a stop of a
 * script that needs no space, or an empty line.
 * @returns 0 when it is no stop
 */
function findStopEnd(text: string, at: number): number {
  const first = text.charCodeAt(at)
  if (first === NEWLINE) return findEmptyLine(text, at)
  if (isIn(first, IN_FULL_STOPS)) return skipAll(text, skipAll(text, at, IN_FULL_STOPS), IN_FULL_CLOSERS)
  const end = skipAll(text, skipAll(text, at, IN_STOPS), IN_CLOSERS)
  return end === text.length || isSpace(text.charCodeAt(end)) ? end : 0
}

const isIn = (unit: number, list: number): boolean => ((lists[unit] as number) & list) !== 0

function skipAll(text: string, from: number, list: number): number {
  let at = from
  while (at < text.length && isIn(text.charCodeAt(at), list)) at++
  return at
}

/** The last line feed of the white space that begins at a line feed, if there is another one. */
function findEmptyLine(text: string, from: number): number {
  let end = 0
  for (let at = from + 1; at < text.length && isSpace(text.charCodeAt(at)); at++)
    if (text.charCodeAt(at) === NEWLINE) end = at + 1
  return end
}

const isSpace = (code: number): boolean =>
  code < 128 ? code === 32 || (code >= 9 && code <= 13) : code === 160 || (code > 0x167f && isRareSpace(code))

const isRareSpace = (code: number): boolean => /\s/.test(String.fromCharCode(code))

/** How far behind a stop to look for what tells whether the sentence goes on. */
const LOOK_AHEAD = 80

/** Whether the stop from `stop` to `end` ends the sentence that began at `start`. */
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
  // "p.m." and its like may close a sentence; an initial ("J.") as good as never does.
  if (word.length <= 2 && /^\p{Lu}$/u.test(word)) return false
  if (word.includes('.') || seldom.has(plain)) return language.sentenceOpeners.has(next.toLowerCase())
  return true
}

/**
 * Nearly every sentence ends with a whole word and a dot, and another begins with a letter, or none does.
 * @returns whether the stop ends the sentence, or null: that must be looked into
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
  return stop - before > LONGEST_INITIAL && !isAbbreviation(text.slice(before + 1, stop), language) ? true : null
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

/** The first word behind a stop, without the quotes and brackets before it. The plain case goes without an expression. */
function firstWord(text: string, from: number): string | null {
  let at = from
  while (text.charCodeAt(at) === 32) at++
  const begin = at
  while (isLetter(text.charCodeAt(at))) at++
  if (at > begin && at - from < LOOK_AHEAD && text.charCodeAt(at) === 32) return text.slice(begin, at)
  return WORDS_AFTER.exec(text.slice(from, from + LOOK_AHEAD))?.[1] ?? null
}

/** The word before a stop, with the dots and hyphens inside of it; empty where there is none. */
function wordBefore(text: string, start: number, stop: number): string {
  let at = stop
  for (let length = lengthInWord(text, at); length > 0 && at - length >= start; length = lengthInWord(text, at))
    at -= length
  return text.slice(at, stop)
}

const IN_WORD = /^[\p{L}\p{N}.'’-]$/u

/** How many code units the character has that ends at `at`, or 0 when it is not a part of a word. */
function lengthInWord(text: string, at: number): number {
  const code = text.charCodeAt(at - 1)
  if (isLetter(code)) return 1
  const isHalf = code >= 0xdc00 && code < 0xe000
  return IN_WORD.test(text.slice(Math.max(0, at - (isHalf ? 2 : 1)), at)) ? (isHalf ? 2 : 1) : 0
}

/** Whether the text after a closed quotation says who spoke: `"Why?" Jane Doe asked`. */
function goesOnWithSpeaker(after: string, language: Language): boolean {
  const words = after.toLowerCase().match(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*|[!?,:;"“”]/gu) ?? []
  const verb = words.slice(0, 6).findIndex(w => language.speechVerbs.has(w))
  return verb >= 0 && words.slice(0, verb).every(w => /^\p{L}/u.test(w))
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (end > start) spans.push({ start, end })
}
