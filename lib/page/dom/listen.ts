/**
 * Listens to events, before anybody further in does, until the signal ends it. Where there is no target, nothing happens.
 * Events that the page's own scripts make up are left alone.
 */
export function listen(
  target: EventTarget | null | undefined,
  type: string,
  listener: (event: Event) => void,
  signal: AbortSignal,
  options?: AddEventListenerOptions,
): void {
  const hear = (event: Event) => {
    if (event.isTrusted) listener(event)
  }
  // An image named "addEventListener" would stand in the way of the document's own.
  if (target) EventTarget.prototype.addEventListener.call(target, type, hear, { signal, capture: true, ...options })
}
