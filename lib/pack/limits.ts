/** The most that a pack may contain. Anybody can write a pack, so nothing in it may be unlimited. */
export const LIMITS = {
  /** UTF-16 units of a pack file's text. It is checked before the file is parsed. */
  file: 64_000_000,
  /** Errors that are listed for one pack; the others are only counted. */
  errors: 100,
  /** Levels of lists and groups in a pack file, with some to spare: the most that a pack needs is six. */
  depth: 16,
  /** Fields of one group. A pack itself has the most: seventeen. */
  fields: 40,
  /** Characters of one text as JSON writes it, where every character may take six. */
  jsonString: 15_000,
  /** Characters of a number, or of `true`, `false` and `null`. */
  jsonBare: 40,
  topics: 1_000,
  entities: 20_000,
  concepts: 5_000,
  sources: 100_000,
  claims: 200_000,
  /** Claims of one imported file. */
  setClaims: 500_000,
  supplements: 200_000,
  /** Lengths in UTF-16 units. */
  id: 80,
  phrase: 80,
  title: 120,
  /** An account's short wording, which has two lines of a small card. */
  short: 55,
  /** An entity's short name, which stands in one line with others. */
  shortName: 24,
  text: 600,
  /** An imported statement or title. Fact-checkers write longer ones than a pack should have. */
  imported: 2_000,
  url: 2_000,
  /** Entries of a single list in an entity, concept, claim or account. */
  spellings: 200,
  phrases: 400,
  wordings: 60,
  patterns: 80,
  patternConcepts: 12,
  accounts: 200,
  sameAs: 20,
  tests: 200,
  /** The largest distance, in words, that a pattern may set. */
  near: 100,
} as const

/** Words of a quotation. More than this is no longer a short quotation as evidence, but a copy. */
export const QUOTATION_WORDS = 25
