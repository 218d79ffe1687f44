/**
 * Everything the engine knows about a language, as data: one file a language in `lib/languages`.
 * Words and phrases are lower-case, with straight apostrophes; a phrase of several words matches word by word.
 * A verb is its forms: "deny denies denied denying" (base, third person, past, -ing, then a participle that differs).
 * `cues.ts` says how each list is read.
 */
export interface Language {
  /** BCP 47 primary tag. */
  readonly tag: string
  /** Without the last stop: "gen", "u.s". */
  readonly abbreviations: {
    /** Never the end of a sentence: titles. */
    readonly never: ReadonlySet<string>
    /** Not the end of a sentence when a number follows: months, "no". */
    readonly beforeNumber: ReadonlySet<string>
    /** The end of a sentence only before a sentence opener: "inc". */
    readonly seldom: ReadonlySet<string>
  }
  /** Words that open a sentence rather than go on after an abbreviation: "he", "the", "but". */
  readonly sentenceOpeners: ReadonlySet<string>
  /** Forms of verbs that follow a quotation: "said", "asked". */
  readonly speechVerbs: ReadonlySet<string>
}
