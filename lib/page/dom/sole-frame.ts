import { callPage, pageOfFrame } from './dom.ts'

/**
 * The page in a frame that is all that a page shows: it has no paragraph of its own.
 * @param onFrame hears of each frame's page, null where it is another site's
 * @returns the first page in a frame of the same site that has a paragraph, else null
 */
export function soleFrameOf(page: Document, onFrame: (inner: Document | null) => void = () => {}): Document | null {
  if (callPage(page, 'getElementsByTagName', 'p').length > 0) return null
  for (const name of ['iframe', 'frame']) {
    for (const frame of callPage(page, 'getElementsByTagName', name)) {
      const inner = pageOfFrame(frame as HTMLIFrameElement)
      onFrame(inner)
      if (inner && callPage(inner, 'getElementsByTagName', 'p').length > 0) return inner
    }
  }
  return null
}
