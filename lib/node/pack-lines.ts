/** Tells in which line of a YAML or JSON file something stands. */
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { PackError } from '../pack/parse.ts'

/**
 * @param path a place in the file, as errors have it: `claims[3].accounts[0].quotation`
 * @returns its line, from 1; of what is not there, the line of the nearest thing around it; null: of the file as a whole
 */
export type LineOf = (path: string) => number | null

/** Characters of a JSON text whose lines are told. Finding them takes half a second for each million. */
const MOST_LINED = 5_000_000

/** @returns the error with its line, if that is known and not there yet */
export function addLine(error: PackError, lineOf: LineOf): PackError {
  const line = error.line ?? lineOf(error.path)
  return line === null ? error : { ...error, line }
}

/** @returns the steps of a place in a file: names of fields, and positions in lists */
export const splitPath = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? '') : Number(index),
  )

/** @param document parsed with this counter */
export function findLines(document: Document, counter: LineCounter): LineOf {
  const lineAt = (node: unknown): number | null =>
    isNode(node) && node.range ? counter.linePos(node.range[0]).line : null
  return path => {
    let node: unknown = document.contents
    let line: number | null = null
    for (const step of splitPath(path)) {
      const next = stepInto(resolve(node, document), step)
      if (next === null) break
      line = lineAt(next.at) ?? line
      node = next.value
    }
    return line
  }
}

/**
 * Lines are looked for when the first one is asked for.
 * @param text well-formed JSON that is no deeper than a pack; null is the line of everything in a text of one line
 */
export function findJsonLines(text: string): LineOf {
  if (text.length > MOST_LINED || !text.trimEnd().includes('\n')) return () => null
  let find: LineOf | null = null
  return path => {
    if (find === null) {
      const counter = new LineCounter()
      find = findLines(parseDocument(text, { lineCounter: counter, uniqueKeys: false }), counter)
    }
    return find(path)
  }
}

const resolve = (node: unknown, document: Document): unknown => (isAlias(node) ? node.resolve(document) : node)

/** @returns what stands there, and the node at which it begins; null: nothing does */
function stepInto(node: unknown, step: string | number): { at: unknown; value: unknown } | null {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step] as Node | undefined
    return item === undefined ? null : { at: item, value: item }
  }
  if (!isMap(node)) return null
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return pair === undefined ? null : { at: pair.key, value: pair.value }
}
