/** How marks look, as CSS rules of highlights. */
import { LEVELS, type Level } from '../../model/level.ts'
import type { MarkLook } from '../../model/marks.ts'
import type { Denial } from '../../model/status.ts'

/** What is painted: a part of a sentence, or a name. */
export interface Mark {
  readonly range: StaticRange
  readonly level: Level | 'name'
  /** What is known of denials of its claim. */
  readonly denial: Denial
  /** A heading has no fill, and a stronger line. */
  readonly isHeading: boolean
  /** Whether the card of its sentence is open. */
  readonly isOpen?: boolean
}

/** A denied claim has two sides, so its line is double; the others look the less solid, the less firmly the claim stands. */
const LINES: Readonly<Record<Denial, string>> = {
  denied: 'double',
  doubted: 'dashed',
  undenied: 'solid',
  withdrawn: 'dotted',
}

/** Colours by level: lines with a contrast of 3 at least on nearly every ground. Percent of the fill; the same for an open card. */
const TONES = {
  dark: { lines: ['#5546d6', '#6f64d8', '#867ed4'], fill: 11, openFill: 24 },
  light: { lines: ['#d2cdff', '#c3bdfb', '#b0a9ee'], fill: 28, openFill: 52 },
} as const

/** Whether a text is dark or light. */
export type Tone = keyof typeof TONES

const STRENGTHS = { faint: 1, normal: 2, strong: 3 } as const
const OFFSET = 'text-underline-offset:'

/**
 * Names have a line without a colour, which then is the text's. Fills have the dark tone under light text too: a light one would
 * take contrast from it. In forced colours, Chromium fills every highlight and draws its line in the colour of text on that: to be
 * seen, the line must lie inside of the fill.
 * @returns the rules, with `&` in place of the highlight
 */
export function makeRules(mark: Omit<Mark, 'range'>, tone: Tone, look: MarkLook): string {
  const { level, denial, isHeading, isOpen } = mark
  if (level === 'name') return `&{text-decoration:underline dotted 1px;${OFFSET}.2em}`
  const { lines, fill, openFill } = TONES[tone]
  const seen = look.style === 'alike' ? 'contested' : level
  const isStrong = seen === 'contested'
  const strength = STRENGTHS[look.strength]
  const width = isStrong ? strength + +isHeading : Math.max(strength - 1, 1)
  const closedFill = isStrong && look.style !== 'line' ? (fill * strength) / 2 : 0
  const shown = isHeading ? 0 : isOpen ? openFill : closedFill
  const line = `${LINES[denial]} ${width}px ${lines[LEVELS.indexOf(seen)]}`
  return (
    `&{background-color:rgb(85 70 214/${shown}%);text-decoration:underline ${line};${OFFSET}.2em}` +
    `@media(forced-colors:active){&{text-decoration-thickness:${isStrong && denial !== 'denied' ? 3 : 1}px;${OFFSET}.05em}}`
  )
}
