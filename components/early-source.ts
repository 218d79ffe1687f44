/** The popup's first questions, asked before there is anything to show. */
import type { Ids, PopupSource } from './popup-source.ts'
import { listIds } from './use-page.ts'

export interface EarlySource {
  /** Answers the first questions with what was asked early, and every later one anew. */
  readonly source: PopupSource
  /** Resolves when all early answers are there or have failed. */
  readonly ready: Promise<void>
}

/** Asks at once what the popup asks first: how the page looks, what is on it, and how the switches stand. */
export function askEarly(source: PopupSource): EarlySource {
  type Answer = ReturnType<PopupSource['describe']>
  let described: { readonly ids: string; readonly answer: Answer } | null = null
  const page = source.readPage().then(sight => {
    if (sight.access === 'given') {
      const ids = listIds(sight.report)
      described = { ids: JSON.stringify(ids), answer: source.describe(ids) }
    }
    return sight
  })
  const settings = source.readSettings()
  const answers = page.then(() => described?.answer)
  let [pageLeft, settingsLeft] = [true, true]

  return {
    ready: Promise.allSettled([answers, settings]).then(() => undefined),
    source: {
      ...source,
      readPage() {
        if (!pageLeft) return source.readPage()
        pageLeft = false
        return page
      },
      describe(ids: Ids): Answer {
        const early = described
        described = null
        return early?.ids === JSON.stringify(ids) ? early.answer : source.describe(ids)
      },
      readSettings() {
        if (!settingsLeft) return source.readSettings()
        settingsLeft = false
        return settings
      },
    },
  }
}
