/** One card while it is shown: its element in the page, what it says, and where it is. */
import { h, render } from 'preact'
import type { CardActions } from '../../components/card/card-actions.ts'
import type { MenuInput, OpenMenu } from '../../components/card/card-more.ts'
import { GlanceCard } from '../../components/card/GlanceCard.tsx'
import type { Place } from '../../components/card/GlanceFoot.tsx'
import type { CardHandle } from '../../components/card/use-card-views.ts'
import { TextProvider } from '../../components/text/text.tsx'
import type { Texts } from '../../lib/browser/texts.ts'
import type { ClaimFacts } from '../../lib/model/facts.ts'
import type { Match } from '../../lib/model/page.ts'
import type { CardHost } from '../../lib/page/card/card-host.ts'
import { activeElementOf, callPage } from '../../lib/page/dom/dom.ts'
import { mountHost } from './mount-host.ts'
import { makePlacer, type Placer, type Placing } from './placer.ts'

export interface CardContent {
  readonly facts: ClaimFacts
  /** Matches of the card's sentence, and of the whole page. */
  readonly matches: readonly Match[]
  readonly pageMatches: readonly Match[]
  readonly place: Place | null
  /** What is told for a moment; null: nothing. */
  readonly told: string | null
  /** Whether a frame is drawn around the sentence: the card was opened for it by keyboard, popup or tap. */
  readonly isOutlined: boolean
}

type MenuParts = Pick<MenuInput, 'host' | 'onView' | 'onClosed'>

export interface ShownCard extends Pick<Placer, 'place' | 'findScroll'> {
  readonly host: CardHost
  update(content: CardContent): void
  /** Moves the focus into the card, unless it is there: to the button that steps this way, or to the card as a whole. */
  focus(step: 1 | -1 | null): void
  openMenu(begin: (parts: MenuParts) => OpenMenu): void
  /** False: it is not open. */
  closeMenu(): boolean
  /** Has the card grow and shrink with what another script has put into it. */
  followSize(): void
  /** Closes what is open inside the card. False: nothing was. */
  closeInner(): boolean
  /** Takes everything out of the page; focus goes back to where it was before the card had it. */
  close(): void
}

/** Opens a card in the page. It shows nothing before its first `update`. */
export function showCard(page: Document, texts: Texts, placing: Placing, actions: CardActions): ShownCard {
  const before = activeElementOf(page)
  const host = mountHost(page, texts)
  const { root } = host
  const [outline, mount] = [callPage(page, 'createElement', 'div'), callPage(page, 'createElement', 'div')]
  outline.hidden = true
  root.append(outline, mount)
  const placer = makePlacer(page, host, outline, placing)
  const handle: { current: CardHandle | null } = { current: null }
  let menu: OpenMenu | null = null
  let shown: CardContent | null = null

  const place = () => {
    const hasPlace = placer.place()
    menu?.place()
    return hasPlace
  }
  const sizes = new ResizeObserver(place)
  const draw = () => {
    if (shown === null) return
    const parts = { actions, onLayout: place, boxRef: placer.box, handle, isMenuOpen: menu !== null }
    render(h(TextProvider, { texts, children: h(GlanceCard, { ...shown, ...parts }) }), mount)
  }
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)
  const closeMenu = () => {
    const wasOpen = menu !== null
    menu?.close()
    return wasOpen
  }
  return {
    host,
    place,
    findScroll: placer.findScroll,
    update(content) {
      outline.hidden = !content.isOutlined
      // The card may change its side when the short loading text becomes the facts.
      if (content.facts.state !== shown?.facts.state) placer.free()
      shown = content
      draw()
    },
    focus(step) {
      const box = placer.box.current
      const now = host.focused()
      if (now !== null && now !== box) return
      ;(find(`[data-step="${step}"]`) ?? box)?.focus({ preventScroll: true })
    },
    openMenu(begin) {
      host.raiseAnew()
      const onClosed = () => {
        menu = null
        draw()
        find('[aria-haspopup="menu"]')?.focus({ preventScroll: true })
      }
      menu = begin({ host, onView: view => handle.current?.show(view), onClosed })
      draw()
    },
    closeMenu,
    followSize() {
      const inner = find('.card-inner')
      if (inner !== null) sizes.observe(inner)
    },
    closeInner: () => closeMenu() || (handle.current?.goBack() ?? false),
    close() {
      const hadFocus = host.focused() !== null
      sizes.disconnect()
      menu?.close()
      render(null, mount)
      host.remove()
      if (hadFocus && before !== null && 'focus' in before) (before as HTMLElement).focus({ preventScroll: true })
    },
  }
}
