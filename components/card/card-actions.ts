import type { ClaimView } from '../../lib/model/view.ts'

/** What is opened inside the card in place of the glance: all statements, why the sentence is marked, or a report. */
export type InnerView = 'full' | 'why' | 'report'

/** What a person does with the card that reaches beyond the glance. */
export interface CardActions {
  readonly onClose: () => void
  /** Goes to the next (1) or previous (-1) marked sentence. */
  readonly onStep: (direction: 1 | -1) => void
  /** Opens all statements beside the page. False: they open in the card. */
  readonly onAll: (claim: ClaimView) => Promise<boolean>
  readonly onCopy: (claim: ClaimView) => void
  /** Opens the menu, or closes it. */
  readonly onMenu: (claim: ClaimView) => void
  /** Shows something in an element inside the card. @returns a function that takes it out again */
  readonly mountInner: (place: HTMLElement, inner: Inner) => () => void
}

export interface Inner {
  readonly view: InnerView
  readonly claim: ClaimView
  readonly onBack: () => void
}
