/**
 * When a card opens and closes, as a pure state machine: the caller hands in each event and shows the state that results.
 *
 *            on-match            timer (dwell)             off, on-match elsewhere
 *    ┌──────┐ ─────▶ ┌──────────┐ ─────▶ ┌──────┐ ─────────────────────▶ ┌─────────┐
 *    │ idle │        │ dwelling │        │ open │ ◀───────────────────── │ leaving │
 *    └──────┘ ◀───── └──────────┘        └──────┘   on-card, on-match     └─────────┘
 *        ▲  off, busy                        │      back on its own            │
 *        ├───────────────────────────────────┼──── timer (GRACE), no next ─────┤
 *        │ escape, vanished, press outside   │ press on the card               │ timer, next
 *        │          ┌────────┐ ◀─────────────┘                                 ▼
 *        └───────── │ pinned │ ◀── step, tap (from every state)          open on the next
 *                   └────────┘
 *
 * A target is a marked sentence. Each state has a token, and a timer with an older token is ignored. `leaving` lets the pointer
 * cross the gap, and other marked sentences, on its way to the card. A pinned card stays until a person closes it, since with
 * keyboard or touch no pointer hovers that could hold it open. `idle` remembers the sentence whose card was dismissed under
 * the pointer: its card does not open again before the pointer has left the sentence. It is warm for a while after a card
 * was open: a person who looks at one card after the other need not wait long for each.
 */

/** Milliseconds that the pointer rests on a match before its card opens, by what the person chose. */
export const DWELL = { short: 100, normal: 300, long: 600 } as const
/** The same, while another card was just open. */
export const DWELL_WARM = 100
/** Milliseconds for which a card counts as just open after it closed. */
export const WARM = 500
/** Milliseconds that the pointer may be off match and card before the card closes. */
export const GRACE = 300

/** Names a sentence with matches: see `targetOf`. */
export type Target = string

export type HoverState =
  | { readonly name: 'idle'; readonly token: number; readonly dismissed: Target | null; readonly isWarm: boolean }
  | { readonly name: 'dwelling'; readonly token: number; readonly target: Target; readonly isWarm: boolean }
  | { readonly name: 'open'; readonly token: number; readonly target: Target }
  | { readonly name: 'leaving'; readonly token: number; readonly target: Target; readonly next: Target | null }
  | { readonly name: 'pinned'; readonly token: number; readonly target: Target }

export type HoverEvent =
  /** The pointer is now on a match, on neither match nor card (`off`), or on the card. */
  | { readonly type: 'on-match'; readonly target: Target }
  | { readonly type: 'off' }
  | { readonly type: 'on-card' }
  /** The delay of `readTimer` is over. */
  | { readonly type: 'timer'; readonly token: number }
  /** A person went to this match by keyboard or popup, or (`tap`) tapped or clicked it. */
  | { readonly type: 'step'; readonly target: Target }
  | { readonly type: 'tap'; readonly target: Target }
  | { readonly type: 'press-card' }
  | { readonly type: 'press-outside' }
  | { readonly type: 'escape' }
  /** The page scrolls, or a button is pressed to select or drag: the pointer does not rest. */
  | { readonly type: 'busy' }
  /** The target's text is no longer on the page, or no longer in the window. */
  | { readonly type: 'vanished' }

export const IDLE: HoverState = { name: 'idle', token: 0, dismissed: null, isWarm: false }

/** @returns the state after an event; the same object when nothing changed */
export function advance(state: HoverState, event: HoverEvent): HoverState {
  const token = state.token + 1
  const close = (): HoverState =>
    state.name === 'idle'
      ? state
      : { name: 'idle', token, dismissed: state.target, isWarm: isShown(state) || state.isWarm }
  switch (event.type) {
    case 'step':
    case 'tap':
      return { name: 'pinned', token, target: event.target }
    case 'escape':
    case 'vanished':
    case 'press-outside':
      return close()
    case 'busy':
      return state.name === 'dwelling' ? { name: 'idle', token, dismissed: null, isWarm: state.isWarm } : state
    case 'press-card':
      return isShown(state) ? { name: 'pinned', token, target: state.target } : state
    case 'timer':
      return event.token === state.token ? expire(state) : state
    default:
      return follow(state, event)
  }
}

type PointerEvent = Extract<HoverEvent, { type: 'on-match' | 'off' | 'on-card' }>

function follow(state: HoverState, event: PointerEvent): HoverState {
  const token = state.token + 1
  const on = event.type === 'on-match' ? event.target : null
  switch (state.name) {
    case 'idle':
      if (on !== null && on !== state.dismissed) return { name: 'dwelling', token, target: on, isWarm: state.isWarm }
      return on === state.dismissed || state.dismissed === null ? state : { ...state, token, dismissed: null }
    case 'dwelling':
      if (on === state.target) return state
      if (on !== null) return { ...state, token, target: on }
      return { name: 'idle', token, dismissed: null, isWarm: state.isWarm }
    case 'open':
      if (event.type === 'on-card' || on === state.target) return state
      return { name: 'leaving', token, target: state.target, next: on }
    case 'leaving':
      if (event.type === 'on-card' || on === state.target) return { name: 'open', token, target: state.target }
      // Only a move to another sentence starts the grace again.
      return on === state.next ? state : { ...state, token: on === null ? state.token : token, next: on }
    case 'pinned':
      return state
  }
}

function expire(state: HoverState): HoverState {
  const token = state.token + 1
  if (state.name === 'idle') return { ...state, token, isWarm: false }
  if (state.name === 'dwelling') return { name: 'open', token, target: state.target }
  if (state.name !== 'leaving') return state
  return state.next === null
    ? { name: 'idle', token, dismissed: null, isWarm: true }
    : { name: 'open', token, target: state.next }
}

type Shown = Extract<HoverState, { name: 'open' | 'leaving' | 'pinned' }>
const isShown = (state: HoverState): state is Shown => state.name !== 'idle' && state.name !== 'dwelling'

/** @returns the sentence whose card is shown, or null */
export const readShown = (state: HoverState): Target | null => (isShown(state) ? state.target : null)

/**
 * @param dwell milliseconds that the pointer has to rest
 * @returns the timer that must run in this state, or null. The same token as before means that it already runs
 */
export function readTimer(state: HoverState, dwell: number): { readonly token: number; readonly delay: number } | null {
  const { token } = state
  if (state.name === 'idle') return state.isWarm ? { token, delay: WARM } : null
  if (state.name === 'dwelling') return { token, delay: state.isWarm ? Math.min(dwell, DWELL_WARM) : dwell }
  return state.name === 'leaving' ? { token, delay: GRACE } : null
}
