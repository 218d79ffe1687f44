/**
 * Looks a JSON text over before it is parsed. Parsing builds all that a text says, however deep, long or often; of what a pack
 * cannot have nothing should be built. One pass without recursion, which stops at the first fault. It looks at brackets and
 * strings only: whether the text is well-formed is told by parsing it.
 */
import { LIMITS } from './limits.ts'

/** What is wrong, and where. */
export interface Fault {
  /** The place in the file, such as `claims[3].title`; empty for the file as a whole. */
  readonly path: string
  readonly message: string
  /** The line, from 1; left out: the text has only one, or it is not known. */
  readonly line?: number
}

/** A list or a group of fields that is open where the pass stands. */
interface Open {
  /** The fields so far; null: it is a list. */
  readonly keys: Set<string> | null
  /** The name or the number of the entry that is being read. */
  at: string | number
  /** Whether the next string is a field's name. */
  name: boolean
}

const [SPACE, QUOTE, BACKSLASH, COMMA, COLON] = [0x20, 0x22, 0x5c, 0x2c, 0x3a]
const [OPEN_LIST, CLOSE_LIST, OPEN_GROUP, CLOSE_GROUP] = [0x5b, 0x5d, 0x7b, 0x7d]

/** @returns the first fault; null: there is none */
export function guardJson(text: string): Fault | null {
  if (text.length > LIMITS.file)
    return { path: '', message: `is longer than ${LIMITS.file} characters: split the pack.` }
  const open: Open[] = []
  let bare = 0
  for (let i = 0; i < text.length; i++) {
    const here = open.at(-1)
    const fault = (message: string): Fault => ({
      ...{ path: writePath(open), message: `${message} (character ${i + 1}).` },
      ...tellLine(text, i),
    })
    const code = text.charCodeAt(i)
    bare = isBare(code) ? bare + 1 : 0
    if (bare > LIMITS.jsonBare) return fault('holds a number or a word that is too long: shorten it')
    switch (code) {
      case QUOTE: {
        const end = findEnd(text, i)
        if (end === null) return fault('holds a text that is too long or does not end: shorten it or end it')
        const wrong = here?.name && here.keys !== null ? addKey(here, here.keys, text.slice(i, end + 1)) : null
        if (wrong !== null) return fault(wrong)
        i = end
        break
      }
      case OPEN_LIST:
      case OPEN_GROUP: {
        if (open.length >= LIMITS.depth) return fault(`is deeper than ${LIMITS.depth} levels: no pack is`)
        const isList = code === OPEN_LIST
        open.push({ keys: isList ? null : new Set(), at: isList ? 0 : '', name: !isList })
        break
      }
      case CLOSE_LIST:
      case CLOSE_GROUP:
        open.pop()
        break
      case COLON:
        if (here !== undefined) here.name = false
        break
      case COMMA:
        if (here?.keys === null) here.at = Number(here.at) + 1
        else if (here !== undefined) here.name = true
        if (here?.keys === null && Number(here.at) >= LIMITS.claims)
          return fault(`has more than ${LIMITS.claims} entries: split the pack`)
        break
    }
  }
  return null
}

/** @returns whether a character outside of texts is part of a number or a word */
const isBare = (code: number): boolean =>
  code > SPACE && ![QUOTE, COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN_GROUP, CLOSE_GROUP].includes(code)

/** @returns where a string ends; null: nowhere, or too far away */
function findEnd(text: string, start: number): number | null {
  const last = start + LIMITS.jsonString
  for (let i = start + 1; i <= last && i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === BACKSLASH) i++
    else if (code === QUOTE) return i
  }
  return null
}

/** @returns what is wrong with a field's name; null: nothing, and it is noted */
function addKey(here: Open, keys: Set<string>, quoted: string): string | null {
  const key = readKey(quoted)
  if (key === null) return 'has a field with a name that no field has: remove it'
  here.at = key
  if (keys.has(key)) return 'stands twice: remove one of the two'
  if (keys.size >= LIMITS.fields) return `has more than ${LIMITS.fields} fields in one group: remove what no pack has`
  keys.add(key)
  return null
}

/** @returns a field's name; null: it is no word of letters, as the names of all fields are, or means something to every object */
function readKey(quoted: string): string | null {
  const key = quoted.slice(1, -1)
  return /^[A-Za-z]{1,40}$/.test(key) && !(key in Object.prototype) ? key : null
}

const tellLine = (text: string, at: number): Pick<Fault, 'line'> =>
  text.trimEnd().includes('\n') ? { line: text.slice(0, at).split('\n').length } : {}

const writePath = (open: readonly Open[]): string =>
  open
    .map(({ at }) => (typeof at === 'number' ? `[${at}]` : `.${at}`))
    .join('')
    .replace(/^\./, '')
    .replace(/\.$/, '')
