/**
 * What a reading session does next. A pure state machine: the caller feeds it what happens and performs the effects that
 * it answers with.
 *
 *      change: is this an article?
 *            ┌───┐ no                     new blocks
 *            │   ▼     yes ┌─────────┐  (another page: if it is an article) ┌────────┐ ──┐ a topic is new:
 *          ┌──────┐ ─────▶ │ reading │ ───────────────────────────────────▶ │ asking │   │ ask about everything
 *          │ idle │        └─────────┘                                      └────────┘ ◀─┘
 *          └──────┘ ◀───────── │ nothing new, or no article                      │
 *              ▲                                                                 │
 *              └──────────────────────────────────────── all answered, or refused ┘
 *
 * One task runs at a time. What changes meanwhile is remembered, and read when the task is done. A page that is no article
 * is judged again when it changes, more and more seldom, since most such pages never become one. Another address alone is no
 * reason to read: some pages keep in it how far they are scrolled. When the page throws an error, the session becomes idle,
 * whatever it was doing.
 */
import type { PageState, Trouble } from '../../model/report.ts'

/** Milliseconds from the first judgement that a page is no article to the next one; doubled each time, up to the other. */
export const JUDGE_AGAIN = 500
export const JUDGE_AGAIN_AT_MOST = 16_000

export interface SessionState {
  readonly task: 'idle' | 'reading' | 'asking'
  /** What the popup is told. */
  readonly page: PageState
  readonly trouble: Trouble | null
  /** Nodes that changed since the last reading began; null: the whole page has to be read. */
  readonly changed: ReadonlySet<Node> | null
  /** The same, for the reading that is under way or was the last. */
  readonly reading: ReadonlySet<Node> | null
  /** Whether a person asked for this page, which is then read whatever it looks like. */
  readonly isWanted: boolean
  readonly isArticle: boolean
  /** Before this time the page is not judged again. Milliseconds, as in `now`. */
  readonly judgeAt: number
  /** How long to wait after the next judgement. Milliseconds. */
  readonly patience: number
}

export type SessionEvent =
  /** Text changed around these nodes; null: anywhere. */
  | { readonly type: 'changed'; readonly nodes: ReadonlySet<Node> | null }
  /** The page has another address. */
  | { readonly type: 'address' }
  /** A person asks for the page. */
  | { readonly type: 'wanted' }
  | { readonly type: 'judged'; readonly isArticle: boolean }
  /** The text was read. `isOther`: it is another page's by now. `hasNew`: the background has not seen some of its blocks. */
  | { readonly type: 'read'; readonly isOther: boolean; readonly hasNew: boolean }
  /** `isNewTopic`: the blocks brought up a topic that those before them may be about. */
  | { readonly type: 'answered'; readonly isNewTopic: boolean }
  | { readonly type: 'refused'; readonly trouble: Trouble }
  /** Something in the page threw an error. */
  | { readonly type: 'threw' }

/**
 * - `judge`: decide whether this is an article, and answer with `judged` before anything else happens
 * - `wait`: say `changed` at `judgeAt`. A new wait, and a judgement, take the place of this one
 * - `read`: read what `reading` tells, and answer with `read`
 * - `ask`, `askAll`: send the blocks that the background has not seen, or all; answer with `answered` or `refused`
 * - `publish`: show what is known by now
 */
export type SessionEffect = 'judge' | 'wait' | 'read' | 'ask' | 'askAll' | 'publish'

/** The effects are performed in their order. */
export type SessionStep = readonly [SessionState, readonly SessionEffect[]]

/** A session that has done nothing yet. */
export const START: SessionState = {
  task: 'idle',
  page: 'waiting',
  trouble: null,
  changed: null,
  reading: null,
  isWanted: false,
  isArticle: false,
  judgeAt: 0,
  patience: JUDGE_AGAIN,
}

/** @param now milliseconds on a clock that never goes back */
export function advance(state: SessionState, event: SessionEvent, now: number): SessionStep {
  switch (event.type) {
    case 'changed':
      return begin(
        { ...state, changed: state.changed && event.nodes && new Set([...state.changed, ...event.nodes]) },
        now,
      )
    case 'address':
      return move(state, now)
    case 'wanted':
      return begin({ ...state, changed: null, isWanted: true }, now)
    case 'judged':
      if (!event.isArticle) return refuse(state, now)
      return state.task === 'idle' ? read({ ...state, isArticle: true }) : ask(state, 'ask')
    case 'read':
      if (event.isOther) return [state, ['judge']]
      if (event.hasNew) return ask(state, 'ask')
      // A failure that no block is to blame for stays until there is something to ask about.
      return finish(state, now, state.trouble)
    case 'answered':
      return event.isNewTopic ? ask(state, 'askAll') : finish(state, now, null)
    case 'refused':
      return finish(state, now, event.trouble)
    case 'threw':
      return [{ ...state, task: 'idle', page: 'failed', trouble: 'pageFailed', changed: null }, []]
  }
}

/** At another address there will be another page: it shall not be judged as seldom as the one before. */
function move(state: SessionState, now: number): SessionStep {
  const judgeAt = Math.min(state.judgeAt, now + JUDGE_AGAIN)
  const moved: SessionState = { ...state, isWanted: false, judgeAt, patience: JUDGE_AGAIN }
  return [moved, state.task === 'idle' && state.page === 'notArticle' ? ['wait'] : []]
}

/** Starts the next task, unless one is under way. */
function begin(state: SessionState, now: number): SessionStep {
  if (state.task !== 'idle') return [state, []]
  if (state.isArticle) return read(state)
  return [state, [state.isWanted || now >= state.judgeAt ? 'judge' : 'wait']]
}

const read = (state: SessionState): SessionStep => [
  { ...state, task: 'reading', reading: state.changed, changed: new Set() },
  ['read'],
]

const ask = (state: SessionState, effect: 'ask' | 'askAll'): SessionStep => [
  { ...state, task: 'asking', page: 'scanning', trouble: null },
  [effect],
]

/** Ends a round: what is known is shown, and what changed meanwhile is read. */
function finish(state: SessionState, now: number, trouble: Trouble | null): SessionStep {
  const done: SessionState = { ...state, task: 'idle', page: trouble ? 'failed' : 'done', trouble }
  const [next, effects] = done.changed?.size === 0 ? [done, []] : begin(done, now)
  return [next, ['publish', ...effects]]
}

function refuse(state: SessionState, now: number): SessionStep {
  const refused: SessionState = {
    ...state,
    task: 'idle',
    page: 'notArticle',
    trouble: null,
    changed: null,
    isArticle: false,
    judgeAt: now + state.patience,
    patience: Math.min(state.patience * 2, JUDGE_AGAIN_AT_MOST),
  }
  // After reading, the marks of the page before go; and what came while this one was read may have made it an article.
  return [refused, state.task === 'idle' ? [] : ['publish', 'wait']]
}
