import type { ClaimFacts } from '../../lib/model/facts.ts'
import type { Match } from '../../lib/model/page.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import type { Texts } from '../text/text.tsx'
import type { Inner, InnerView } from './card-actions.ts'

/** An element in the page with a closed tree, and what is rendered into that. */
export interface Host {
  readonly element: HTMLElement
  readonly root: HTMLElement
}

/** What is taken away: one mark, or all marks of a claim. */
export interface Removal {
  readonly claim: string
  /** The sentence's words; null: wherever the claim is stated. */
  readonly sentence: string | null
}

export interface MenuInput {
  readonly host: Host
  readonly texts: Texts
  readonly claim: ClaimView
  /** The words of the card's sentence; null: its text went. */
  readonly sentence: string | null
  readonly onView: (view: InnerView) => void
  /** Something was chosen that takes the card's mark away. */
  readonly onRemove: () => void
  /** The menu is closed. */
  readonly onClosed: () => void
  /** Takes marks away until the page is loaded again, or (`on`) shows them again. */
  readonly conceal: (removal: Removal, on: boolean) => void
  /** Puts another host into the page, for what stays when the card goes. */
  readonly mountHost: () => Host & { remove(): void }
}

/** A menu that is open. */
export interface OpenMenu {
  /** Moves it to the card. */
  place(): void
  close(): void
}

export interface InnerInput extends Inner {
  readonly texts: Texts
  readonly facts: Extract<ClaimFacts, { state: 'ready' }>
  /** The sentence's matches, of whatever claim. */
  readonly matches: readonly Match[]
  readonly pageMatches: readonly Match[]
  /** The words of the card's sentence; null: its text went. */
  readonly sentence: string | null
  /** Closes the card. */
  readonly onClose: () => void
  /** Hears whether something was copied. */
  readonly onCopied: (isCopied: boolean) => void
}

/** What the card opens. It comes by a script of its own. */
export interface CardMore {
  openMenu(input: MenuInput): OpenMenu
  /** Shows something in an element inside the card. @returns a function that takes it out again */
  mountInner(place: HTMLElement, input: InnerInput): () => void
  /** Copies a claim with what each side said last. @returns whether it is copied */
  copyClaim(root: HTMLElement, texts: Texts, claim: ClaimView): Promise<boolean>
}
