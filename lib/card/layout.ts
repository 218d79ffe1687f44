/**
 * Where the card goes: below or above its sentence, or beside it where a low window leaves no room there; never over it.
 * All lengths are CSS pixels of the viewport.
 */

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export const SIDES = ['below', 'above', 'end', 'start'] as const
/** A side of the sentence; `start` and `end` depend on the direction of its text. */
export type Side = (typeof SIDES)[number]

export interface LayoutRequest {
  /** Line boxes of the sentence. */
  readonly lines: readonly Box[]
  readonly viewport: Size
  /** The card's size if nothing in it scrolls. */
  readonly card: Size
  readonly direction: 'ltr' | 'rtl'
  /** Where the pointer is from the left; null: the card starts where the sentence starts. */
  readonly pointerX: number | null
  /** The side it is on now, which it keeps while there is room; null before it is placed. */
  readonly side: Side | null
}

export interface Placement {
  readonly side: Side
  readonly left: number
  readonly top: number
  readonly width: number
  /** Higher content scrolls inside the card. */
  readonly maxHeight: number
}

/** The gap between card and window edge, and between card and sentence. */
export const MARGIN = 8
/** The card begins so far before the pointer, so that the pointer reaches it by going straight down. */
const LEAD = 24
/** A lower card is hard to read: another side, or scrolling the page, is better. */
export const USABLE_HEIGHT = 160
const USABLE_WIDTH = 240
/** With less room than this there is no card. */
const LEAST_HEIGHT = 44

/** @returns the width of a card that should be `wanted` wide, in a window that may be narrower */
export const fitWidth = (wanted: number, viewport: Size): number =>
  Math.max(0, Math.min(wanted, viewport.width - 2 * MARGIN))

/** @returns the part of a sentence's box that is in the window; null when none is */
export function findVisible(lines: readonly Box[], viewport: Size): Box | null {
  const seen = lines.filter(l => l.bottom > 0 && l.top < viewport.height && l.right > 0 && l.left < viewport.width)
  if (seen.length === 0) return null
  const { left, top, right, bottom } = unite(seen)
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(viewport.width, right),
    bottom: Math.min(viewport.height, bottom),
  }
}

/** @returns one box for each line of text; a line with links or other inline elements in it comes as several boxes */
export function joinLines(lines: readonly Box[]): Box[] {
  const joined: Box[] = []
  for (const box of lines) {
    const last = joined.at(-1)
    const shared = last === undefined ? 0 : Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top)
    if (last === undefined || shared * 2 < Math.min(last.bottom - last.top, box.bottom - box.top)) joined.push(box)
    else joined[joined.length - 1] = unite([last, box])
  }
  return joined
}

const unite = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(b => b.left)),
  top: Math.min(...boxes.map(b => b.top)),
  right: Math.max(...boxes.map(b => b.right)),
  bottom: Math.max(...boxes.map(b => b.bottom)),
})

/** @returns where the card goes; null when the sentence is out of the window or no side has room */
export function placeCard(request: LayoutRequest): Placement | null {
  const { lines, viewport, card, pointerX } = request
  const columns = splitColumns(lines).flatMap(column => findVisible(column, viewport) ?? [])
  const pointed = columns.filter(({ left, right }) => pointerX !== null && left <= pointerX && pointerX <= right)
  const places = [...pointed, ...columns].flatMap(column => placeBeside(request, column) ?? [])
  const isFree = (place: Placement) => !columns.some(column => overlaps(boxOf(place, card), column))
  return places.find(isFree) ?? places[0] ?? null
}

/** @returns the lines of a sentence by column: one that goes on at the top of the next column jumps up there */
function splitColumns(lines: readonly Box[]): Box[][] {
  const columns: Box[][] = []
  for (const line of lines) {
    const column = columns.at(-1)
    const last = column?.at(-1)
    if (last === undefined || line.bottom <= last.top) columns.push([line])
    else column?.push(line)
  }
  return columns
}

const boxOf = ({ left, top, width, maxHeight }: Placement, card: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + Math.min(card.height, maxHeight),
})

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Places the card beside one box of text, which is in the window. */
function placeBeside(request: LayoutRequest, sentence: Box): Placement | null {
  const { viewport, card, direction } = request
  const rooms = measureRooms(sentence, viewport, direction)
  const side = chooseSide(rooms, card, request.side)
  const room = rooms[side]
  if (room.height < LEAST_HEIGHT || room.width < Math.min(USABLE_WIDTH, viewport.width - 2 * MARGIN)) return null
  const width = Math.min(card.width, room.width)
  const maxHeight = room.height
  const height = Math.min(card.height, maxHeight)
  if (side === 'below' || side === 'above') {
    const top = side === 'below' ? sentence.bottom + MARGIN : sentence.top - MARGIN - height
    return { side, left: alignAcross(request, sentence, width), top, width, maxHeight }
  }
  const right = (side === 'end') === (direction === 'ltr')
  const left = right ? sentence.right + MARGIN : sentence.left - MARGIN - width
  return { side, left, top: clamp(sentence.top, MARGIN, viewport.height - MARGIN - height), width, maxHeight }
}

/** @returns how far the page should scroll down so that the card has room below; 0 if it has room */
export function findScroll(request: LayoutRequest): number {
  const place = placeCard(request)
  const wanted = Math.min(request.card.height, USABLE_HEIGHT)
  if (place !== null && place.maxHeight >= wanted) return 0
  const bottom = Math.max(...request.lines.map(l => l.bottom))
  const highest = Math.min(wanted, request.viewport.height - 3 * MARGIN)
  return Math.max(0, bottom - (request.viewport.height - 2 * MARGIN - highest))
}

function measureRooms(sentence: Box, viewport: Size, direction: 'ltr' | 'rtl'): Record<Side, Size> {
  const across = viewport.width - 2 * MARGIN
  const down = viewport.height - 2 * MARGIN
  const left = { width: sentence.left - 2 * MARGIN, height: down }
  const right = { width: viewport.width - sentence.right - 2 * MARGIN, height: down }
  return {
    below: { width: across, height: viewport.height - sentence.bottom - 2 * MARGIN },
    above: { width: across, height: sentence.top - 2 * MARGIN },
    end: direction === 'ltr' ? right : left,
    start: direction === 'ltr' ? left : right,
  }
}

function chooseSide(rooms: Record<Side, Size>, card: Size, current: Side | null): Side {
  const usable = SIDES.filter(s => rooms[s].height >= USABLE_HEIGHT && rooms[s].width >= USABLE_WIDTH)
  if (current !== null && usable.includes(current)) return current
  const whole = (['below', 'above'] as const).find(s => rooms[s].height >= card.height)
  if (whole !== undefined) return whole
  const larger = rooms.above.height > rooms.below.height ? 'above' : 'below'
  return usable.includes(larger) ? larger : (usable[0] ?? larger)
}

function alignAcross({ viewport, direction, pointerX }: LayoutRequest, sentence: Box, width: number): number {
  const ltr = direction === 'ltr'
  const start = ltr ? sentence.left : sentence.right
  const from = pointerX === null ? start : pointerX + (ltr ? -LEAD : LEAD)
  return clamp(ltr ? from : from - width, MARGIN, viewport.width - MARGIN - width)
}

const clamp = (n: number, low: number, high: number): number => Math.max(low, Math.min(n, high))
