import type { CsvMapping, Problem } from '../model/import.ts'
import type { ReviewedClaim } from '../model/reviewed-claim.ts'

/** What is learned while a file of claims is read, in the file's order. */
export type ReadEvent =
  | { readonly kind: 'claim'; readonly claim: ReviewedClaim }
  /** An entry, or a part of one, that is not taken over. Reading goes on. */
  | { readonly kind: 'leftOut'; readonly problem: Problem }
  /** A CSV file was given without a mapping: its columns, its first rows, and what the columns' names suggest. Nothing follows. */
  | {
      readonly kind: 'columns'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly guess: CsvMapping
    }
  /** The file has no claims in a known format. Nothing follows. */
  | { readonly kind: 'unknown' }
  /** The file cannot be read further. Nothing follows; claims that came before are whole. */
  | { readonly kind: 'wrong'; readonly problem: Problem }

export type Wrong = Extract<ReadEvent, { readonly kind: 'wrong' }>

/** @returns the event that something at this place is not taken over, and why */
export const leftOut = (path: string, message: string): ReadEvent => ({ kind: 'leftOut', problem: { path, message } })

/** @returns the event that the file cannot be read further, and why */
export const wrong = (path: string, message: string): Wrong => ({ kind: 'wrong', problem: { path, message } })
