/**
 * Stands before every text of a draft that its author has to write: what the articles say, not yet in the pack's own neutral
 * words. `pack draft` writes it, and the linter refuses it.
 */
export const DRAFT_MARK = 'REWRITE:'
