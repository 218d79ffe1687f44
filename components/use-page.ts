import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PageSight } from '../lib/model/report.ts'
import type { PopupSource } from './popup-source.ts'

/** Milliseconds between two looks at the page: while it is being read, and afterwards, since pages grow. */
const PENDING_PAUSE = 250
const IDLE_PAUSE = 1000

/**
 * Follows the tab's page for as long as the component lives.
 * @param first how the page was seen before; null: it was not
 * @returns the page as last seen, null until the first look, and a function that looks again at once
 */
export function usePage(source: PopupSource, first: PageSight | null): readonly [PageSight | null, () => void] {
  const [sight, setSight] = useState(first)
  const look = useRef(() => {})

  // Not an effect that waits until the first frame is painted: the page is looked at meanwhile.
  useLayoutEffect(() => {
    let ended = false
    let timer: ReturnType<typeof setTimeout> | undefined
    // A look that was overtaken by a later one says nothing.
    let turn = 0

    const lookLater = (seen: PageSight) => {
      timer = setTimeout(look.current, isPending(seen) ? PENDING_PAUSE : IDLE_PAUSE)
    }
    look.current = async () => {
      clearTimeout(timer)
      turn += 1
      const mine = turn
      const seen = await source.readPage().catch(() => GONE)
      if (ended || mine !== turn) return
      setSight(seen)
      lookLater(seen)
    }
    if (first === null) look.current()
    else lookLater(first)
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [source, first])

  const refresh = useCallback(() => look.current(), [])
  return [sight, refresh]
}

const isPending = (sight: PageSight): boolean =>
  sight.access === 'given' && (sight.report.state === 'waiting' || sight.report.state === 'scanning')

// Nobody answers: the extension was reloaded, or the background cannot start.
const GONE: PageSight = {
  access: 'given',
  report: { state: 'failed', trouble: 'backgroundGone', host: '', matches: [], entities: [], briefs: [] },
}
