/** Tells whether a text is dark or light, by its own colour: what lies behind it can be a picture. */
import { composedParentOf, documentOf, viewOf } from '../dom/dom.ts'
import type { Tone } from './mark-rules.ts'

/** At this relative luminance, black and white grounds are read equally well. */
const MIDDLE = 0.18

/** @returns a function that tells the tone of the text at a range's start; it asks the browser once for each element */
export function openTones(): (range: AbstractRange) => Tone {
  const known = new Map<Element, Tone>()
  return ({ startContainer }) => {
    const element = composedParentOf(startContainer)
    if (!element) return 'dark'
    const tone = known.get(element) ?? toneOf(element)
    known.set(element, tone)
    return tone
  }
}

const toneOf = (element: Element): Tone =>
  measureLuminance(viewOf(documentOf(element))?.getComputedStyle(element).color ?? '') > MIDDLE ? 'light' : 'dark'

/**
 * @param color as browsers write a computed colour: `rgb(…)`, `color(srgb …)`, `oklch(…)`, `lab(…)`
 * @returns its relative luminance, 0 to 1, about right for all of these; 0 for what has no numbers
 */
export function measureLuminance(color: string): number {
  const [first = 0, second = 0, third = 0] = (color.match(/(?<=[ (])[\d.]+(?:e-\d+)?/g) ?? []).map(Number)
  if (color.startsWith('ok')) return first ** 3
  if (color.startsWith('l')) return ((first + 16) / 116) ** 3
  const full = color.startsWith('r') ? 255 : 1
  const [red = 0, green = 0, blue = 0] = [first, second, third].map(part => (part / full) ** 2.2)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
