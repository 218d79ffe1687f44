import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PageSight } from '../../lib/model/report.ts'
import type { PopupSource } from './popup-source.ts'

/** Milliseconds between two questions to the page: while it is being read, and afterwards, since pages grow. */
const PENDING_PAUSE = 250
const IDLE_PAUSE = 1000

/**
 * Follows the tab's page for as long as the component lives.
 * @param first what the page answered before the popup was shown, or null
 * @returns the page's last answer, null until there is one; and a function that asks again at once
 */
export function usePage(source: PopupSource, first: PageSight | null): readonly [PageSight | null, () => void] {
  const [sight, setSight] = useState(first)
  const ask = useRef(() => {})

  // A layout effect does not wait for the first frame: the page is asked while that is being painted.
  useLayoutEffect(() => {
    let ended = false
    let timer: ReturnType<typeof setTimeout> | undefined
    // An answer that comes after that to a later question is out of date.
    let turn = 0

    const askLater = (seen: PageSight) => {
      timer = setTimeout(ask.current, isPending(seen) ? PENDING_PAUSE : IDLE_PAUSE)
    }
    ask.current = async () => {
      clearTimeout(timer)
      turn += 1
      const mine = turn
      const seen = await source.readPage().catch(() => GONE)
      if (ended || mine !== turn) return
      setSight(seen)
      askLater(seen)
    }
    if (first === null) ask.current()
    else askLater(first)
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [source, first])

  const refresh = useCallback(() => ask.current(), [])
  return [sight, refresh]
}

const isPending = (sight: PageSight): boolean =>
  sight.access === 'given' && (sight.report.state === 'waiting' || sight.report.state === 'scanning')

// Nobody answers: the extension was reloaded, or the background cannot start.
const GONE: PageSight = {
  access: 'given',
  report: { state: 'failed', trouble: 'backgroundGone', host: '', matches: [], outside: 0, entities: [], briefs: [] },
}
