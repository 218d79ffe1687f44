/** What a person does in the card that reaches beyond the glance: most of it comes by a script of its own. */
import type { CardActions } from '../../components/card/card-actions.ts'
import type { CardMore } from '../../components/card/card-more.ts'
import { loadMore } from '../../lib/browser/card-more.ts'
import { call, type Transport } from '../../lib/browser/messages.ts'
import type { Texts } from '../../lib/browser/texts.ts'
import { targetOf } from '../../lib/card/targets.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { type ConcealedMark, keepConcealed } from '../../lib/page/card/concealed.ts'
import type { ReaderBridge } from '../../lib/page/mark/reader-bridge.ts'
import { mountHost } from './mount-host.ts'
import type { CardContent, ShownCard } from './shown-card.ts'

interface Parts {
  readonly send: Transport
  readonly reader: Pick<ReaderBridge, 'sentences' | 'filterStory'>
  readonly texts: () => Texts
  /** The card that is open, or null; and what it shows. */
  readonly card: () => ShownCard | null
  readonly content: () => CardContent | null
  readonly close: () => void
  readonly step: (direction: 1 | -1) => void
  /** Tells in the card for a moment whether something was copied. */
  readonly tellCopied: (isCopied: boolean) => void
}

/** @returns what the buttons of the card do */
export function doActions({ send, reader, texts, card, content, close, step, tellCopied }: Parts): CardActions {
  const wordsOf = ({ id }: ClaimView) => {
    const match = content()?.matches.find(one => one.claim === id)
    if (match === undefined) return null
    const found = reader.sentences().find(({ target }) => target === targetOf(match))
    return found?.block.text.slice(match.sentence.start, match.sentence.end) ?? null
  }
  const concealed = keepConcealed()
  const conceal = (mark: ConcealedMark, on: boolean) => {
    concealed.set(mark, on)
    reader.filterStory(concealed.drop)
  }
  /** Does something with the other script and the card, if that is still the same when the script is there. */
  async function withMore(act: (more: CardMore, shown: ShownCard) => unknown): Promise<void> {
    const shown = card()
    // An extension that was reloaded meanwhile answers nothing.
    const more = await loadMore<CardMore>(send).catch(() => null)
    if (more !== null && shown !== null && shown === card()) await act(more, shown)
  }
  async function openAll({ id }: ClaimView): Promise<boolean> {
    const isOpen = await call(send, 'background', 'openPanel', { claim: id }).catch(() => false)
    if (isOpen) close()
    return isOpen
  }
  function openMenu(claim: ClaimView): void {
    if (card()?.closeMenu()) return
    const input = { texts: texts(), claim, sentence: wordsOf(claim), conceal, onRemove: close }
    const mount = () => mountHost(document, texts())
    void withMore((more, shown) => shown.openMenu(rest => more.openMenu({ ...input, ...rest, mountHost: mount })))
  }
  return {
    onClose: close,
    onStep: step,
    onAll: openAll,
    onCopy: claim =>
      void withMore(async (more, { host }) => tellCopied(await more.copyClaim(host.root, texts(), claim))),
    onMenu: openMenu,
    mountInner(place, inner) {
      let unmount: (() => void) | null = null
      void withMore((more, shown) => {
        const said = content()
        if (said?.facts.state !== 'ready' || !place.isConnected) return
        const { matches, pageMatches, facts } = said
        const known = { facts, matches, pageMatches, texts: texts(), sentence: wordsOf(inner.claim) }
        unmount = more.mountInner(place, { ...inner, ...known, onClose: close, onCopied: tellCopied })
        shown.followSize()
      })
      return () => unmount?.()
    },
  }
}
