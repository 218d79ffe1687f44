/** Does long work in slices, so that other work in the same thread does not wait for all of it. */

export interface Turns {
  /** Milliseconds of work between two pauses. */
  readonly budget: number
  /** A clock, ms. */
  now(): number
  /** Resolves when other work had its turn. */
  pause(): Promise<void>
}

/** Does the work, with a pause between two steps whenever the budget is used up. @returns the work's result */
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
