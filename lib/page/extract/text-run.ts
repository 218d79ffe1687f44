/** Puts text nodes together into one block, with whitespace collapsed, and remembers where each character came from. */

/** `length` characters of a block's text, from `start`, stand in a text node from `offset`. UTF-16. */
export interface Segment {
  readonly node: Text
  readonly offset: number
  readonly start: number
  readonly length: number
  /** In front of it stands text that is not read. */
  readonly isCut?: true
}

export interface Run {
  text: string
  segments: Segment[]
  /** Whether text was passed by since the last segment. */
  isCut?: boolean
}

// HTML's white space: a no-break space is a character like any other.
/** White space that a block's text has as a plain space. */
export const SPACES = /[\t\n\r\f]/g
/** Pieces of a text without white space that more white space follows. */
const PIECES = /(?:[^ \t\n\r\f]|[ \t\n\r\f](?![ \t\n\r\f]))+/g
/** Raised digits behind a word, which are the number of a note. Behind a unit ("m²") they are a power. */
const NOTES = /(?<=\p{L}{4}|[.,;:!?%”’"')\]])[\u00b9\u00b2\u00b3\u2070-\u2079]+/gu
const RAISED = /[\u00b9\u00b2\u00b3\u2070-\u2079]/

/** Adds a text node's characters to a run. White space becomes one space, also where it goes on from one node to the next. */
export function addText(run: Run, node: Text): void {
  for (const { 0: piece, index } of node.data.matchAll(PIECES)) {
    if (!RAISED.test(piece)) {
      addPiece(run, node, index, piece)
      continue
    }
    let from = 0
    for (const note of piece.matchAll(NOTES)) {
      addPiece(run, node, index + from, piece.slice(from, note.index))
      from = note.index + note[0].length
      run.isCut = true
    }
    addPiece(run, node, index + from, piece.slice(from))
  }
}

function addPiece(run: Run, node: Text, index: number, piece: string): void {
  const text = piece.replace(SPACES, ' ')
  const skip = text.startsWith(' ') && !endsInWord(run) ? 1 : 0
  const length = text.length - skip
  if (length === 0) return
  const segment = { node, offset: index + skip, start: run.text.length, length }
  run.segments.push(run.isCut ? { ...segment, isCut: true } : segment)
  run.isCut = false
  run.text += text.slice(skip)
}

/** @returns whether a run has text, and no space at its end */
export const endsInWord = ({ text }: Run): boolean => text !== '' && !text.endsWith(' ')

/** Adds a space where the page has no character for one: at a line break, or where an element was left out. */
export function addGap(run: Run): void {
  if (endsInWord(run)) run.text += ' '
}

/** @returns the run without the space at its end, or null when nothing is in it but space */
export function closeRun(run: Run): Run | null {
  if (!run.text.endsWith(' ')) return run.text ? run : null
  const text = run.text.slice(0, -1)
  const segments = run.segments.flatMap(segment => {
    const length = Math.min(segment.length, text.length - segment.start)
    return length > 0 ? { ...segment, length } : []
  })
  return text.trim() ? { text, segments } : null
}

/** @returns a run of some parts of another one only, in their order; words that were apart stay apart */
export function rebuildRun({ text, segments }: Run, parts: readonly Segment[]): Run {
  // A letter that is a picture has no text node.
  let end = parts[0] === segments[0] ? (segments[0]?.start ?? 0) : 0
  const run: Run = { text: text.slice(0, end).trimStart(), segments: [] }
  for (const part of parts) {
    const { node, offset, start, length } = part
    run.isCut = part.isCut === true || text.slice(end, start).trim() !== ''
    if (text.slice(end, start).includes(' ')) addGap(run)
    addPiece(run, node, offset, text.slice(start, start + length))
    end = start + length
  }
  return run
}
