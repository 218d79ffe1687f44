import tokens from '../../assets/tokens.css?inline'
import cardStyle from '../../components/card/card.css?inline'
import uiStyle from '../../components/ui/base.css?inline'
import type { Texts } from '../../lib/browser/texts.ts'
import { type CardHost, mountCardHost } from '../../lib/page/card/card-host.ts'

/** @returns an empty host in the page, in the card's style, and in the person's own text size and direction */
export function mountHost(page: Document, texts: Texts): CardHost {
  const host = mountCardHost(page, tokens + uiStyle + cardStyle)
  host.root.style.setProperty('--base', `${host.textSize}px`)
  host.root.dir = texts('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'
  return host
}
