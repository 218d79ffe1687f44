/** Lays out a timeline as a picture: where each label, line and shape stands. Pure numbers; `Timeline.tsx` draws them. */
import type { IsoDate, Stance } from '../../lib/model/pack.ts'
import type { Timeline, TimelineMark, TimelineRow } from '../../lib/model/timeline.ts'

/** Units of the picture: CSS pixels in a panel of 360. */
export const WIDTH = 336
/** Above the first row stand the months, then the days. */
export const TOP = -16
const MONTH_Y = -4
const DAY_Y = 14
const FIRST_ROW = 40
const ROW = 21
const BELOW_ROWS = 17
/** Names end where the lines begin; days lie between these two. */
const LINES_FROM = 104
const DAYS_FROM = 114
const DAYS_TO = 330

/** How wide a letter is, nearly: the text is drawn before anybody can measure it. */
const LETTER = 6.4
const NAME_LETTERS = 15
/** Between two labels, and between two shapes. */
const LABEL_GAP = 4
const SHAPE_GAP = 0.6
/** Months closer than this are labelled where there is room, and have no line. */
const MONTH_LINES = 24

/** Half the width of each stance's shape. */
export const RADIUS: Readonly<Record<Stance, number>> = {
  asserts: 5,
  denies: 5.2,
  doubts: 5.2,
  concedes: 5.2,
  relays: 2.6,
  declines: 4,
}

