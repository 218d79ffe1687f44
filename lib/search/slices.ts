/** Long work in slices, so that whoever waits in the same thread gets its turn. */

export interface Turns {
  /** Milliseconds that may be worked at a stretch. */
  readonly budget: number
  /** A clock, ms. */
  now(): number
  /** Lets others do what they wait for. */
  pause(): Promise<void>
}

/** Does the work; between two steps of it, once the budget is used up, others get their turn. @returns its result */
export async function runInSlices<T>(work: Generator<void, T>, { budget, now, pause }: Turns): Promise<T> {
  let end = now() + budget
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (now() < end) continue
    await pause()
    end = now() + budget
  }
}
