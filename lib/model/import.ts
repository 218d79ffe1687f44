/** Packs and claim sets that a person imports: what is shown before anything is stored, and what is stored. Plain data. */
import type { IsoDate } from './pack.ts'
import type { PackInfo } from './report.ts'

/** One thing wrong in a file, or to be known of it. Its sentence is in English, as the words of the file format are. */
export interface Problem {
  /** The place in the file, such as `claims[3].accounts[0].quotation`; empty: the file as a whole. */
  readonly path: string
  /** What is wrong, and the remedy. */
  readonly message: string
}

/** Why a file cannot be imported at all. What is wrong with its content stands in problems. */
export type Refusal =
  /** Longer than a file may be. */
  | 'tooLarge'
  /** The browser cannot read it. */
  | 'unreadable'
  /** Neither a pack nor claims in a format that is known. */
  | 'unknown'
  /** A YAML pack: `pack build` makes a file of it that can be imported. */
  | 'yaml'
  /** Not well-formed, or not as its format has to be: see the problems. */
  | 'wrong'
  /** It adds to a pack that is neither here nor among the chosen files. */
  | 'baseMissing'
  /** It would slow down pages that have nothing to do with it. */
  | 'tooSlow'
  /** Its signature does not fit its content. */
  | 'badSignature'

/** What an update changes. Titles of claims, and counts of the rest. */
export interface PackChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
  readonly accounts: { readonly added: number; readonly removed: number; readonly changed: number }
}

/**
 * Who signed a pack, against who signed the installed version.
 * - `unsigned`: nobody, now and before
 * - `new`: signed, and no signed version is installed
 * - `same`: by the key of the installed version
 * - `other`: by another key: only with a yes of its own
 * - `lost`: the installed version is signed and this one is not: only with a yes of its own
 */
export type SignerState = 'unsigned' | 'new' | 'same' | 'other' | 'lost'

export interface Signer {
  readonly state: SignerState
  /** The key in words, now and in the installed version; null: not signed. */
  readonly words: string | null
  readonly wordsBefore: string | null
}

/** A pack that can be imported, as it is shown before. */
export interface PackPreview {
  readonly kind: 'pack'
  /** The file's name. */
  readonly file: string
  readonly pack: PackInfo
  /** Names of the parties that speak in it, in its order. */
  readonly parties: readonly string[]
  /** Outlets, or else titles, of its sources; each once. */
  readonly outlets: readonly string[]
  /** Statements of its claims, in its order. */
  readonly claims: readonly string[]
  /** The installed version that it replaces, and what changes; null: none is installed. */
  readonly before: { readonly version: string; readonly changes: PackChanges } | null
  readonly signer: Signer
  /** Its own tests: how many were run, and those that failed. */
  readonly tests: { readonly run: number; readonly failed: readonly Problem[] }
  /** What it has in common with other packs and says otherwise: spellings of two entities, ids of two claims. */
  readonly clashes: readonly Problem[]
  /** Bytes of its file. */
  readonly size: number
}

/** Claims in other people's formats that can be imported as a set, as they are shown before. */
export interface SetPreview {
  readonly kind: 'set'
  readonly file: string
  readonly set: SetInfo
  /** Some of its claims: statement and reviewer. */
  readonly samples: readonly { readonly statement: string; readonly reviewer: string | null }[]
  /** Ratings that no table explains, as they are written, with how often each stands there; most first. */
  readonly unknownRatings: readonly { readonly rating: string; readonly count: number }[]
  /** Entries that were left out, by reason; the first ones with their place. */
  readonly leftOut: { readonly count: number; readonly first: readonly Problem[] }
  /** Claims of the set of this name that is installed; null: none is. */
  readonly before: number | null
}

/** A CSV file whose columns a person has to name first. */
export interface ColumnsWanted {
  readonly kind: 'columns'
  readonly file: string
  readonly columns: readonly string[]
  /** The first rows, each with a text for every column. */
  readonly rows: readonly (readonly string[])[]
  /** What the columns' names suggest. */
  readonly guess: CsvMapping
}

export interface FileRefused {
  readonly kind: 'refused'
  readonly file: string
  readonly reason: Refusal
  /** At most 100. */
  readonly problems: readonly Problem[]
}

export type FilePreview = PackPreview | SetPreview | ColumnsWanted | FileRefused

/** What a table of reviewed claims may have in its columns, in the order of our own tables. */
export const CSV_FIELDS = ['statement', 'title', 'claimant', 'date', 'reviewer', 'rating', 'url', 'reviewDate'] as const

/** Which column has what; null: none has. */
export type CsvMapping = Readonly<Record<(typeof CSV_FIELDS)[number], string | null>>

/** How far long work is. */
export interface Progress {
  readonly stage: 'reading' | 'checking' | 'compiling' | 'testing' | 'measuring' | 'storing'
  /** The file that it is about; null: all of them. */
  readonly file: string | null
  /** 0..1; null: not known. */
  readonly share: number | null
}

/** An imported claim set. */
export interface SetInfo {
  readonly id: string
  readonly title: string
  readonly claims: number
  readonly reviewers: number
  /** The days of the first and last review that has one. */
  readonly first: IsoDate | null
  readonly last: IsoDate | null
  /** Bytes that it takes in the browser's storage. */
  readonly size: number
}

/** A pack that a person imported. */
export interface InstalledPack {
  readonly pack: PackInfo
  /** Bytes of its canonical form. */
  readonly size: number
  /** The key in words by which it is signed; null: it is not. */
  readonly words: string | null
  readonly installed: IsoDate
}

export interface InstalledSet {
  readonly set: SetInfo
  readonly installed: IsoDate
}

/** All that a person imported, in the order of their names. */
export interface Installed {
  readonly packs: readonly InstalledPack[]
  readonly sets: readonly InstalledSet[]
}

/** Why nothing was stored, and all is as before. */
export type InstallTrouble = 'storageFull' | 'storageFailed' | 'changedMeanwhile'

/** As what a pack or set can be taken out. A claim set has no `pack`. */
export const EXPORT_FORMATS = ['pack', 'claimReview', 'csv', 'annotations'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
