/**
 * Reads the entries of a large JSON file one after the other. An entry is an object in a list of claims, wherever that list is:
 * at the top, or under one of a few names. What is left of the object around a list, once the list is read, is an entry too.
 */
import { JSONParser, type ParsedElementInfo, TokenType } from '@streamparser/json'
import { type Wrong, wrong } from './read-event.ts'

/** A value of the file that may be, or hold, claims. */
export interface Entry {
  readonly kind: 'entry'
  /** Its place in the file, such as `dataFeedElement[3]`; empty: the file as a whole. */
  readonly path: string
  readonly value: unknown
}

/** Members whose lists may be too long to hold: of a DataFeed, of a JSON-LD graph, of an ItemList, of an answer of Google's. */
const LISTS: readonly unknown[] = ['dataFeedElement', '@graph', 'itemListElement', 'claims']
/** Far more than an entry needs, and far less than what fills the memory. */
const ENTRY_BYTES = 4_000_000
/** Levels of objects and lists. An entry is read by functions that call themselves, so this protects the stack. */
const MOST_DEPTH = 64
/** So much is parsed at once, so that a file which comes in one piece is not taken apart as a whole. */
const SLICE = 65_536

type Stack = ParsedElementInfo['stack']

/**
 * @param bytes the file, cut anywhere
 * @returns its entries in the order in which they end; at last what is wrong, where the file is not well-formed, too deep, or
 * has an entry of more than 4 MB
 */
export async function* readJsonEntries(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Entry | Wrong> {
  const reading = openParser()
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += SLICE) {
      const message = reading.write(chunk.subarray(at, at + SLICE))
      yield* reading.take()
      if (message !== null) return yield wrong('', message)
    }
  const message = reading.end()
  yield* reading.take()
  if (message !== null) yield wrong('', message)
}

function openParser() {
  const parser = new JSONParser({ separator: '', stringBufferSize: SLICE })
  let found: Entry[] = []
  let fault: string | null = null
  let read = 0
  let lastEnd = 0
  let depth = 0
  /** Which of several JSON texts this is that stand one behind the other, as in JSON lines. */
  let text = 1
  parser.onError = () => {
    fault ??= `is not well-formed JSON in UTF-8, near byte ${read}: save it again.`
  }
  parser.onToken = ({ token }) => {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth++
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth--
    if (depth <= MOST_DEPTH) return
    fault ??= `has more than ${MOST_DEPTH} levels of objects and lists, near byte ${read}: no known format needs so many.`
    throw new Error(fault)
  }
  parser.onValue = ({ value, key, parent, stack }) => {
    if (typeof value === 'object' && value !== null && isInLists(stack, parent)) {
      const path = writePath(stack, key)
      if (!Array.isArray(value)) found.push({ kind: 'entry', path: text === 1 ? path : `#${text} ${path}`, value })
      // The parser counts a list's entries by itself, so that those which are done need not stay.
      if (Array.isArray(parent)) parent.length = 0
      lastEnd = read
    }
    if (stack.length === 0) text++
  }
  return {
    /** @returns what is wrong with the file, or null */
    write(slice: Uint8Array): string | null {
      read += slice.length
      parser.write(slice)
      const large = read - lastEnd > ENTRY_BYTES
      if (large) fault ??= `has an entry of more than ${ENTRY_BYTES} bytes before byte ${read}: no claim needs so many.`
      return fault
    },
    end(): string | null {
      if (!parser.isEnded) parser.end()
      return fault
    },
    take(): Entry[] {
      const taken = found
      found = []
      return taken
    },
  }
}

/**
 * @param stack each container around `parent`, with the key that leads from it towards the value
 * @returns whether a value is the file's own, or stands in a list of entries
 */
function isInLists(stack: Stack, parent: unknown): boolean {
  if (parent === undefined) return true
  return Array.isArray(parent) && stack.every(({ value, key }) => isList(value) || LISTS.includes(key))
}

/** The outermost container is in none. */
const isList = (value: unknown): boolean => value === undefined || Array.isArray(value)

const writePath = (stack: Stack, key: unknown): string =>
  [...stack.map(around => around.key), key].reduce<string>((path, step) => joinPath(path, step), '')

/** @returns a path with one more step: the name of a field, or a place in a list. Undefined: none */
export function joinPath(path: string, step: unknown): string {
  if (step === undefined) return path
  if (typeof step === 'number') return `${path}[${step}]`
  return path === '' || path.endsWith(' ') ? `${path}${step}` : `${path}.${step}`
}
