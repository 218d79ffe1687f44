/**
 * Who works when. The background has one thread for all tabs, so long work is cut into slices, and whoever waits has a turn
 * between two of them:
 *
 * - A person at one of the extension's own pages has every second turn. The tabs share the others, one after the other.
 * - A tab that has used up its budget gets a turn only while nobody else waits, and rests in between. It loses nothing:
 *   what it asked is answered in full, later.
 *
 * Nothing here outlives the background. Whoever waited when the browser stopped it asks again.
 */
import type { Steps } from '../model/steps.ts'

/** Who asks: the id of a tab, or null for a page of the extension. */
export type Owner = number | null

/** Milliseconds of work in one turn: half a frame. */
const SLICE = 8
/** Milliseconds of work that a tab has in each span of `SPAN` milliseconds: some twenty long articles. */
const BUDGET = 2000
const SPAN = 60_000
/** Milliseconds between two turns of a tab that has used up its budget: it has a tenth of the processor. */
const REST = 72

export interface Clock {
  /** Milliseconds. */
  now(): number
  /** Calls back once after so many milliseconds; 0: as soon as whatever else is due had its turn. */
  later(ms: number, callback: () => void): void
}

export interface Turns {
  /**
   * Does work in turns with all other work.
   * @returns its result; rejects with what it throws
   */
  take<T>(owner: Owner, work: Steps<T>): Promise<T>
}

interface Job {
  /** Goes on with the work. @returns whether it is over */
  step(): boolean
}

/** Shares the thread among all who ask, as told above. */
export function openTurns({ now, later }: Clock): Turns {
  /** What waits, whoever is next first. An owner without work is not in it. */
  const waiting = new Map<Owner, Job[]>()
  const ledger = openLedger(now)
  let last: Owner | undefined
  let state: 'idle' | 'due' | 'resting' = 'idle'
  let appointments = 0

  const choose = (): Owner | undefined => {
    if (waiting.has(null) && last !== null) return null
    let spent: Owner | undefined
    for (const owner of waiting.keys()) {
      if (owner !== null && !ledger.hasSpent(owner)) return owner
      if (owner !== null) spent ??= owner
    }
    return waiting.has(null) ? null : spent
  }

  const work = (owner: Owner): void => {
    const jobs = waiting.get(owner)
    const job = jobs?.shift()
    waiting.delete(owner)
    if (jobs === undefined || job === undefined) return
    last = owner
    const start = now()
    let isOver = false
    while (!isOver && now() - start < SLICE) isOver = job.step()
    if (owner !== null) ledger.charge(owner, now() - start)
    if (!isOver) jobs.push(job)
    if (jobs.length > 0) waiting.set(owner, jobs)
  }

  const tick = (): void => {
    const owner = choose()
    if (owner !== undefined) work(owner)
    const next = choose()
    const mine = ++appointments
    state = next === undefined ? 'idle' : ledger.hasSpent(next) ? 'resting' : 'due'
    if (state === 'idle') return
    later(state === 'resting' ? REST : 0, () => {
      // Somebody else may have come during a rest, and this appointment been replaced.
      if (mine === appointments) tick()
    })
  }

  return {
    take: (owner, steps) =>
      new Promise((resolve, reject) => {
        const job = { step: () => stepOnce(steps, resolve, reject) }
        const jobs = waiting.get(owner)
        if (jobs === undefined) waiting.set(owner, [job])
        else jobs.push(job)
        if (state === 'idle' || (state === 'resting' && !ledger.hasSpent(owner))) tick()
      }),
  }
}

function stepOnce<T>(steps: Steps<T>, resolve: (value: T) => void, reject: (error: unknown) => void): boolean {
  try {
    const step = steps.next()
    if (step.done) resolve(step.value)
    return step.done === true
  } catch (error) {
    reject(error)
    return true
  }
}

interface Ledger {
  /** Whether a tab has used up its budget for now; a page of the extension never has. */
  hasSpent(owner: Owner): boolean
  charge(tab: number, ms: number): void
}

/** Keeps what each tab has spent since its first work in the last `SPAN` milliseconds. */
function openLedger(now: () => number): Ledger {
  const accounts = new Map<number, { readonly since: number; spent: number }>()
  const isPast = (since: number) => now() - since >= SPAN
  const find = (tab: number) => {
    const account = accounts.get(tab)
    return account === undefined || isPast(account.since) ? null : account
  }
  return {
    hasSpent: owner => owner !== null && (find(owner)?.spent ?? 0) >= BUDGET,
    charge(tab, ms) {
      const account = find(tab)
      if (account !== null) {
        account.spent += ms
        return
      }
      for (const [other, { since }] of accounts) if (isPast(since)) accounts.delete(other)
      accounts.set(tab, { since: now(), spent: ms })
    },
  }
}

/**
 * @returns the clock of a background. A message to itself is delivered behind the messages of others that came before it,
 * and without the four milliseconds that browsers add to a timer.
 */
export function openClock(): Clock {
  let channel: MessageChannel | null = null
  let callback: () => void = () => {}
  const open = () => {
    channel = new MessageChannel()
    channel.port1.onmessage = () => callback()
    return channel
  }
  return {
    now: () => performance.now(),
    later(ms, then) {
      if (ms > 0) {
        setTimeout(then, ms)
        return
      }
      callback = then
      ;(channel ?? open()).port2.postMessage(null)
    },
  }
}
