/** Wires the reader's bridge, the hover states, what the background knows and the view. */
import { describeIds } from '../../lib/browser/describe.ts'
import { answer } from '../../lib/browser/messages.ts'
import { isAlive, native } from '../../lib/browser/native.ts'
import { gatherFacts, orderClaims } from '../../lib/card/facts.ts'
import { advance, type HoverEvent, IDLE, readShown, readTimer, type Target } from '../../lib/card/hover.ts'
import { findScroll } from '../../lib/card/layout.ts'
import { findTarget, listClaims, listTargets, stepTarget, targetOf } from '../../lib/card/targets.ts'
import type { ClaimFacts } from '../../lib/model/facts.ts'
import type { Match } from '../../lib/model/page.ts'
import { matchKey } from '../../lib/model/report.ts'
import { watchPointer } from '../../lib/page/card/card-pointer.ts'
import { elementAt, measureLines, offsetOf } from '../../lib/page/card/line-boxes.ts'
import { bringIntoView, scrollPage } from '../../lib/page/card/scroll.ts'
import type { ReaderBridge } from '../../lib/page/mark/reader-bridge.ts'
import { type ShownCard, showCard } from './shown-card.ts'

/** Where a sentence that was stepped to stands in the window: high, so that its card has room below. Share of height. */
const STEP_TOP = 0.2

/** What is known, or asked, of the sentence that the pointer rests on or whose card is shown. */
interface LookUp {
  readonly target: Target
  facts: ClaimFacts
  /** Resolves when there is an answer, or there will be none. */
  answered: Promise<void>
}

/**
 * Serves a page's matches with cards.
 * @param signal ends it; everything is out of the page then
 * @param end aborts the signal: called when the extension is gone
 */
