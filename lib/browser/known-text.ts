/** What a first look finds in a page's raw text. */
import { type Block, type Gathered, type ScanRequest, type ScanResult, SEAM } from '../model/page.ts'

/**
 * Texts that are read together. Small: events that look alike, named in one part of a page, hide a topic from the engine;
 * where a page as a whole has something known, one of its parts has it, too.
 */
const TOGETHER = 16
/** Shorter texts can state no claim. */
const LEAST = 16
/** No sentence goes on for longer: lines beyond it are a menu. */
const LONGEST = 2000
/** How a text ends and how one begins, where two touch that stand in elements of their own: "the end.The next", "in the USThe next" */
const END = /[\p{Ll}\p{N}.,:;!?)\]”’"'…]$/u
const BEGINNING = /^[\p{Lu}\p{N}“"‘(]/u
const CAPITAL_END = /\p{Lu}$/u
const WORD_BEGINNING = /^\p{Lu}\p{Ll}/u
const SENTENCE_END = /[.!?…][”’"')\]]*$/

/** @returns whether something in the raw text of a page is known */
export async function isKnown(
  scan: (request: ScanRequest) => Promise<ScanResult> | ScanResult,
  { language, text }: Gathered,
): Promise<boolean> {
  const blocks = readTexts(text).map((text, id): Block => ({ id, kind: 'paragraph', text }))
  for (let i = 0; i < blocks.length; i += TOGETHER) {
    const request = { language, blocks: blocks.slice(i, i + TOGETHER), context: null }
    if ((await scan(request)).matches.length > 0) return true
  }
  return false
}

/**
 * Guesses what reads as one text, since nodes do not tell where a paragraph ends: lines, cut where elements seem to start
 * a paragraph; and where sentences go on over such a line's end, the lines together as well.
 * @param text text nodes, `SEAM` behind each
 */
export function readTexts(text: string): string[] {
  const found = new Set<string>()
  let sentences: string[] = []
  for (const line of cutLines(text.split(SEAM))) {
    found.add(line)
    sentences.push(line)
    if (!SENTENCE_END.test(line)) continue
    found.add(sentences.join(' ').slice(-LONGEST))
    sentences = []
  }
  found.add(sentences.join(' ').slice(-LONGEST))
  return [...found].filter(text => text.length >= LEAST)
}

/** @returns the text of nodes, white space as one space, cut where two of them seem to stand in blocks of their own */
function cutLines(nodes: readonly string[]): string[] {
  const lines: string[] = []
  let line = ''
  const cut = () => {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  let last = ''
  for (const node of nodes) {
    // Markup that is laid out in lines has white space between blocks and, less often, around words of a sentence.
    if (endsLine(last) || /^\s*\n/.test(node) || (node !== '' && areApart(last, node))) cut()
    line += node
    last = node
  }
  cut()
  return lines
}

/** Not by an expression: a page may have a hundred thousand line breaks in a row. */
const endsLine = (text: string): boolean => text.includes('\n', text.trimEnd().length)

/** @returns whether two texts that touch are two: a word is marked up in part now and then, but hardly a long part of it */
const areApart = (text: string, next: string): boolean =>
  (END.test(text) && BEGINNING.test(next)) ||
  (CAPITAL_END.test(text) && WORD_BEGINNING.test(next)) ||
  (text.length >= LEAST && next.length >= LEAST && /\S$/.test(text) && /^\S/.test(next))
