/** Listens to events, before anybody further in does, until the signal ends it. Where there is no target, nothing happens. */
export function listen(
  target: EventTarget | null | undefined,
  type: string,
  listener: (event: Event) => void,
  signal: AbortSignal,
): void {
  target?.addEventListener(type, listener, { signal, capture: true })
}
