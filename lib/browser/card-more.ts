/**
 * What the card opens (menu, full view) is a script of its own, since most cards are only glanced at. Both are content
 * scripts of one extension in one page, so they share a global object that the page cannot see.
 */
import { call, type Transport } from './messages.ts'

const MORE = Symbol.for('sidelight.more')
type Shared = { [MORE]?: unknown }

/** Called by the script when it runs: `more` is what `loadMore` gives. */
export function shareMore(more: unknown): void {
  ;(globalThis as Shared)[MORE] = more
}

/** @returns what the script offers, which is put into the page at most once; rejects when it cannot be */
export async function loadMore<T>(send: Transport): Promise<T> {
  const shared = globalThis as Shared
  if (shared[MORE] === undefined) await call(send, 'background', 'injectMore', null)
  if (shared[MORE] === undefined) throw new Error('the script is not in the page')
  return shared[MORE] as T
}
