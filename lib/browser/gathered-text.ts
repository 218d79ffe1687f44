/** Whether something in the raw text of a page is known: the text that the first look gathers, node by node, without layout. */
import { LONGEST_SENTENCE } from '../engine/text/sentences.ts'
import { type Block, type Gathered, type ScanRequest, type ScanResult, SEAM } from '../model/page.ts'
import type { Steps } from '../model/steps.ts'

/**
 * Paragraphs in one scan. Few, since a similar event in one part of a page can hide a topic from the engine. Whatever the
 * page as a whole would match, one of its parts matches too.
 */
const SCANNED_TOGETHER = 16
/** Characters; a shorter text cannot state a claim. */
const MIN_LENGTH = 16
/** Characters; more lines than that without the end of a sentence are a menu. */
const MAX_LENGTH = LONGEST_SENTENCE
/**
 * Two texts that touch without white space are two paragraphs if one looks finished and the other looks like a beginning:
 * "the end.The next", or after capitals: "in the USThe next".
 */
const END = /[\p{Ll}\p{N}.,:;!?)\]”’"'…]$/u
const BEGINNING = /^[\p{Lu}\p{N}“"‘(]/u
const CAPITAL_END = /\p{Lu}$/u
const WORD_BEGINNING = /^\p{Lu}\p{Ll}/u
const SENTENCE_END = /[.!?…][”’"')\]]*$/

/** @returns whether something in the raw text of a page matches */
export function* hasMatch(
  scan: (request: ScanRequest) => Steps<ScanResult>,
  { language, text }: Gathered,
): Steps<boolean> {
  const blocks = blocksOf({ language, text })
  for (let i = 0; i < blocks.length; i += SCANNED_TOGETHER) {
    const request = { language, blocks: blocks.slice(i, i + SCANNED_TOGETHER), context: null }
    if ((yield* scan(request)).matches.length > 0) return true
  }
  return false
}

/** @returns the paragraphs that a page seems to have, as blocks */
export const blocksOf = ({ text }: Gathered): Block[] =>
  guessParagraphs(text).map((text, id): Block => ({ id, kind: 'paragraph', text }))

/**
 * Guesses the paragraphs of a page, since text nodes do not tell where one ends. A sentence may go on in the next line, so
 * lines up to the end of a sentence are returned together as well as one by one.
 * @param text text nodes, `SEAM` behind each
 * @returns paragraphs in order, each once; those that are too short to state a claim are left out
 */
export function guessParagraphs(text: string): string[] {
  const paragraphs = new Set<string>()
  const nodes = text.split(SEAM)
  for (const lines of [cutLines(nodes), cutLines(separateWords(nodes))]) {
    let sentences: string[] = []
    for (const line of lines) {
      paragraphs.add(line)
      sentences.push(line)
      if (!SENTENCE_END.test(line)) continue
      paragraphs.add(sentences.join(' ').slice(-MAX_LENGTH))
      sentences = []
    }
    paragraphs.add(sentences.join(' ').slice(-MAX_LENGTH))
  }
  return [...paragraphs].filter(text => text.length >= MIN_LENGTH)
}

/** The sign of a note, or a part of it: "1", "[3]", "[note", "*". */
const NOTE = /^\s*(?:[[(]?(?:note )?\d{1,3}[\])]?|[[\]*†‡])\s*$/
const BEFORE_NOTE = /[\p{L}.,;:!?%”’"')\]]$/u
const NUMBER_END = /\d[.,]?$/
const NUMBER_BEGINNING = /^[.,]?\d/
const WORD_END = /[\p{L}\p{N}]$/u
const WORD_START = /^[\p{L}\p{N}]/u

/**
 * Another way to read the nodes, since without a layout nobody knows which one is right: digits that touch are one number,
 * words that touch stand apart (in boxes of their own), and the signs of notes are left out.
 */
function separateWords(nodes: readonly string[]): string[] {
  const read: string[] = []
  let end = ''
  for (const node of nodes) {
    if (NOTE.test(node) && BEFORE_NOTE.test(end)) continue
    const isShort = node.length < MIN_LENGTH || end.length < MIN_LENGTH
    const isNumber = NUMBER_END.test(end) && NUMBER_BEGINNING.test(node)
    if (isShort && isNumber) read.push(`${read.pop()}${node}`)
    else read.push(isShort && WORD_END.test(end) && WORD_START.test(node) ? ` ${node}` : node)
    end = read.at(-1) ?? ''
  }
  return read
}

/** @returns the nodes' text in lines, cut where a new paragraph seems to begin; each run of white space is one space */
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
    // Markup with one element a line has a line break between paragraphs, and seldom one inside a sentence.
    if (endsLine(last) || /^\s*\n/.test(node) || (node !== '' && areApart(last, node))) cut()
    line += node
    last = node
  }
  cut()
  return lines
}

/** No regular expression: on a page with a hundred thousand line breaks in a row one takes seconds. */
const endsLine = (text: string): boolean => text.includes('\n', text.trimEnd().length)

/**
 * @returns whether two texts that touch belong to two paragraphs. Short texts may be two parts of one word that is marked up
 * in part; two long ones hardly are.
 */
const areApart = (text: string, next: string): boolean =>
  (END.test(text) && BEGINNING.test(next)) ||
  (CAPITAL_END.test(text) && WORD_BEGINNING.test(next)) ||
  (text.length >= MIN_LENGTH && next.length >= MIN_LENGTH && /\S$/.test(text) && /^\S/.test(next))
