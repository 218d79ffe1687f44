/** What a list beside the page is told, again and again, of a page: as little as it does not know yet. */
import type { PageSentences, PageView } from '../../model/report.ts'

/** What of a page is asked for. Only `inView` and `stateOf` are asked for each time. */
export interface ViewedPage {
  /** Another text than before when the page's state is another. */
  readonly stateOf: () => string
  readonly inView: () => string | null
  readonly list: () => PageSentences
}

export interface PageViewer {
  /** The list is another one by now. */
  outdate(): void
  /** @param known the revision that the asker has; null: none */
  view(known: number | null): PageView
}

/** @param first the first revision: a reader that takes the place of another one must not begin where that one began */
export function viewPage({ stateOf, inView, list }: ViewedPage, first: number): PageViewer {
  let revision = first
  let state = ''
  return {
    outdate() {
      revision++
    },
    view(known) {
      const now = stateOf()
      if (now !== state) revision++
      state = now
      return { revision, inView: inView(), page: known === revision ? null : list() }
    },
  }
}
