import type { Trouble } from './report.ts'
import type { ClaimView, EntityView } from './view.ts'

/** What the card has of a sentence's claims so far. */
export type ClaimFacts =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly trouble: Trouble }
  | {
      readonly state: 'ready'
      /** In the order in which the card shows them. */
      readonly claims: readonly ClaimView[]
      readonly entities: readonly EntityView[]
      /** Titles by claim id: of these claims, and of those through which their accounts take a position. */
      readonly claimTitles: Readonly<Record<string, string>>
    }
