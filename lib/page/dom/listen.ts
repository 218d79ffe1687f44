/** Listens to events, before anybody further in does, until the signal ends it. Where there is no target, nothing happens. */
export function listen(
  target: EventTarget | null | undefined,
  type: string,
  listener: (event: Event) => void,
  signal: AbortSignal,
  options?: AddEventListenerOptions,
): void {
  // An image named "addEventListener" would stand in the way of the document's own.
  if (target) EventTarget.prototype.addEventListener.call(target, type, listener, { signal, capture: true, ...options })
}
