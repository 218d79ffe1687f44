/** Runs a session's state machine: takes what happens, and has done what follows from it. */
import { advance, type SessionEffect, type SessionEvent, type SessionState, START } from './session-state.ts'

export interface DriverOptions {
  /** Whether the extension still stands behind this script. */
  readonly isAlive: () => boolean
  /** Ends everything without a word: the extension is gone. */
  readonly onGone: () => void
  readonly signal: AbortSignal
}

export interface SessionDriver {
  state(): SessionState
  /** Says that something happened; null: nothing did. */
  send(event: SessionEvent | null): void
  /** Says what a task found when it is done. */
  run(task: Promise<SessionEvent | null>): void
  /** Does something. Whatever a page throws at it ends in a state, and not in the page's console. */
  attempt(work: () => void): void
}

/** @param perform does one thing that the machine asks for */
export function driveSession(
  { isAlive, onGone, signal }: DriverOptions,
  perform: (effect: SessionEffect) => void,
): SessionDriver {
  let state = START

  const onThrow = () => send({ type: 'threw' })
  const attempt = (work: () => void) => {
    try {
      work()
    } catch {
      onThrow()
    }
  }
  const send = (event: SessionEvent | null) => {
    if (signal.aborted || !event) return
    if (!isAlive()) {
      onGone()
      return
    }
    const [next, effects] = advance(state, event, performance.now())
    state = next
    attempt(() => effects.forEach(perform))
  }
  return {
    state: () => state,
    send,
    run: task => void task.then(send, onThrow),
    attempt,
  }
}
