/** What a pack may hold at most. A pack can come from anybody: nothing in it may grow without bound. */
export const LIMITS = {
  /** UTF-16 units of a pack file's text; whoever reads a file checks this before parsing it. */
  file: 64_000_000,
  /** Errors listed for one pack; the rest is only counted. */
  errors: 100,
  topics: 1_000,
  entities: 20_000,
  concepts: 5_000,
  sources: 100_000,
  claims: 200_000,
  /** UTF-16 units. */
  id: 80,
  phrase: 80,
  title: 120,
  text: 600,
  /** An imported statement or title: fact-checkers write longer ones than a pack should. */
  imported: 2_000,
  url: 2_000,
  /** Entries of one list inside an entity, concept, claim or account. */
  spellings: 200,
  phrases: 400,
  wordings: 60,
  patterns: 80,
  patternConcepts: 12,
  accounts: 200,
  tests: 200,
  /** Tokens. */
  near: 100,
} as const

/** Words of a quotation: more is not evidence but a copy. */
export const QUOTATION_WORDS = 25
