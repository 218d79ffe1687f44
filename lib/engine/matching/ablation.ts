/** The parts of the engine that a scan can leave out, to measure what each is worth. */
export const PARTS = ['patterns', 'wordings', 'context', 'exclusions'] as const

/**
 * - `patterns`, `wordings`: the two ways to find a claim in a sentence
 * - `context`: patterns that need an active topic, and what points back to one
 * - `exclusions`: terms that say that a sentence or a page is about something else
 */
export type Part = (typeof PARTS)[number]
export type Parts = Readonly<Record<Part, boolean>>

/** The whole engine. */
export const ALL_PARTS: Parts = { patterns: true, wordings: true, context: true, exclusions: true }
