import type { PackLanguage } from '../compile/pack-language.ts'
import type { Language } from '../engine/text/language.ts'
import type { IsoDate, Pack } from '../model/pack.ts'
import type { Database } from './database.ts'
import type { Locks } from './staging.ts'

/** What imported packs are compiled with: the database, and what comes with the extension. */
export interface Base {
  readonly database: Database
  readonly bundled: readonly Pack[]
  /** Names the bundled packs and the version of the extension: what another version compiled is of no use to this one. */
  readonly madeOf: string
  readonly languages: readonly PackLanguage[]
}

/** What importing works with. */
export interface Kit extends Base {
  readonly locks: Locks
  /** Lower-case words that take a side, by language tag: see `lintPack`. */
  readonly loadedWords: ReadonlyMap<string, readonly string[]>
  /** For each language tag, the paragraphs of a page that has nothing to do with any pack: see `measureCost`. */
  readonly neutralPages: ReadonlyMap<string, readonly string[]>
  /** The language of claims that tell none. */
  readonly setLanguage: Language
  readonly today: () => IsoDate
}
