/** Long work that can pause: a generator that yields wherever its caller may do something else first. */
export type Steps<T> = Generator<void, T, void>

/** Does the work without a pause. @returns its result */
export function finish<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
