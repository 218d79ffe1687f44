import type { Span } from '../model/page.ts'
import type { Language } from './language.ts'

/** A run of stops with the quotes and brackets that close after it, or a stop of a script that needs no space. */
const STOPS = /[.!?…؟।]+["'”’»)\]]*(?=\s|$)|[。！？]+["'”’»）」』]*|\n\s*\n/gu
const WORD_BEFORE = /[\p{L}\p{N}.'’-]+$/u
const WORDS_AFTER = /^[\s"'“‘«([—–-]*([\p{L}\p{N}'’]+)/u
const CLOSES_QUOTE = /[?!…]["'”’»]+$/u

/**
 * Splits text into sentences. A stop ends one unless the word before it is an abbreviation or an initial, the
 * text goes on in lower case, or a question or exclamation in quotes goes on with who said it.
 * @param text a block's text; a text without any stop (a headline) is one sentence
 * @returns spans of `text` in reading order, trimmed of white space, none empty
 */
export function splitSentences(text: string, language: Language): Span[] {
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
  // "p.m." and its like may close a sentence; an initial ("J.") as good as never does.
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
