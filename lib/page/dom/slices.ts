/** Cuts long work into slices, so that the page can react to its reader in between. */

/** Milliseconds of work before the page gets its turn: half a frame. */
const SLICE = 8

/**
 * Runs a generator to its end, pausing where it yields when a slice is used up.
 * @param onSlice called with the milliseconds that each slice took
 * @returns what it returns, or null when the signal aborted it
 */
export async function runInSlices<T>(
  work: Generator<unknown, T, void>,
  signal: Pick<AbortSignal, 'aborted'>,
  onSlice?: (ms: number) => void,
): Promise<T | null> {
  let start = performance.now()
  while (!signal.aborted) {
    const step = work.next()
    const spent = performance.now() - start
    if (!step.done && spent < SLICE) continue
    onSlice?.(spent)
    if (step.done) return step.value
    await pause()
    start = performance.now()
  }
  work.return(undefined as T)
  return null
}

/** Gives the page its turn. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  return scheduler?.yield?.() ?? new Promise(resolve => setTimeout(resolve))
}

/** Waits until the page has nothing more urgent to do, half a second at most. */
export function idle(): Promise<void> {
  return new Promise(resolve => {
    requestIdleCallback(resolve as () => void, { timeout: 500 })
  })
}
