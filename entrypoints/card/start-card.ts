/** Wires what the reader found, the hover states, what the background knows, and the card in the page. */
import { describeIds } from '../../lib/browser/describe.ts'
import { answer } from '../../lib/browser/messages.ts'
import { isAlive, native } from '../../lib/browser/native.ts'
import { answerCalls } from '../../lib/card/card-calls.ts'
import { keepFacts } from '../../lib/card/fact-keeper.ts'
import { orderClaims } from '../../lib/card/facts.ts'
import { readShown, type Target } from '../../lib/card/hover.ts'
import { driveHover } from '../../lib/card/hover-driver.ts'
import { readPointer } from '../../lib/card/pointer-events.ts'
import { listClaims, targetOf } from '../../lib/card/targets.ts'
import type { Match } from '../../lib/model/page.ts'
import { readSentences } from '../../lib/page/card/sentences.ts'
import { watchPages } from '../../lib/page/card/watch-pages.ts'
import { callPage } from '../../lib/page/dom/dom.ts'
import type { ReaderBridge } from '../../lib/page/mark/reader-bridge.ts'
import { openSentence } from './open-sentence.ts'
import { type ShownCard, showCard } from './shown-card.ts'

/**
 * Serves a page's matches with cards.
 * @param signal ends it; everything is out of the page then
 * @param end aborts the signal: called when the extension is gone
 */
export function startCard(reader: ReaderBridge, signal: AbortSignal, end: () => void): void {
  const sentences = readSentences(reader, targetOf)
  let card: ShownCard | null = null
  let lastShown: Target | null = null
  /** What the next card is opened for: where the pointer is, and the matches whose claims come first. */
  let aim: { readonly x: number | null; readonly matches: readonly Match[] } = { x: null, matches: [] }

  const canGoOn = () => {
    if (!signal.aborted && !isAlive()) end()
    return !signal.aborted
  }
  const shown = () => readShown(hover.state())
  const matchesAt = (x: number, y: number) => reader.matchesAt(x, y).map(located => located.match)

  const facts = keepFacts(
    ids => describeIds(message => native.runtime.sendMessage(message), ids),
    target => canGoOn() && target === shown() && refresh(),
    canGoOn,
  )
  /** Asks the background as soon as the pointer rests, so that the card opens with everything in it. */
  const learn = (target: Target) => {
    const speakers = sentences.matchesOf(target).flatMap(match => match.speaker ?? [])
    facts.learn(target, listClaims(sentences.matches(), target, []), speakers)
  }
  const open = (target: Target) => {
    if (sentences.matchesOf(target).length === 0) return hover.send({ type: 'vanished' })
    learn(target)
    const element = sentences.elementOf(target)
    const direction = element !== null && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr'
    const placing = { measure: () => sentences.linesOf(target), direction, pointerX: aim.x } as const
    card = showCard(document, placing, () => hover.send({ type: 'escape' }))
    lastShown = target
    refresh()
    if (!card?.place() && hover.state().name !== 'pinned') hover.send({ type: 'vanished' })
  }
  const close = () => {
    card?.close()
    card = null
  }
  const refresh = () => {
    const target = shown()
    if (card === null || target === null) return
    const matches = sentences.matchesOf(target)
    if (matches.length === 0) return hover.send({ type: 'vanished' })
    const claims = listClaims(matches, target, aim.matches)
    const isOutlined = hover.state().name === 'pinned'
    card.update({
      facts: orderClaims(facts.factsOf(target), claims),
      matches,
      pageMatches: sentences.matches(),
      isOutlined,
    })
  }
  const hover = driveHover({ isAlive: canGoOn, prepare: learn, open, close, refresh })

  const opener = openSentence({ hover, sentences, answered: facts.answered, card: () => card }, signal)
  const pointer = readPointer({
    send: hover.send,
    shown,
    matchesAt,
    isCardAt: (x, y) => card !== null && callPage(document, 'elementFromPoint', x, y) === card.element,
    isCard: source => card !== null && source === card.element,
    aim(matches, x) {
      aim = { x, matches }
    },
    place: () => card?.place() ?? false,
    makeRoom: () => void opener.makeRoom(),
  })

  const calls = answerCalls({
    matches: sentences.matches,
    topOf: target => sentences.boundsOf(target)?.top ?? null,
    current: () => shown() ?? lastShown,
    goTo(target, leading) {
      const beforeOpening = () => {
        aim = { x: null, matches: leading }
      }
      void opener.goTo(target, beforeOpening)
    },
    async show(target) {
      await opener.show(target)
    },
  })
  answer(native.runtime, 'card', calls, signal)
  const watchNewPages = watchPages(document, reader, pointer, signal)
  const onChange = () => {
    watchNewPages()
    refresh()
  }
  reader.onChange(onChange, signal)
  signal.addEventListener('abort', hover.stop)
}
