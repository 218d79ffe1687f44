import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { PageSentences, PanelSight } from '../../lib/model/report.ts'
import type { PanelSource } from './panel-source.ts'

/** Milliseconds between two questions to the page, whose scrolling the list follows, and to a tab that cannot be read. */
const PAUSE = 250
const CLOSED_PAUSE = 1000

export interface Beside {
  /** Why there is no page; null: there is one, or nothing is known yet. */
  readonly closed: Exclude<PanelSight, { readonly access: 'given' }> | null
  /** The page as it was told last; null: not yet. */
  readonly page: PageSentences | null
  /** The target of the sentence that the person is at. */
  readonly inView: string | null
}

const NOTHING: Beside = { closed: null, page: null, inView: null }

/**
 * Follows the page beside the panel while the panel can be seen.
 * @returns the page, and a function that asks at once; it resolves with the sentence that the person is at
 */
export function usePageView(source: PanelSource): readonly [Beside, () => Promise<string | null>] {
  const [beside, setBeside] = useState(NOTHING)
  const ask = useRef(async (): Promise<string | null> => null)

  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    let known: number | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    // An answer that comes after that to a later question is out of date.
    let turn = 0

    const askNow = async () => {
      clearTimeout(timer)
      turn += 1
      const mine = turn
      const sight = await source.readPage(known).catch(() => null)
      if (signal.aborted || mine !== turn) return null
      const pause = sight?.access === 'given' ? PAUSE : CLOSED_PAUSE
      if (document.visibilityState === 'visible') timer = setTimeout(askNow, pause)
      if (sight === null) return null
      known = sight.access === 'given' ? sight.view.revision : null
      setBeside(before => follow(before, sight))
      return sight.access === 'given' ? sight.view.inView : null
    }
    const onMove = () => {
      known = null
      void askNow()
    }
    ask.current = askNow
    source.onMove(onMove, signal)
    document.addEventListener('visibilitychange', () => void askNow(), { signal })
    void askNow()
    return () => {
      ending.abort()
      clearTimeout(timer)
    }
  }, [source])

  return [beside, useCallback(() => ask.current(), [])]
}

/** @returns the same object when nothing changed, so that nothing is drawn again */
function follow(before: Beside, sight: PanelSight): Beside {
  if (sight.access !== 'given') return { ...NOTHING, closed: sight }
  const { page, inView } = sight.view
  if (page === null && inView === before.inView) return before
  return { closed: null, page: page ?? before.page, inView }
}
