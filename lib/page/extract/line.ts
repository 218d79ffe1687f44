/** One block while it is put together from the text nodes of a walk. */
import { areApart, mayTouch } from './apart.ts'
import { type Control, dropControls } from './controls.ts'
import { cutOff } from './cut-off.ts'
import type { Sight } from './sight.ts'
import { addGap, addText, closeRun, endsInWord, type Run } from './text-run.ts'

export interface Line {
  /** What it has so far. */
  readonly text: () => string
  /** Adds a text node, with a space in front of it where its first word stands apart from the word before. */
  readonly add: (node: Text) => void
  /** Adds a letter that is a picture. */
  readonly addLetter: (letter: string) => void
  /** Notes that something stood here that is not read and takes room. */
  readonly gap: () => void
  /** Notes that text was passed by. */
  readonly cut: () => void
  /** Notes that the sign of a note stood here: it takes no room, yet what follows is another word. */
  readonly note: () => void
  /** Begins or ends a button or label; all text added in between is its own. */
  readonly startControl: (isTerm: boolean) => void
  readonly endControl: () => void
  /** Ends the block. @returns what can be seen of it; null if that is nothing */
  readonly flush: (isHeading: boolean) => Run | null
}

/** @param sight null where there is no layout: then everything can be seen */
export function makeLine(sight: Sight | null): Line {
  let run: Run = { text: '', segments: [] }
  let controls: Control[] = []
  let opened: Omit<Control, 'end'> | null = null
  let isNoted = false

  const separate = (node: Text) => {
    const last = run.segments.at(-1)
    if (!endsInWord(run) || !mayTouch(run.text.slice(-2), node.data.slice(0, 2))) return
    if (isNoted) addGap(run)
    else if (sight && last && areApart(last.node, last.offset + last.length, node, 0, sight)) addGap(run)
  }
  return {
    text: () => run.text,
    add(node) {
      separate(node)
      isNoted = false
      addText(run, node)
    },
    addLetter(letter) {
      run.text += letter
    },
    gap: () => addGap(run),
    cut() {
      run.isCut = true
    },
    note() {
      run.isCut = true
      isNoted = true
    },
    startControl(isTerm) {
      opened = { start: run.text.length, isTerm }
    },
    endControl() {
      if (opened && run.text.length > opened.start) controls.push({ ...opened, end: run.text.length })
      opened = null
    },
    flush(isHeading) {
      const whole = run.text === '' ? null : closeRun(run)
      const stated = whole && controls.length > 0 ? dropControls(whole, controls, isHeading) : whole
      run = { text: '', segments: [] }
      controls = []
      isNoted = false
      const seen = stated && sight ? cutOff(stated, sight) : stated
      return seen && closeRun(seen)
    },
  }
}
