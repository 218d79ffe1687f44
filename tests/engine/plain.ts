/** Divides text into words and sentences with plain regular expressions, to compare with the engine's fast loops. */

import { fold, foldedText } from '../../lib/engine/text/fold.ts'
import type { Language } from '../../lib/engine/text/language.ts'
import type { Span } from '../../lib/model/page.ts'

export interface PlainWord {
  readonly word: string
  readonly possessive: boolean
}

/** @returns the words of a text */
export function cutPlainly(text: string): PlainWord[] {
  const folded = foldedText(fold(text, new Uint16Array(text.length)))
  const words: PlainWord[] = []
  for (let at = 0; at < folded.length; ) {
    if (!isWordChar(folded, at)) {
      at++
      continue
    }
    const whole = folded.slice(at, findEnd(folded, at))
    const word = /^.+'s$/su.test(whole) ? whole.slice(0, -2) : whole
    at += whole.length
    words.push({ word, possessive: word !== whole || (whole.endsWith('s') && folded[at] === "'") })
  }
  return words
}

/** The second half of a surrogate pair continues whatever the first half began. */
const isWordChar = (text: string, at: number): boolean =>
  at < text.length && /^(?:[\p{L}\p{N}]|[\udc00-\udfff])/u.test(text.slice(at))

function findEnd(text: string, at: number): number {
  const numeric = /^[0-9]/.test(text.slice(at))
  for (let end = at; ; ) {
    const rest = text.slice(end)
    if (isWordChar(text, end)) {
      if (numeric && !/^[0-9]/.test(rest)) return /^(?:st|nd|rd|th)(?![a-z])/.test(rest) ? end + 2 : end
      end++
    } else if (joins(text, at, end, numeric)) end++
    else return end
  }
}

function joins(text: string, start: number, at: number, numeric: boolean): boolean {
  if (!isWordChar(text, at + 1)) return false
  if (text[at] === "'") return true
  if (numeric) return /^[.,][0-9]/.test(text.slice(at))
  return text[at] === '.' && (at - 1 === start || text[at - 2] === '.')
}

/** A run of stops and the quotes and brackets that close behind it, or a stop of a script without spaces. */
const STOPS = /[.!?…؟।]+["'”’»)\]]*(?=\s|$)|[。！？]+["'”’»）」』]*|\n\s*\n/gu
const WORD_BEFORE = /[\p{L}\p{N}.'’-]+$/u
const WORDS_AFTER = /^[\s"'“‘«([—–-]*([\p{L}\p{N}'’]+)/u
const CLOSES_QUOTE = /[?!…]["'”’»]+$/u

/** @returns the sentences of a text */
export function splitPlainly(text: string, language: Language): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const stop of text.matchAll(STOPS)) {
    const end = stop.index + stop[0].length
    if (!endsSentence(text.slice(start, stop.index), stop[0], text.slice(end, end + 80), language)) continue
    pushTrimmed(spans, text, start, end)
    start = end
  }
  pushTrimmed(spans, text, start, text.length)
  return spans
}

function endsSentence(before: string, stop: string, after: string, language: Language): boolean {
  const next = WORDS_AFTER.exec(after)?.[1]
  if (next === undefined || stop.startsWith('\n') || /^[。！？]/u.test(stop)) return true
  if (/^\p{Ll}/u.test(next)) return false
  if (CLOSES_QUOTE.test(stop)) return !goesOnWithSpeaker(after, language)
  if (stop !== '.') return true
  const word = WORD_BEFORE.exec(before)?.[0] ?? ''
  const plain = word.toLowerCase()
  if (language.abbreviations.never.has(plain)) return false
  if (language.abbreviations.beforeNumber.has(plain)) return !/^\p{N}/u.test(next)
  // A single capital is an initial ("J."), which hardly ever ends a sentence. Abbreviations like "p.m." do at times.
  if (/^\p{Lu}$/u.test(word)) return false
  if (word.includes('.') || language.abbreviations.seldom.has(plain))
    return language.sentenceOpeners.has(next.toLowerCase())
  return true
}

/** Whether the text after a closed quotation says who spoke: `"Why?" Jane Doe asked`. */
function goesOnWithSpeaker(after: string, language: Language): boolean {
  const words = after.toLowerCase().match(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*|[!?,:;"“”]/gu) ?? []
  const verb = words.slice(0, 6).findIndex(w => language.speechVerbs.has(w))
  return verb >= 0 && words.slice(0, verb).every(w => /^\p{L}/u.test(w))
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to)
  const trimmed = piece.trim()
  if (trimmed === '') return
  const start = from + piece.indexOf(trimmed)
  spans.push({ start, end: start + trimmed.length })
}
