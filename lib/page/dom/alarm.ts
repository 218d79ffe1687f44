/**
 * Makes a timer of which only the latest setting counts.
 * @returns a function that sets it to call `ring` after `ms` milliseconds; without `ring` it is off
 */
export function makeAlarm(): (ring?: () => void, ms?: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (ring, ms) => {
    clearTimeout(timer)
    if (ring) timer = setTimeout(ring, ms)
  }
}
