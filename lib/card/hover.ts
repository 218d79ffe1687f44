/**
 * When a card opens and closes. A pure state machine: the caller feeds it what happens and obeys what it says.
 *
 *            on-match            timer (DWELL)             off, on-match elsewhere
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
 * A target is a sentence. Each hover has a token; a timer that comes with an older one is out of date. `leaving`
 * lets the pointer cross the gap, and other marked sentences, on its way to the card. A pinned card stays until a
 * person closes it: keyboard and touch have no hovering pointer that could hold it. `idle` remembers the sentence whose
 * card was dismissed under the pointer: it stays closed until the pointer has left that sentence.
 */

/** The pointer rests this long on a match before its card opens. Milliseconds. */
export const DWELL = 150
/** The pointer may be off match and card for so long before the card closes. Milliseconds. */
export const GRACE = 300

/** A sentence with matches: see `targetOf`. */
export type Target = string

export type HoverState =
  | { readonly name: 'idle'; readonly token: number; readonly dismissed: Target | null }
  | { readonly name: 'dwelling'; readonly token: number; readonly target: Target }
  | { readonly name: 'open'; readonly token: number; readonly target: Target }
  | { readonly name: 'leaving'; readonly token: number; readonly target: Target; readonly next: Target | null }
  | { readonly name: 'pinned'; readonly token: number; readonly target: Target }

export type HoverEvent =
  /** The pointer is on a match, on nothing that matters, or on the card. */
  | { readonly type: 'on-match'; readonly target: Target }
  | { readonly type: 'off' }
  | { readonly type: 'on-card' }
  /** The delay that `readTimer` asked for is over. */
  | { readonly type: 'timer'; readonly token: number }
  /** Keyboard or popup went to this match; a match was tapped or clicked. */
  | { readonly type: 'step'; readonly target: Target }
  | { readonly type: 'tap'; readonly target: Target }
  | { readonly type: 'press-card' }
  | { readonly type: 'press-outside' }
  | { readonly type: 'escape' }
  /** The page scrolls, or a button went down to select or drag: the pointer is not at rest. */
  | { readonly type: 'busy' }
  /** The target's text is no longer on the page, or left the window. */
  | { readonly type: 'vanished' }

export const IDLE: HoverState = { name: 'idle', token: 0, dismissed: null }

/** @returns the state after an event; the same object when nothing changed */
export function advance(state: HoverState, event: HoverEvent): HoverState {
  const token = state.token + 1
  const close = (): HoverState => (state.name === 'idle' ? state : { name: 'idle', token, dismissed: state.target })
  switch (event.type) {
    case 'step':
    case 'tap':
      return { name: 'pinned', token, target: event.target }
    case 'escape':
    case 'vanished':
    case 'press-outside':
      return close()
    case 'busy':
      return state.name === 'dwelling' ? { name: 'idle', token, dismissed: null } : state
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
      if (on !== null && on !== state.dismissed) return { name: 'dwelling', token, target: on }
      return on === state.dismissed || state.dismissed === null ? state : { name: 'idle', token, dismissed: null }
    case 'dwelling':
      if (on === state.target) return state
      return on === null ? { name: 'idle', token, dismissed: null } : { name: 'dwelling', token, target: on }
    case 'open':
      if (event.type === 'on-card' || on === state.target) return state
      return { name: 'leaving', token, target: state.target, next: on }
    case 'leaving':
      if (event.type === 'on-card' || on === state.target) return { name: 'open', token, target: state.target }
      // Crossing from sentence to sentence starts the grace anew; mere movement doesn't.
      return on === state.next ? state : { ...state, token: on === null ? state.token : token, next: on }
    case 'pinned':
      return state
  }
}

function expire(state: HoverState): HoverState {
  const token = state.token + 1
  if (state.name === 'dwelling') return { name: 'open', token, target: state.target }
  if (state.name !== 'leaving') return state
  return state.next === null ? { name: 'idle', token, dismissed: null } : { name: 'open', token, target: state.next }
}

type Shown = Extract<HoverState, { name: 'open' | 'leaving' | 'pinned' }>
const isShown = (state: HoverState): state is Shown => state.name !== 'idle' && state.name !== 'dwelling'

/** @returns the sentence whose card is shown, or null */
export const readShown = (state: HoverState): Target | null => (isShown(state) ? state.target : null)

/** @returns the timer to run in this state, or null; a token seen before means that it already runs */
export function readTimer(state: HoverState): { readonly token: number; readonly delay: number } | null {
  if (state.name === 'dwelling') return { token: state.token, delay: DWELL }
  if (state.name === 'leaving') return { token: state.token, delay: GRACE }
  return null
}
