import type { Language } from '../engine/text/language.ts'

/** A language with what only the compiler of packs needs of it; the engine reads pages without it. */
export interface PackLanguage extends Language {
  /** For a verb's base, the nouns for its action: "accusation" for "accuse". */
  readonly actionNouns: ReadonlyMap<string, readonly string[]>
}