export interface DrawnLabel {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface DrawnShape {
  readonly x: number
  readonly stance: Stance
}

export interface DrawnRow {
  readonly y: number
  /** Cut where the column of names ends. */
  readonly name: string
  /** In order of time; they do not overlap. */
  readonly shapes: readonly DrawnShape[]
}

export interface DrawnTimeline {
  readonly height: number
  readonly days: readonly DrawnLabel[]
  readonly months: readonly DrawnLabel[]
  /** Where a month begins. */
  readonly monthLines: readonly number[]
  /** The day that the claim is about, or null. */
  readonly event: number | null
  readonly rows: readonly DrawnRow[]
  /** Heads the rows of those who take no side; null: there are none. */
  readonly group: DrawnLabel | null
  readonly linesFrom: number
}

export interface TimelineWords {
  readonly day: (date: IsoDate) => string
  readonly month: (date: IsoDate) => string
  readonly name: (row: TimelineRow) => string
  readonly independent: string
}

/** Places everything of a timeline. @returns where each part is drawn, in units of the picture, `WIDTH` of them across */
export function layOutTimeline(timeline: Timeline, words: TimelineWords): DrawnTimeline {
  const { days, event, rows } = timeline
  const place = (day: number) => DAYS_FROM + (DAYS_TO - DAYS_FROM) * (days === 0 ? 0.5 : day / days)
  const parties = rows.filter(row => !row.independent).length
  const hasGroup = parties < rows.length
  const yOf = (n: number) => FIRST_ROW + ROW * (hasGroup && n >= parties ? n + 1 : n)
  const lastY = yOf(rows.length - 1)
  const months = timeline.months.map(mark => ({ ...mark, x: place(mark.day === 0 ? 0 : mark.day - 0.5) }))
  const step = Math.min(
    ...months
      .slice(1)
      .map(({ x }, n) => x - (months[n]?.x ?? 0))
      .slice(1),
  )
  return {
    height: lastY + BELOW_ROWS - TOP,
    days: layOutDays(timeline, place, words.day),
    months: layOutMonths(months, words.month),
    monthLines: step < MONTH_LINES ? [] : months.slice(1).map(({ x }) => x),
    event: event === null ? null : place(event),
    rows: rows.map((row, n) => ({
      y: yOf(n),
      name: cut(words.name(row)),
      shapes: layOutShapes(row, place),
    })),
    group: hasGroup ? { x: 0, y: FIRST_ROW + ROW * parties + 2, text: words.independent, anchor: 'start' } : null,
    linesFrom: LINES_FROM,
  }
}

const cut = (name: string): string =>
  name.length > NAME_LETTERS ? `${name.slice(0, NAME_LETTERS - 1).trimEnd()}…` : name

/** The days with positions, and the event's: where not all have room, that one, the first and the last come first. */
function layOutDays(
  { from, marks, event }: Timeline,
  place: (day: number) => number,
  say: (date: IsoDate) => string,
): DrawnLabel[] {
  const all = event === null || marks.some(({ day }) => day === event) ? marks : [makeMark(from, event), ...marks]
  const wanted = [...all.filter(({ day }) => day === event), ...all.slice(0, 1), ...all.slice(-1), ...all]
  const taken: (DrawnLabel & { readonly half: number })[] = []
  for (const { day, date } of wanted) {
    const [x, text] = [place(day), say(date)]
    const half = (text.length * LETTER) / 2
    if (taken.every(other => Math.abs(other.x - x) >= half + other.half + LABEL_GAP))
      taken.push({ x, y: DAY_Y, text, anchor: 'middle', half })
  }
  return taken.sort((a, b) => a.x - b.x).map(({ half, ...label }) => label)
}

const MS_PER_DAY = 86_400_000
const makeMark = (from: IsoDate, day: number): TimelineMark => ({
  day,
  date: new Date(Date.parse(from) + day * MS_PER_DAY).toISOString().slice(0, 10),
})

/** Each month stands behind the line with which it begins; the first one before the next line where that comes too soon. */
function layOutMonths(
  months: readonly (TimelineMark & { readonly x: number })[],
  say: (date: IsoDate) => string,
): DrawnLabel[] {
  const labels: DrawnLabel[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const [n, { date, x }] of months.entries()) {
    const text = say(date)
    const width = text.length * LETTER
    const next = months[n + 1]?.x ?? Number.POSITIVE_INFINITY
    const isSqueezed = n === 0 && x + width > next
    const start = isSqueezed ? next - LABEL_GAP - width : Math.min(n === 0 ? x - 11 : x + LABEL_GAP, WIDTH - width)
    if (start < end + LABEL_GAP) continue
    labels.push({ x: start, y: MONTH_Y, text, anchor: 'start' })
    end = start + width
  }
  return labels
}

/** The same stance twice on one day is one shape; those of days that lie close stand beside each other. */
function layOutShapes({ points }: TimelineRow, place: (day: number) => number): DrawnShape[] {
  const each = points.filter(
    (point, n) => points.findIndex(other => other.day === point.day && other.stance === point.stance) === n,
  )
  const drawn = measureGaps(each) <= DAYS_TO - LINES_FROM ? each : each.filter(isTurn)
  const xs: number[] = []
  for (const [n, { day }] of drawn.entries())
    xs.push(n === 0 ? place(day) : Math.max(place(day), (xs[n - 1] ?? 0) + gapBefore(drawn, n)))
  // What was pushed over the edge pushes the others back.
  for (let n = xs.length - 1, limit = DAYS_TO; n >= 0; n--) {
    xs[n] = Math.min(xs[n] ?? 0, limit)
    limit = (xs[n] ?? 0) - gapBefore(drawn, n)
  }
  return drawn.map(({ stance }, n) => ({ stance, x: xs[n] ?? 0 }))
}

type Stances = readonly { readonly stance: Stance }[]
const radiusAt = (shapes: Stances, n: number) => RADIUS[shapes[n]?.stance ?? 'asserts']
const gapBefore = (shapes: Stances, n: number) => radiusAt(shapes, n - 1) + radiusAt(shapes, n) + SHAPE_GAP
const measureGaps = (shapes: Stances) =>
  shapes.slice(1).reduce((sum, _, n) => sum + gapBefore(shapes, n + 1), RADIUS.asserts)

/** Where not all have room, a position that was only repeated is left out: the line goes on, and the list has it. */
const isTurn = ({ stance }: { readonly stance: Stance }, n: number, all: Stances): boolean =>
  n === 0 || n === all.length - 1 || stance !== all[n - 1]?.stance