export function startCard(reader: ReaderBridge, signal: AbortSignal, end: () => void): void {
  const watched = new WeakSet<Document>()
  let state = IDLE
  let timer: ReturnType<typeof setTimeout> | undefined
  let lookUp: LookUp | null = null
  let shown: (ShownCard & { readonly target: Target }) | null = null
  let last: Target | null = null
  let pointerX: number | null = null
  /** Matches that the card was opened for: their claims come first. */
  let leading: readonly Match[] = []

  const listMatches = (): Match[] => reader.matches().flatMap(p => (p.range === null ? [] : p.match))
  const placesOf = (target: Target) => reader.matches().filter(p => targetOf(p.match) === target && p.range !== null)
  const rangesOf = (target: Target) => placesOf(target).flatMap(p => p.sentence ?? p.range ?? [])
  const linesOf = (target: Target) => rangesOf(target).flatMap(measureLines)
  const boundsOf = (target: Target) => {
    const lines = linesOf(target)
    if (lines.length === 0) return null
    return { top: Math.min(...lines.map(l => l.top)), bottom: Math.max(...lines.map(l => l.bottom)) }
  }

  /** The one way in which anything opens or closes a card. */
  function send(event: HoverEvent): void {
    if (signal.aborted) return
    if (!isAlive()) {
      end()
      return
    }
    const before = state
    state = advance(state, event)
    if (state === before) return
    if (state.token !== before.token) {
      clearTimeout(timer)
      const next = readTimer(state)
      if (next !== null) timer = setTimeout(() => send({ type: 'timer', token: next.token }), next.delay)
    }
    if (state.name === 'dwelling') learn(state.target)
    const target = readShown(state)
    if (target !== shown?.target) {
      close()
      if (target !== null) open(target)
    } else refresh()
  }

  function open(target: Target): void {
    const [range] = rangesOf(target)
    if (range === undefined) {
      send({ type: 'vanished' })
      return
    }
    learn(target)
    const element = elementAt(range)
    const direction = element !== null && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr'
    const placing = { measure: () => linesOf(target), direction, pointerX } as const
    shown = { ...showCard(document, placing, () => send({ type: 'escape' })), target }
    last = target
    refresh()
    if (!shown.place() && state.name !== 'pinned') send({ type: 'vanished' })
  }

  function close(): void {
    shown?.close()
    shown = null
  }

  function refresh(): void {
    if (shown === null) return
    const { target } = shown
    const matches = placesOf(target).map(p => p.match)
    if (matches.length === 0) {
      send({ type: 'vanished' })
      return
    }
    const facts: ClaimFacts = lookUp?.target === target ? lookUp.facts : { state: 'loading' }
    const first = listClaims(matches, target, leading)
    shown.update({
      facts: orderClaims(facts, first),
      matches,
      pageMatches: listMatches(),
      marked: state.name === 'pinned',
    })
  }

  /** Asks the background as soon as the pointer rests, so that the card opens with everything in it. */
  function learn(target: Target): void {
    if (lookUp?.target === target && lookUp.facts.state !== 'failed') return
    const matches = listMatches()
    const speakers = matches.filter(m => targetOf(m) === target).flatMap(m => m.speaker ?? [])
    const mine: LookUp = { target, facts: { state: 'loading' }, answered: Promise.resolve() }
    lookUp = mine
    const settle = (facts: ClaimFacts) => {
      mine.facts = facts
      if (!signal.aborted && shown?.target === target && lookUp === mine) refresh()
    }
    mine.answered = gatherFacts(
      ids => describeIds(message => native.runtime.sendMessage(message), ids),
      listClaims(matches, target, []),
      [...new Set(speakers)],
    ).then(settle, () => {
      if (isAlive()) settle({ state: 'failed', trouble: 'backgroundGone' })
      else end()
    })
  }

  /** Opens a sentence's card by itself, where no pointer is. */
  async function goToTarget(target: Target): Promise<void> {
    const [range] = rangesOf(target)
    const element = range === undefined ? null : elementAt(range)
    const bounds = () => boundsOf(target)
    if (element === null) return
    const now = bounds()
    const inView = now !== null && now.top >= 0 && now.bottom <= window.innerHeight
    send({ type: 'escape' })
    if (!inView) await bringIntoView(element, bounds, window.innerHeight * STEP_TOP, signal)
    pointerX = null
    send({ type: 'step', target })
    shown?.focus()
    await makeRoom()
    shown?.focus()
  }

  /** Scrolls the page a little where a pinned card has no room beside its sentence. */
  async function makeRoom(): Promise<void> {
    await lookUp?.answered
    if (shown === null) return
    const { target } = shown
    const by = findScroll(shown.readLayout())
    if (by > 0) await scrollPage(document, by, () => boundsOf(target), signal)
    if (shown?.target === target && !shown.place()) send({ type: 'vanished' })
  }

  const pointer = {
    move(x: number, y: number) {
      if (shown !== null && document.elementFromPoint(x, y) === shown.element) return send({ type: 'on-card' })
      const matches = reader.matchesAt(x, y).map(p => p.match)
      const [best] = matches
      if (best === undefined) return send({ type: 'off' })
      const target = targetOf(best)
      if (target !== readShown(state)) {
        pointerX = x
        leading = matches
      }
      send({ type: 'on-match', target })
    },
    leave: () => send({ type: 'off' }),
    press: () => send({ type: 'busy' }),
    click(x: number, y: number, on: EventTarget | null, plain: boolean) {
      if (shown !== null && on === shown.element) return send({ type: 'press-card' })
      const matches = plain ? reader.matchesAt(x, y).map(p => p.match) : []
      const [best] = matches
      if (best === undefined) return send({ type: 'press-outside' })
      pointerX = x
      leading = matches
      send({ type: 'tap', target: targetOf(best) })
      void makeRoom()
    },
    escape() {
      const had = shown !== null
      send({ type: 'escape' })
      return had
    },
    scroll(at: { x: number; y: number } | null) {
      send({ type: 'busy' })
      if (shown !== null && !shown.place()) send({ type: 'vanished' })
      // Scrolling can carry a sentence away from the pointer; it opens no card by carrying one to it.
      if (shown !== null && at !== null) pointer.move(at.x, at.y)
    },
  }

  function watchPages(): void {
    const pages = [document, ...reader.matches().flatMap(p => p.range?.startContainer.ownerDocument ?? [])]
    for (const page of pages) {
      if (watched.has(page)) continue
      watched.add(page)
      watchPointer(page, () => offsetOf(page), pointer, signal)
    }
  }

  answer(
    native.runtime.onMessage,
    native.runtime.id,
    'card',
    {
      goTo(key) {
        const matches = listMatches()
        const target = findTarget(matches, key)
        if (target === null || boundsOf(target) === null) return false
        leading = matches.filter(m => matchKey(m) === key)
        void goToTarget(target)
        return true
      },
      step(direction) {
        const targets = listTargets(listMatches()).filter(target => boundsOf(target) !== null)
        const first = targets.find(target => (boundsOf(target)?.top ?? -1) >= 0) ?? null
        const target = stepTarget(targets, readShown(state) ?? last, direction, first)
        if (target === null) return false
        leading = []
        void goToTarget(target)
        return true
      },
    },
    signal,
  )
  reader.onChange(() => {
    watchPages()
    refresh()
  }, signal)
  watchPages()
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    close()
  })
}
