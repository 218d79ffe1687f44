/** One card while it is shown: its element in the page, what it says, and where it is. */
import { h, render } from 'preact'
import tokens from '../../assets/tokens.css?inline'
import { Card } from '../../components/card/Card.tsx'
import cardStyle from '../../components/card/card.css?inline'
import claimStyle from '../../components/claim/claim.css?inline'
import { TextProvider } from '../../components/text/text.tsx'
import uiStyle from '../../components/ui/ui.css?inline'
import { native } from '../../lib/browser/native.ts'
import { createTexts } from '../../lib/browser/texts.ts'
import { type Box, fitWidth, joinLines, type LayoutRequest, placeCard, type Side } from '../../lib/card/layout.ts'
import type { ClaimFacts } from '../../lib/model/facts.ts'
import type { Match } from '../../lib/model/page.ts'
import { mountCardHost } from '../../lib/page/card/card-host.ts'
import { activeElementOf, callPage } from '../../lib/page/dom/dom.ts'

const texts = createTexts(native)

/** Two columns of accounts are easy to read at this width. In text sizes. */
const WIDTH_IN_TEXT = 33
/** A higher card would hide too much of the page; what does not fit scrolls. In text sizes. */
const HEIGHT_IN_TEXT = 29

export interface CardContent {
  readonly facts: ClaimFacts
  /** Matches of the card's sentence, and of the whole page. */
  readonly matches: readonly Match[]
  readonly pageMatches: readonly Match[]
  /** Whether a frame is drawn around the sentence: the card was opened for it by keyboard, popup or tap. */
  readonly isOutlined: boolean
}

export interface ShownCard {
  readonly element: HTMLElement
  update(content: CardContent): void
  /** Moves the card to its sentence. False: there is no place beside it, and the card is hidden. */
  place(): boolean
  /** Measures everything that decides where the card goes. */
  readLayout(): LayoutRequest
  /** Moves the focus into the card, unless it is there. */
  focus(): void
  /** Takes everything out of the page; focus goes back to where it was before the card had it. */
  close(): void
}

interface Placing {
  /** Line boxes of the sentence, now. */
  readonly measure: () => readonly Box[]
  readonly direction: 'ltr' | 'rtl'
  readonly pointerX: number | null
}

/** Opens a card in the page. It shows nothing before its first `update`. */
export function showCard(page: Document, placing: Placing, onClose: () => void): ShownCard {
  const host = mountCardHost(page, tokens + uiStyle + claimStyle + cardStyle)
  const { root } = host
  root.style.setProperty('--base', `${host.textSize}px`)
  root.dir = texts('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'
  const outline = callPage(page, 'createElement', 'div')
  const mount = callPage(page, 'createElement', 'div')
  outline.hidden = true
  root.append(outline, mount)
  const before = activeElementOf(page)
  let box: HTMLElement | null = null
  let side: Side | null = null
  let lastState: ClaimFacts['state'] | null = null

  const readLayout = (): LayoutRequest => {
    const window = root.getBoundingClientRect()
    const viewport = { width: window.width, height: window.height }
    const width = fitWidth(WIDTH_IN_TEXT * host.textSize, viewport)
    if (box !== null) box.style.width = `${width}px`
    const content = box?.firstElementChild?.getBoundingClientRect().height ?? 0
    const border = box === null ? 0 : box.offsetHeight - box.clientHeight
    const height = Math.min(Math.ceil(content) + border, HEIGHT_IN_TEXT * host.textSize)
    return { lines: placing.measure(), viewport, card: { width, height }, ...placing, side }
  }

  const place = (): boolean => {
    if (box === null) return false
    host.raise()
    const layout = readLayout()
    const placement = placeCard(layout)
    box.style.visibility = placement === null ? 'hidden' : 'visible'
    if (!outline.hidden) outline.replaceChildren(...joinLines(layout.lines).map(line => drawFrame(page, line)))
    if (placement === null) return false
    side = placement.side
    const { left, top, width } = placement
    const maxHeight = Math.min(placement.maxHeight, layout.card.height)
    const above = side === 'above'
    const bottom = layout.viewport.height - top - maxHeight
    // Above its sentence the card is placed by its lower edge, so that it grows away from the sentence.
    Object.assign(box.style, {
      left: `${left}px`,
      top: above ? 'auto' : `${top}px`,
      bottom: above ? `${bottom}px` : 'auto',
      width: `${width}px`,
      maxHeight: `${maxHeight}px`,
    })
    return true
  }

  root.addEventListener('toggle', place, true)
  return {
    element: host.element,
    update({ isOutlined, ...content }) {
      outline.hidden = !isOutlined
      // The card keeps its side while a person reads it, but it may change it when the short loading text becomes the facts.
      if (content.facts.state !== lastState) side = null
      lastState = content.facts.state
      const boxRef = (element: HTMLElement | null) => {
        box = element
      }
      const card = h(Card, { ...content, onClose, onLayout: place, boxRef })
      render(h(TextProvider, { texts, children: card }), mount)
    },
    place,
    readLayout,
    focus() {
      if (host.focused() === null) box?.focus({ preventScroll: true })
    },
    close() {
      const hadFocus = host.focused() !== null
      render(null, mount)
      host.remove()
      if (hadFocus && before !== null && 'focus' in before) (before as HTMLElement).focus({ preventScroll: true })
    },
  }
}

/** Pixels between a line of the sentence and the frame around it. */
const AIR = 3

function drawFrame(page: Document, { left, top, right, bottom }: Box): HTMLElement {
  const frame = callPage(page, 'createElement', 'div')
  frame.className = 'target'
  Object.assign(frame.style, {
    left: `${left - AIR}px`,
    top: `${top - AIR}px`,
    width: `${right - left + 2 * AIR}px`,
    height: `${bottom - top + 2 * AIR}px`,
  })
  return frame
}
