/** Runs the hover states: keeps the state and its timer, and has cards opened and closed accordingly. */
import { advance, type HoverEvent, type HoverState, IDLE, readShown, readTimer, type Target } from './hover.ts'

export interface HoverView {
  /** Whether cards may still be shown. Asked before every event, which is dropped when they may not. */
  isAlive(): boolean
  /** Milliseconds that the pointer has to rest on a sentence. */
  dwell(): number
  /** The pointer rests on a sentence, whose card may open in a moment. */
  prepare(target: Target): void
  open(target: Target): void
  close(): void
  /** The card that is open stays open, in another state. */
  refresh(): void
}

export interface Hover {
  /** The one way in which anything opens or closes a card. */
  send(event: HoverEvent): void
  state(): HoverState
  /** Closes the card and forgets the timer. */
  stop(): void
}

/** Runs the state machine of `hover.ts` with a timer, and has the view follow its states. */
export function driveHover(view: HoverView): Hover {
  let state = IDLE
  let shown: Target | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function send(event: HoverEvent): void {
    if (!view.isAlive()) return
    const before = state
    state = advance(state, event)
    if (state === before) return
    if (state.token !== before.token) restartTimer()
    if (state.name === 'dwelling') view.prepare(state.target)
    const target = readShown(state)
    if (target === shown) {
      view.refresh()
      return
    }
    if (shown !== null) view.close()
    shown = target
    if (target !== null) view.open(target)
  }

  function restartTimer(): void {
    clearTimeout(timer)
    const next = readTimer(state, view.dwell())
    if (next !== null) timer = setTimeout(() => send({ type: 'timer', token: next.token }), next.delay)
  }

  return {
    send,
    state: () => state,
    stop() {
      clearTimeout(timer)
      view.close()
    },
  }
}
