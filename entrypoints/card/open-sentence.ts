/** Brings a sentence into the window and opens its card, where no pointer is that could. */
import { readShown, type Target } from '../../lib/card/hover.ts'
import type { Hover } from '../../lib/card/hover-driver.ts'
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

export interface OpenSentence {
  /**
   * Opens a sentence's card, with the focus in it.
   * @param step by which button of the card before a person came here; null: by none
   * @param beforeOpening called when the sentence is in the window
   */
  goTo(target: Target, step: 1 | -1 | null, beforeOpening: () => void): Promise<void>
  /** Closes the card, and scrolls the page to a sentence if that is not in the window. False: it is gone. */
  show(target: Target): Promise<boolean>
  /** Scrolls the page a little where a pinned card has no room beside its sentence. */
  makeRoom(): Promise<void>
  /** Whether the page scrolls to make room: a card without a place will have one then. */
  isMakingRoom(): boolean
}

/** @returns the ways to open a sentence's card without the pointer; `signal` ends their scrolling */
export function openSentence({ hover, sentences, answered, card }: Parts, signal: AbortSignal): OpenSentence {
  let isMakingRoom = false

  async function makeRoom(): Promise<void> {
    await answered()
    const target = readShown(hover.state())
    if (target === null) return
    const by = card()?.findScroll() ?? 0
    isMakingRoom = true
    if (by > 0) await scrollPage(document, { down: by }, () => sentences.boundsOf(target), signal)
    isMakingRoom = false
    if (readShown(hover.state()) === target && !card()?.place()) hover.send({ type: 'vanished' })
  }

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
  async function goTo(target: Target, step: 1 | -1 | null, beforeOpening: () => void): Promise<void> {
    if (!(await show(target))) return
    beforeOpening()
    hover.send({ type: 'step', target })
    await answered()
    card()?.focus(step)
    await makeRoom()
    card()?.focus(step)
  }
  return { goTo, show, makeRoom, isMakingRoom: () => isMakingRoom }
}
