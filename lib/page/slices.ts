/** Long work in a page, cut into slices between which the page can answer its reader. */

/** Milliseconds of work before the page gets its turn: half a frame. */
const SLICE = 8

/**
 * Runs a generator to its end, pausing where it yields when a slice is used up.
 * @param each gets what was yielded
 * @returns what it returns, or null when the signal aborted it
 */
export async function runInSlices<Y, T>(
  work: Generator<Y, T, void>,
  signal: AbortSignal,
  each?: (item: Y) => void,
): Promise<T | null> {
  let end = performance.now() + SLICE
  while (!signal.aborted) {
    const step = work.next()
    if (step.done === true) return step.value
    each?.(step.value)
    if (performance.now() < end) continue
    await pause()
    end = performance.now() + SLICE
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
    requestIdleCallback(() => resolve(), { timeout: 500 })
  })
}
