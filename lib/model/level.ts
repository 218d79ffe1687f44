/** How much each marked part of a page wants to be seen. */

/**
 * - `contested`: states or reports a contested claim, and is among the first that do
 * - `quiet`: a contested claim once more, or only mentioned
 * - `faint`: no denial is known
 */
export const LEVELS = ['contested', 'quiet', 'faint'] as const
export type Level = (typeof LEVELS)[number]
