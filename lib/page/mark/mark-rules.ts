/** How marks look: the highlight that each belongs to, and the CSS rules of all highlights. */
import type { Level } from '../../model/level.ts'
import type { MarkLook } from '../../model/marks.ts'
import { DENIALS, type Denial } from '../../model/status.ts'

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

/** How a mark looks, wherever it is. */
type Style = Omit<Mark, 'range'>

/** Which of the two sets of colours a text takes. */
export type Tone = 'dark' | 'light'

/** A denied claim has two sides, so its line is double; the others look the less solid, the less firmly the claim stands. */
const LINES: Readonly<Record<Denial, string>> = {
  denied: 'double',
  doubted: 'dashed',
  undenied: 'solid',
  withdrawn: 'dotted',
}

/** For dark text and for light text: lines with a contrast of 3 at least on nearly every ground. */
const COLOURS: Readonly<Record<Tone, Readonly<Record<Level, string>>>> = {
  dark: { contested: '#5546d6', quiet: '#6f64d8', faint: '#867ed4' },
  light: { contested: '#d2cdff', quiet: '#c3bdfb', faint: '#b0a9ee' },
}
/** The dark tone for both, in percent: a light one under light text would take contrast from it. */
const FILL = '85 70 214'
const FILLS: Readonly<Record<Tone, readonly [number, number]>> = { dark: [11, 24], light: [28, 52] }

/** By strength: how much of the fill there is, and pixels of a contested line and of any other. */
const STRENGTHS: Readonly<Record<MarkLook['strength'], readonly [number, number, number]>> = {
  faint: [0.6, 1, 1],
  normal: [1, 2, 1],
  strong: [1.6, 3, 2],
}

/** In this order they are told by the names of highlights. A page can see these, so they mean nothing to it. */
const LEVELS: readonly Mark['level'][] = ['contested', 'quiet', 'faint', 'name']

/** @returns the name of the highlight in which a mark is painted: one for each way that it can look */
export function nameHighlight({ level, denial, isHeading, isOpen = false }: Style, tone: Tone): string {
  const kind = [LEVELS.indexOf(level), DENIALS.indexOf(denial), +isHeading, +(tone === 'light'), +isOpen]
  return `side-${kind.join('')}`
}

/**
 * @returns the CSS rules of a mark's highlight, and of the one that it is in while its card is open. In forced colours Chromium
 *   fills every highlight and draws lines in the colour of text on that: they must lie inside of the fill to be seen.
 */
export function makeRules(style: Style, tone: Tone, look: MarkLook): string {
  const { level, denial, isHeading } = style
  const [isClosed, isOpen] = [false, true].map(
    open => `::highlight(${nameHighlight({ ...style, isOpen: open }, tone)})`,
  )
  const both = `${isClosed},${isOpen}`
  // Without a colour of its own, the line has the text's.
  if (level === 'name') return `${both}{text-decoration:underline dotted 1px;text-underline-offset:.2em}`
  const seen = look.style === 'alike' ? 'contested' : level
  const [amount, strong, thin] = STRENGTHS[look.strength]
  const width = seen === 'contested' ? strong + +isHeading : thin
  const [fill, openFill] = FILLS[tone]
  const paint = (selector: string | undefined, percent: number) =>
    isHeading ? '' : `${selector}{background-color:rgb(${FILL}/${percent}%)}`
  return (
    `${both}{text-decoration:underline ${LINES[denial]} ${width}px ${COLOURS[tone][seen]};text-underline-offset:.2em}` +
    (seen === 'contested' && look.style !== 'line' ? paint(isClosed, fill * amount) : '') +
    paint(isOpen, openFill) +
    `@media(forced-colors:active){${both}{text-decoration-thickness:${seen === 'contested' && denial !== 'denied' ? 3 : 1}px;text-underline-offset:.05em}}`
  )
}
