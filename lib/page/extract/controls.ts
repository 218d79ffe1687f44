/** Buttons and labels: the words of a sentence when they stand in one, and otherwise no text to read. */
import { attributeOf, hasAny } from '../dom/dom.ts'
import { type Run, rebuildRun } from './text-run.ts'

/** Where a control's text stands in a run. */
export interface Control {
  readonly start: number
  readonly end: number
  /** Whether its markup says that it explains a word of the text. */
  readonly isTerm: boolean
}

const NAMES = new Set(['button', 'label'])
const TERM = /gloss|\bterm|tooltip|tippy|definition|defin|explain|annot|hint/i

/** @returns whether an element is a control that can be a part of a line */
export const isControl = (element: Element, name: string): boolean =>
  (NAMES.has(name) || attributeOf(element, 'role') === 'button') && !hasAny(element, 'p,div,ul,table')

/** @returns whether a control belongs to a word of the text, by its markup */
export const isTerm = (element: Element): boolean =>
  TERM.test(['class', 'data-type', 'aria-label'].map(key => attributeOf(element, key)).join(' ')) ||
  attributeOf(element, 'aria-haspopup') === 'dialog' ||
  attributeOf(element, 'data-tooltip') !== null

const SENTENCE_END = /[.!?…]["”’)\]]*$/
const WORD = /[\p{L}\p{N}]/u
const BEGINNING = /^[“"‘(]?\p{Lu}/u

/**
 * Drops the controls that belong to no sentence: those at the end of a block or between two sentences ("Share").
 * @param isHeading a heading may be a control as a whole, which folds the text under it
 */
export function dropControls(run: Run, controls: readonly Control[], isHeading: boolean): Run | null {
  const text = outsideOf(run.text, controls, 0, run.text.length)
  if (!WORD.test(text)) return isHeading ? run : null
  const dropped = controls.filter(control => {
    const before = outsideOf(run.text, controls, 0, control.start).trim()
    const after = outsideOf(run.text, controls, control.end, run.text.length).trim()
    if (control.isTerm) return false
    if (after === '') return true
    return (before === '' || SENTENCE_END.test(before)) && BEGINNING.test(after)
  })
  if (dropped.length === 0) return run
  const isKept = (start: number) => !dropped.some(control => start >= control.start && start < control.end)
  const kept = rebuildRun(
    run,
    run.segments.filter(segment => isKept(segment.start)),
  )
  return kept.text === '' ? null : kept
}

/** @returns the text between two offsets without that of controls */
function outsideOf(text: string, controls: readonly Control[], from: number, to: number): string {
  let out = ''
  let at = from
  for (const { start, end } of controls) {
    if (end <= from || start >= to) continue
    out += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return out + text.slice(at, to)
}
