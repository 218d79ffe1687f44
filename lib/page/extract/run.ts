/** Puts text nodes together into one block, with whitespace collapsed, and remembers where each character came from. */

/** `length` characters of a block's text, from `blockStart`, stand in a text node from `nodeStart`. UTF-16. */
export interface Segment {
  readonly node: Text
  readonly nodeStart: number
  readonly blockStart: number
  readonly length: number
}

export interface Run {
  text: string
  segments: Segment[]
  /** Whether the text ends with a space; looking would copy all of a text that was put together of many pieces. */
  endsInSpace: boolean
}

export const startRun = (): Run => ({ text: '', segments: [], endsInSpace: false })

// HTML's white space: a no-break space is a character like any other
const NEEDS_COLLAPSING = /[\t\n\r\f]| {2}/
/** White space that a block's text has as a plain space. */
export const SPACES = /[\t\n\r\f]/g

/** Adds a text node's characters to a run. Runs of white space, also over the border of two nodes, become one space. */
export function addText(run: Run, node: Text): void {
  const data = node.data
  let afterSpace = run.text === '' || run.endsInSpace
  if (!(afterSpace && data.startsWith(' ')) && !NEEDS_COLLAPSING.test(data)) {
    addPiece(run, node, 0, data.length)
    return
  }
  let start = -1
  for (let i = 0; i < data.length; i++) {
    const space = isSpace(data.charCodeAt(i))
    if (space && afterSpace) {
      if (start >= 0) addPiece(run, node, start, i)
      start = -1
    } else if (start < 0) start = i
    afterSpace = space
  }
  if (start >= 0) addPiece(run, node, start, data.length)
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13 && code !== 11)

function addPiece(run: Run, node: Text, start: number, end: number): void {
  if (end === start) return
  run.segments.push({ node, nodeStart: start, blockStart: run.text.length, length: end - start })
  run.text += node.data.slice(start, end).replace(SPACES, ' ')
  run.endsInSpace = isSpace(node.data.charCodeAt(end - 1))
}

/** Adds a space that stands for no character of the page: a line break, or an element that was left out. */
export function addGap(run: Run): void {
  if (run.text === '' || run.endsInSpace) return
  run.text += ' '
  run.endsInSpace = true
}

/** @returns the run without the space at its end, or null when nothing is in it but space */
export function closeRun(run: Run): Omit<Run, 'endsInSpace'> | null {
  const { text: whole, segments: all } = run
  if (!run.endsInSpace) return whole === '' ? null : { text: whole, segments: all }
  const text = run.text.slice(0, -1)
  const segments = [...run.segments]
  const last = segments.pop()
  if (last !== undefined) {
    const length = Math.min(last.length, text.length - last.blockStart)
    if (length > 0) segments.push({ ...last, length })
  }
  return text.trim() === '' ? null : { text, segments }
}
