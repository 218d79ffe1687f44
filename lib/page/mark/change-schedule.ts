/**
 * When a page that changes is read again, and how much of it. A pure state machine: the caller feeds it what was heard of the
 * page, keeps the nodes and the one timer, and performs the effects that it answers with.
 *
 *               nodes changed
 *    ┌───────┐ ───────────────▶ ┌───────────┐
 *    │ quiet │                  │ gathering │
 *    └───────┘ ◀─────────────── └───────────┘
 *      ▲   ▲    timer: read the nodes, or everything if they are more than `MANY`
 *      │   │
 *      │   └────────── timer: read everything ──────── ┌──────────┐
 *      │                                               │ sampling │
 *      │   from every state                            └──────────┘
 *      │   more than `FLOOD` changes of text  ┌──────┐   │      ▲
 *      │   ─────────────────────────────────▶ │ deaf │ ◀─┘      │
 *      │                                      └──────┘ ─────────┘ timer
 *      └───────────────────────────────────────── │ timer, nothing read for `SELDOM`: read everything
 *
 * A page that changes without end would cost more to listen to than to read: in `deaf` nobody listens. `sampling` listens
 * for a moment to find out whether the flood is over.
 */

/** Milliseconds between two readings: this many times what the last one took, but between these. */
const BATCH = 250
const BATCH_AT_MOST = 450
const TIMES_COST = 100
/** With more changed nodes than this, the whole page is read again. */
export const MANY = 500
/** More changes of text than this between two readings are a flood. */
export const FLOOD = 200
/** Milliseconds from a flood to listening again, and how long that goes on. */
const WAITS: Readonly<Partial<Record<Schedule['phase'], number>>> = { deaf: 330, sampling: 40 }
/** Milliseconds after which a page is read although the flood goes on. */
const SELDOM = 4300

export interface Schedule {
  readonly phase: 'quiet' | 'gathering' | 'deaf' | 'sampling'
  /** Changes of text since the page was read, or listened to again. */
  readonly texts: number
  /** When the page was read last. Milliseconds, as in `now`. */
  readonly readAt: number
  /** How long to gather nodes. Milliseconds. */
  readonly batch: number
}

export type ScheduleEvent =
  /** So many more changes of text. `nodes`: how many nodes are known to have changed, in all. */
  | { readonly type: 'heard'; readonly texts: number; readonly nodes: number }
  /** The time that `wait` asked for is over. */
  | { readonly type: 'timer'; readonly nodes: number }
  /** Reading took so many milliseconds. */
  | { readonly type: 'cost'; readonly ms: number }

/**
 * - `wait`: say `timer` after `readWait` milliseconds. A new wait takes the place of this one
 * - `deafen`: listen to no part of the page · `listen`: listen to the page, if nobody does
 * - `readNodes`: have the changed nodes read · `readAll`: have everything read. No changed node is kept after either
 */
export type ScheduleEffect = 'wait' | 'deafen' | 'listen' | 'readNodes' | 'readAll'

/** The effects are performed in their order. */
export type ScheduleStep = readonly [Schedule, readonly ScheduleEffect[]]

/** The schedule of a page that nothing has happened to. */
export const QUIET: Schedule = { phase: 'quiet', texts: 0, readAt: Number.NEGATIVE_INFINITY, batch: BATCH }

/** @returns how long to wait in this state, in milliseconds */
export const readWait = ({ phase, batch }: Schedule): number => WAITS[phase] ?? batch

/** @param now milliseconds on a clock that never goes back */
export function advance(state: Schedule, event: ScheduleEvent, now: number): ScheduleStep {
  const { phase } = state
  if (event.type === 'cost')
    return [{ ...state, batch: Math.max(BATCH, Math.min(event.ms * TIMES_COST, BATCH_AT_MOST)) }, []]
  if (event.type === 'heard') return hear(state, state.texts + event.texts, event.nodes)
  if (phase === 'deaf' && now - state.readAt <= SELDOM)
    return [{ ...state, phase: 'sampling', texts: 0 }, ['listen', 'wait']]
  const isFew = phase === 'gathering' && event.nodes <= MANY
  return [{ ...state, phase: 'quiet', texts: 0, readAt: now }, ['listen', isFew ? 'readNodes' : 'readAll']]
}

function hear(state: Schedule, texts: number, nodes: number): ScheduleStep {
  const { phase } = state
  if (texts > FLOOD) return [{ ...state, phase: 'deaf' }, ['deafen', 'wait']]
  if (phase !== 'quiet' || nodes === 0) return [{ ...state, texts }, []]
  return [{ ...state, phase: 'gathering', texts }, ['wait']]
}
