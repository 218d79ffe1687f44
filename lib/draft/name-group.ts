/** One name of the articles, with all that they tell about it. */
import type { NameReading } from './read-run.ts'

/** What is known of one name while the articles are read. */
export interface Group {
  readonly name: string
  readonly words: readonly string[]
  readonly spellings: Set<string>
  readonly readings: NameReading[]
  readonly roles: Set<string>
  /** A country, or a house of one. */
  readonly country: string | null
  readonly house: boolean
}
