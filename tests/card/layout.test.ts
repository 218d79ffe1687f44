import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Box,
  findScroll,
  findVisible,
  fitWidth,
  joinLines,
  type LayoutRequest,
  MARGIN,
  type Placement,
  placeCard,
  USABLE_HEIGHT,
} from '../../lib/card/layout.ts'

const line = (left: number, top: number, right: number, height = 20): Box => ({
  left,
  top,
  right,
  bottom: top + height,
})

const request = (change: Partial<LayoutRequest>): LayoutRequest => ({
  lines: [line(200, 300, 600)],
  viewport: { width: 1000, height: 800 },
  card: { width: 400, height: 300 },
  direction: 'ltr',
  pointerX: 300,
  side: null,
  ...change,
})

describe('placing the card', () => {
  const cases: [string, Partial<LayoutRequest>, Partial<Placement> | null][] = [
    ['below, near the pointer', {}, { side: 'below', left: 276, top: 328, width: 400 }],
    ['mirrored from right to left', { direction: 'rtl', pointerX: 700 }, { side: 'below', left: 324, top: 328 }],
    ['at the start of the sentence without a pointer', { pointerX: null }, { left: 200 }],
    ['at the right-hand start from right to left', { pointerX: null, direction: 'rtl' }, { left: 200 }],
    ['inside the window at its right edge', { pointerX: 990 }, { left: 592 }],
    ['inside the window at its left edge', { pointerX: 0 }, { left: MARGIN }],
    ['above when it fits only there', { lines: [line(200, 600, 600)] }, { side: 'above', top: 292 }],
    [
      'on the larger side when it fits on neither',
      { lines: [line(200, 250, 600)], viewport: { width: 1000, height: 480 }, card: { width: 400, height: 600 } },
      { side: 'above', top: MARGIN, maxHeight: 234 },
    ],
    [
      'beside the sentence in a low window',
      { lines: [line(60, 100, 300)], viewport: { width: 800, height: 260 } },
      { side: 'end', left: 308, top: MARGIN, maxHeight: 244 },
    ],
    [
      'at its end, on the left, from right to left',
      { lines: [line(500, 100, 740)], viewport: { width: 800, height: 260 }, direction: 'rtl' },
      { side: 'end', left: 92, top: MARGIN },
    ],
    [
      'beside the column that the pointer is in, where a sentence goes on in the next',
      { lines: [line(100, 700, 400), line(450, 100, 750), line(450, 124, 750)], pointerX: 500 },
      { side: 'below', left: 476, top: 152 },
    ],
    [
      'beside its first column without a pointer, on the side where no other column is',
      { lines: [line(100, 700, 400), line(450, 100, 750)], pointerX: null },
      { side: 'above', left: 100, top: 392 },
    ],
    [
      'beside another column where it would lie over that',
      {
        lines: [line(100, 300, 400), line(300, 350, 700), line(450, 100, 750)],
        pointerX: null,
        card: { width: 600, height: 300 },
      },
      {},
    ],
    ['on the side where it was', { side: 'above', lines: [line(200, 250, 600)] }, { side: 'above', maxHeight: 234 }],
    ['elsewhere when there is no more room', { side: 'above', lines: [line(200, 150, 600)] }, { side: 'below' }],
    [
      'scrolling inside where little room is left',
      {
        lines: [line(20, 60, 300), line(20, 84, 300), line(20, 108, 200)],
        viewport: { width: 320, height: 240 },
        card: { width: 304, height: 500 },
      },
      { side: 'below', left: 8, top: 136, width: 304, maxHeight: 96 },
    ],
    ['nowhere when the sentence fills the window', { lines: [line(0, 10, 990, 780)] }, null],
    ['nowhere when the sentence is out of the window', { lines: [line(200, -50, 600)] }, null],
    ['nowhere without lines', { lines: [] }, null],
  ]
  it.each(cases)('%s', (_, change, expected) => {
    const placement = placeCard(request(change))
    if (expected === null) expect(placement).toBeNull()
    else expect(placement).toMatchObject(expected)
  })

  const size = (least: number, most: number) => fc.integer({ min: least, max: most })
  const anyRequest = fc
    .record({ width: size(320, 2000), height: size(240, 1400), top: size(-300, 1500), count: size(1, 12) })
    .chain(({ width, height, top, count }) =>
      fc.record({
        lines: fc
          .array(fc.tuple(size(0, width - 20), size(1, width)), { minLength: count, maxLength: count })
          .map(lines => lines.map(([left, long], i) => line(left, top + i * 24, Math.min(width, left + long)))),
        viewport: fc.constant({ width, height }),
        card: fc.record({ width: size(240, 560).map(w => fitWidth(w, { width, height })), height: size(40, 1200) }),
        direction: fc.constantFrom('ltr' as const, 'rtl' as const),
        pointerX: fc.option(size(0, width)),
        side: fc.option(fc.constantFrom('below' as const, 'above' as const, 'end' as const, 'start' as const)),
      }),
    )

  it('never covers a line of its sentence, and never leaves the window', () => {
    fc.assert(
      fc.property(anyRequest, any => {
        const place = placeCard(any)
        if (place === null) return
        const box = { left: place.left, right: place.left + place.width, top: place.top, bottom: 0 }
        box.bottom = place.top + Math.min(any.card.height, place.maxHeight)
        expect(box.left).toBeGreaterThanOrEqual(MARGIN)
        expect(box.top).toBeGreaterThanOrEqual(MARGIN)
        expect(box.right).toBeLessThanOrEqual(any.viewport.width - MARGIN)
        expect(box.bottom).toBeLessThanOrEqual(any.viewport.height - MARGIN)
        for (const l of any.lines) {
          const apart = l.right <= box.left || l.left >= box.right || l.bottom <= box.top || l.top >= box.bottom
          expect(apart).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('finds a place wherever the page can be scrolled as it asks', () => {
    fc.assert(
      fc.property(anyRequest, any => {
        if (findVisible(any.lines, any.viewport) === null) return
        const by = findScroll(any)
        const lines = any.lines.map(l => ({ ...l, top: l.top - by, bottom: l.bottom - by }))
        expect(findScroll({ ...any, lines })).toBe(0)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('scrolling for the card', () => {
  it('asks for nothing while there is room', () => {
    expect(findScroll(request({}))).toBe(0)
  })
  it('moves the sentence up until a readable card fits below', () => {
    const viewport = { width: 320, height: 300 }
    const lines = [line(20, 120, 300), line(20, 144, 300)]
    expect(findScroll(request({ viewport, lines }))).toBe(164 - (300 - 2 * MARGIN - USABLE_HEIGHT))
  })
})

describe('line boxes', () => {
  it('are joined within a line, and not between lines', () => {
    const pieces = [line(10, 0, 50), line(50, 2, 90, 16), line(90, 0, 120), line(10, 24, 60)]
    expect(joinLines(pieces)).toEqual([line(10, 0, 120), line(10, 24, 60)])
  })
  it('are cut at the window', () => {
    const viewport = { width: 100, height: 100 }
    expect(findVisible([line(-20, -10, 150), line(0, 200, 50)], viewport)).toEqual(line(0, 0, 100, 10))
  })
})
