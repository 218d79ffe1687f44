import { rootElementOf } from '../dom/dom.ts'
import type { ReaderBridge } from '../mark/reader-bridge.ts'
import { type PointerListener, watchPointer } from './card-pointer.ts'

/** Watches the pointer in the page, and in every frame of it that has matches. @returns a function that looks for new frames */
export function watchPages(
  page: Document,
  reader: Pick<ReaderBridge, 'matches'>,
  listener: PointerListener,
  signal: AbortSignal,
): () => void {
  // A page that was written anew has no listeners any more; its root element is another one then.
  const watched = new WeakSet<Element>()
  const watchAll = () => {
    for (const one of [page, ...reader.matches().flatMap(({ range }) => range?.startContainer.ownerDocument ?? [])]) {
      const root = rootElementOf(one)
      if (root === null || watched.has(root)) continue
      watched.add(root)
      watchPointer(one, listener, signal)
    }
  }
  watchAll()
  return watchAll
}
