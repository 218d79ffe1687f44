/** Tells whether a text is light or dark, by its own colour: what lies behind it can be a picture. */
import { composedParentOf, documentOf, viewOf } from '../dom/dom.ts'
import type { Tone } from './mark-rules.ts'

/** At this relative luminance, black and white grounds are read equally well. */
const MIDDLE = 0.18
/** How much of the light comes from red, green and blue. */
const SHARES = [0.2126, 0.7152, 0.0722]

/** @returns the tone of the text at a range's start */
export function toneOf({ startContainer }: AbstractRange): Tone {
  const element = composedParentOf(startContainer)
  const color = element && viewOf(documentOf(element))?.getComputedStyle(element).color
  return measureLuminance(color ?? '') > MIDDLE ? 'light' : 'dark'
}

/**
 * @param color as browsers write a computed colour: `rgb(…)`, `color(srgb …)`, `oklch(…)`, `lab(…)`
 * @returns its relative luminance, 0 to 1, about right for all of these; 0 for what has no numbers
 */
export function measureLuminance(color: string): number {
  const parts = (color.match(/(?<=[ (])[\d.]+(?:e-\d+)?/g) ?? []).map(Number)
  const [first = 0] = parts
  const [kind] = color
  if (kind === 'o') return first ** 3
  if (kind === 'l') return ((first + 16) / 116) ** 3
  const full = kind === 'r' ? 255 : 1
  return SHARES.reduce((sum, share, i) => sum + share * ((parts[i] ?? 0) / full) ** 2.2, 0)
}
