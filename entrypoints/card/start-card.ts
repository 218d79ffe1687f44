/** Wires what the reader found, the hover states, what the background knows, and the card in the page. */
import { describeIds } from '../../lib/browser/describe.ts'
import { answer, type Transport } from '../../lib/browser/messages.ts'
import { isAlive, native } from '../../lib/browser/native.ts'
import { answerCalls } from '../../lib/card/card-calls.ts'
import { keepFacts } from '../../lib/card/fact-keeper.ts'
import { DWELL, readShown } from '../../lib/card/hover.ts'
import { driveHover } from '../../lib/card/hover-driver.ts'
import { readPointer } from '../../lib/card/pointer-events.ts'
import { targetOf } from '../../lib/card/targets.ts'
import { readSentences } from '../../lib/page/card/sentences.ts'
import { watchPages } from '../../lib/page/card/watch-pages.ts'
import { callPage } from '../../lib/page/dom/dom.ts'
import type { ReaderBridge } from '../../lib/page/mark/reader-bridge.ts'
import { keepTexts } from './card-texts.ts'
import { doActions } from './do-actions.ts'
import { openSentence } from './open-sentence.ts'
import { showCards } from './show-cards.ts'

const send: Transport = message => native.runtime.sendMessage(message)

/**
 * Serves a page's matches with cards.
 * @param signal ends it; everything is out of the page then
 * @param end aborts the signal: called when the extension is gone
 */
export function startCard(reader: ReaderBridge, signal: AbortSignal, end: () => void): void {
  const canGoOn = () => {
    if (!signal.aborted && !isAlive()) end()
    return !signal.aborted
  }
  const sentences = readSentences(reader, targetOf)
  const shown = () => readShown(hover.state())
  const close = () => hover.send({ type: 'escape' })
  const opening = () => reader.settings()?.card ?? { opensBy: 'pointing', delay: 'normal' }
  const facts = keepFacts(
    ids => describeIds(send, ids),
    target => canGoOn() && target === shown() && cards.refresh(),
    canGoOn,
  )
  const texts = keepTexts(send)
  const cards = showCards({
    ...{ reader, sentences, facts, texts },
    actions: () => actions,
    state: () => hover.state(),
    send: event => hover.send(event),
  })
  const hover = driveHover({ ...cards, isAlive: canGoOn, dwell: () => DWELL[opening().delay] })
  const opener = openSentence({ hover, sentences, answered: facts.answered, card: cards.card }, signal)
  const calls = answerCalls({
    matches: sentences.matches,
    topOf: target => sentences.boundsOf(target)?.top ?? null,
    current: () => shown() ?? cards.last(),
    goTo: (target, leading, from) => void opener.goTo(target, from, () => cards.aim({ x: null, matches: leading })),
    async show(target) {
      await opener.show(target)
    },
  })
  const actions = doActions({
    ...{ ...cards, send, reader, close },
    texts: texts.current,
    step: direction => calls.stepInCard(direction),
  })
  const pointer = readPointer({
    send: hover.send,
    shown,
    matchesAt: (x, y) => reader.matchesAt(x, y).map(located => located.match),
    isCardAt: (x, y) => callPage(document, 'elementFromPoint', x, y) === cards.card()?.host.element,
    isCard: source => source === cards.card()?.host.element,
    aim: (matches, x) => cards.aim({ x, matches }),
    place: () => cards.card()?.place() === true || opener.isMakingRoom(),
    makeRoom: () => void opener.makeRoom(),
    opensByPointing: () => opening().opensBy === 'pointing',
    closeInner: () => cards.card()?.closeInner() ?? false,
  })
  answer(native.runtime, 'card', calls, signal)
  const watchNewPages = watchPages(document, reader, pointer, signal)
  const follow = () => {
    watchNewPages()
    cards.refresh()
    void texts.follow(reader.settings()?.language ?? null)
  }
  follow()
  reader.onChange(follow, signal)
  signal.addEventListener('abort', hover.stop)
}
