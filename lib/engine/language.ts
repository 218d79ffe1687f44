/**
 * Everything the engine knows about a language, as data: one file a language in `lib/languages`.
 * Phrases are lower-case, with straight apostrophes; a phrase of several words matches word by word.
 * `lib/engine/voice.ts` and `quotes.ts` say how each list is used.
 */
export interface Language {
  /** BCP 47 primary tag. */
  readonly tag: string
}
