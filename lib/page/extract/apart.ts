/** Whether two words that touch in the markup stand apart on the screen. */
import { composedParentOf, holds, textOf } from '../dom/dom.ts'
import type { Sight } from './sight.ts'

// No class of all letters: a browser takes a millisecond to make one ready.
const END = /\S$/
/** What does not go on with the word or the sentence before it. */
const BEGINNING = /^[^\s.,;:!?%)\]}…”’"'\-–—/]/
/** This share of a line's height is wide enough for a space. */
const SPACE = 0.14
const FLOWS = /^(?:inline|contents|ruby.*)$/

/** @returns whether two texts may be words that touch */
export const mayTouch = (text: string, next: string): boolean => END.test(text) && BEGINNING.test(next)

/**
 * @param before the text node whose last character, at `end - 1`, comes first
 * @param after the text node of the next character, at `start`
 */
export function areApart(before: Text, end: number, after: Text, start: number, sight: Sight): boolean {
  const left = sight.boxOfText(before, end - 1, before, end)
  const right = sight.boxOfText(after, start, after, start + 1)
  if (left.height === 0 || right.height === 0 || isDropCap(before, sight)) return false
  const isOneLine = right.top < left.bottom - 1 && left.top < right.bottom - 1
  if (!isOneLine) return crossesBox(before, after, sight)
  return Math.max(right.left - left.right, left.left - right.right) > SPACE * Math.min(left.height, right.height)
}

/** The big first letter of a text floats beside it. */
function isDropCap(node: Text, sight: Sight): boolean {
  const around = composedParentOf(node)
  if (!around || [...(textOf(around) ?? '').trim()].length > 2) return false
  const style = sight.styleOf(around)
  return style !== null && style.cssFloat !== 'none'
}

/** Whether one of two neighbouring texts stands in a box of its own and not just in the next line of the same text. */
function crossesBox(before: Text, after: Text, sight: Sight): boolean {
  for (const [node, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (let around = composedParentOf(node); around && !holds(around, other); around = composedParentOf(around)) {
      if (!FLOWS.test(sight.styleOf(around)?.display ?? 'inline')) return true
    }
  }
  return false
}
