/** What somebody says in an article, before it is joined with what others say. */
import type { Stance } from '../model/pack.ts'
import type { Content } from './content.ts'

/** Whoever speaks: at least one of the two is there, except for what the article itself says. */
export interface Voice {
  readonly speaker: string | null
  readonly party: string | null
}

/**
 * - `proposition`: says what is so · `answer`: denies or doubts what was said before, without saying what
 * - `threat`: the article calls it a threat; it is the article that says so
 */
export type StatementKind = 'proposition' | 'answer' | 'threat'

export interface Statement {
  readonly kind: StatementKind
  readonly article: number
  /** Position of the sentence among all of the article. */
  readonly order: number
  readonly voice: Voice
  readonly stance: Stance
  /** The words of the article that say it. */
  readonly words: string
  /** The sentence around them. */
  readonly sentence: string
  /** Words of the speaker, 25 at most, as they stand in quotation marks; or null. */
  readonly quotation: string | null
  readonly content: Content
  /** It says that something is not so. */
  readonly negated: boolean
  /** An answer to what this party says; null: it does not tell whose. */
  readonly answered: string | null
  /** The speaker accuses somebody: what is denied as "the accusation" is more likely this. */
  readonly accuses: boolean
}
