import { describe, expect, it } from 'vitest'
import { placeMenu } from '../../lib/card/menu-place.ts'

const request = {
  card: { left: 200, top: 300, right: 600, bottom: 540 },
  button: { left: 565, top: 510, right: 593, bottom: 538 },
  menu: { width: 304, height: 210 },
  viewport: { width: 1000, height: 800 },
  direction: 'ltr',
} as const

describe('placing the menu', () => {
  it.each([
    ['below the card, ending with its button', {}, { left: 289, top: 538, width: 304, maxHeight: 210 }],
    ['from right to left beginning with it', { direction: 'rtl' as const }, { left: 565 }],
    ['above it where there is no room below', { viewport: { width: 1000, height: 600 } }, { top: 92 }],
    ['inside the window at its left edge', { button: { ...request.button, right: 100 } }, { left: 8 }],
    ['inside the window at its right edge', { button: { ...request.button, right: 1100 } }, { left: 688 }],
    ['as narrow as the window', { viewport: { width: 240, height: 800 } }, { left: 8, width: 224 }],
    [
      'over the card in a low window',
      { viewport: { width: 1000, height: 200 }, card: { left: 200, top: 60, right: 600, bottom: 190 } },
      { top: 8, maxHeight: 184 },
    ],
  ])('%s', (_, change, expected) => {
    expect(placeMenu({ ...request, ...change })).toMatchObject(expected)
  })
})
