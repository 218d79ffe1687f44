/** The card as a sheet at the window's lower edge: on narrow screens that are touched. */
import { type Box, findVisible, MARGIN, type Size } from './layout.ts'

/** A wider screen has room for a card beside the sentence. CSS pixels. */
const WIDEST = 600
/** Of the window's height. */
const HIGHEST = 0.6

/** @param isCoarse whether the screen is touched rather than pointed at */
export const isSheet = (viewport: Size, isCoarse: boolean): boolean => isCoarse && viewport.width <= WIDEST

/** @returns how high the sheet may be in CSS pixels; null: nothing of its sentence is in the window, so it must go */
export const limitSheet = (lines: readonly Box[], viewport: Size): number | null =>
  findVisible(lines, viewport) === null ? null : Math.floor(viewport.height * HIGHEST)

/**
 * @param height of the sheet, in CSS pixels
 * @returns how far the page should scroll down so that the sentence is seen above the sheet; 0 if it is
 */
export function findSheetScroll(lines: readonly Box[], viewport: Size, height: number): number {
  const top = Math.min(...lines.map(line => line.top))
  const bottom = Math.max(...lines.map(line => line.bottom))
  const over = bottom - (viewport.height - height - MARGIN)
  // Of a sentence that is higher than the room its beginning is shown.
  return Math.max(0, Math.min(over, top - MARGIN))
}
