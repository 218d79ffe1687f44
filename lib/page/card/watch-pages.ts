import type { ReaderBridge } from '../mark/reader-bridge.ts'
import { type PointerListener, watchPointer } from './card-pointer.ts'

/** Watches the pointer in the page, and in every frame of it that has matches. @returns a function that looks for new frames */
export function watchPages(
  page: Document,
  reader: Pick<ReaderBridge, 'matches'>,
  listener: PointerListener,
  signal: AbortSignal,
): () => void {
  const watched = new WeakSet<Document>()
  const watchAll = () => {
    for (const one of [page, ...reader.matches().flatMap(({ range }) => range?.startContainer.ownerDocument ?? [])]) {
      if (watched.has(one)) continue
      watched.add(one)
      watchPointer(one, listener, signal)
    }
  }
  watchAll()
  return watchAll
}
