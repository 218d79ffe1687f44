/** Long work that can pause: a generator that yields wherever its caller may do something else first. */
export type Steps<T> = Generator<void, T, void>

/** Does work without a pause, whatever it yields on the way. @returns its result */
export function finish<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Maps a list, and pauses behind each of its items. */
export function* mapInSteps<T, U>(list: readonly T[], map: (item: T, n: number) => U): Steps<U[]> {
  const mapped: U[] = []
  for (const [n, item] of list.entries()) {
    mapped.push(map(item, n))
    yield
  }
  return mapped
}
