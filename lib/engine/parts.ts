/** What a claim is found and heard by. Each part can be left out of a scan, to measure what it is worth. */
export const PARTS = ['patterns', 'wordings', 'context', 'exclusions', 'scope'] as const

/**
 * - `patterns`, `wordings`: the two ways by which a claim is found
 * - `context`: patterns that need an active topic, and what points back to one
 * - `exclusions`: terms that say that a sentence or a page is about something else
 * - `scope`: voices are read from what governs the claim's words; without it, from any such word in the sentence
 */
export type Part = (typeof PARTS)[number]
export type Parts = Readonly<Record<Part, boolean>>

/** The whole engine. */
export const ALL_PARTS: Parts = { patterns: true, wordings: true, context: true, exclusions: true, scope: true }
