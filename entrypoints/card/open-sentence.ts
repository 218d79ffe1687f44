/** Brings a sentence into the window and opens its card, where no pointer is that could. */
import { readShown, type Target } from '../../lib/card/hover.ts'
import type { Hover } from '../../lib/card/hover-driver.ts'
import { findScroll } from '../../lib/card/layout.ts'
import { bringIntoView, scrollPage } from '../../lib/page/card/scroll.ts'
import type { Sentences } from '../../lib/page/card/sentences.ts'
import type { ShownCard } from './shown-card.ts'

/** Where such a sentence comes to stand in the window: high, so that its card has room below. Share of the height. */
const TOP = 0.2

interface Parts {
  readonly hover: Hover
  readonly sentences: Sentences
  /** Resolves when what the card says is there. */
  readonly answered: () => Promise<void>
  /** The card that is open, or null. */
  readonly card: () => ShownCard | null
}

export function openSentence({ hover, sentences, answered, card }: Parts, signal: AbortSignal) {
  /** Scrolls the page a little where a pinned card has no room beside its sentence. */
  async function makeRoom(): Promise<void> {
    await answered()
    const target = readShown(hover.state())
    const layout = card()?.readLayout()
    if (target === null || layout === undefined) return
    const by = findScroll(layout)
    if (by > 0) await scrollPage(document, { down: by }, () => sentences.boundsOf(target), signal)
    if (readShown(hover.state()) === target && !card()?.place()) hover.send({ type: 'vanished' })
  }

  /** Closes the card, and scrolls the page to a sentence if that is not in the window. False: it is gone. */
  async function show(target: Target): Promise<boolean> {
    const element = sentences.elementOf(target)
    if (element === null) return false
    const measure = () => sentences.boundsOf(target)
    const now = measure()
    const isInWindow = now !== null && now.top >= 0 && now.bottom <= window.innerHeight
    const isInView = isInWindow && now.left < window.innerWidth && now.right > 0 && sentences.isWhole(target)
    hover.send({ type: 'escape' })
    if (!isInView) await bringIntoView(element, measure, window.innerHeight * TOP, signal)
    return true
  }

  /**
   * Opens a sentence's card, with the focus in it.
   * @param beforeOpening called when the sentence is in the window
   */
  async function goTo(target: Target, beforeOpening: () => void): Promise<void> {
    if (!(await show(target))) return
    beforeOpening()
    hover.send({ type: 'step', target })
    card()?.focus()
    await makeRoom()
    card()?.focus()
  }
  return { goTo, show, makeRoom }
}
