import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PageReport, PageSight, Trouble } from '../lib/model/report.ts'
import type { Described, Ids, PopupSource } from './popup-source.ts'

/** Milliseconds between two looks at the page: while it is being read, and afterwards, since pages grow. */
const PENDING_PAUSE = 250
const IDLE_PAUSE = 1000

export interface PageNow {
  /** Null until the first look. */
  readonly sight: PageSight | null
  /** What the report's ids stand for. */
  readonly described: Described
  /** Why they could not be looked up, or null. */
  readonly trouble: Trouble | null
}

const NOTHING: Described = { claims: [], entities: [] }

/**
 * Follows the tab's page for as long as the component lives.
 * @returns the page as last seen, and a function that looks again at once
 */
export function usePage(source: PopupSource): PageNow & { readonly refresh: () => void } {
  const [page, setPage] = useState<PageNow>({ sight: null, described: NOTHING, trouble: null })
  const look = useRef(() => {})

  // Not an effect that waits until the first frame is painted: the page is looked at meanwhile.
  useLayoutEffect(() => {
    let ended = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let known: { ids: string; described: Described } = { ids: '', described: NOTHING }
    // A look that was overtaken by a later one says nothing.
    let turn = 0

    look.current = async () => {
      clearTimeout(timer)
      turn += 1
      const mine = turn
      const now = await lookAt(source, known)
      if (ended || mine !== turn) return
      if (now.trouble === null) known = now
      setPage(now)
      timer = setTimeout(look.current, isPending(now.sight) ? PENDING_PAUSE : IDLE_PAUSE)
    }
    look.current()
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [source])

  const refresh = useCallback(() => look.current(), [])
  return { ...page, refresh }
}

const isPending = (sight: PageSight): boolean =>
  sight.access === 'given' && (sight.report.state === 'waiting' || sight.report.state === 'scanning')

interface Look {
  readonly sight: PageSight
  readonly ids: string
  readonly described: Described
  readonly trouble: Trouble | null
}

/** Looks at the page, and looks ids up when they are others than before. */
async function lookAt(source: PopupSource, known: Pick<Look, 'ids' | 'described'>): Promise<Look> {
  try {
    const sight = await source.readPage()
    if (sight.access !== 'given') return { sight, ids: '', described: NOTHING, trouble: null }
    const asked = listIds(sight.report)
    const ids = JSON.stringify(asked)
    if (ids === known.ids) return { sight, ids, described: known.described, trouble: null }
    const result = await source.describe(asked)
    if (result.ok) return { sight, ids, described: result.value, trouble: null }
    return { sight, ids: '', described: NOTHING, trouble: result.error }
  } catch {
    return { sight: GONE, ids: '', described: NOTHING, trouble: null }
  }
}

// Nobody answers: the extension was reloaded, or the background cannot start.
const GONE: PageSight = {
  access: 'given',
  report: { state: 'failed', trouble: 'backgroundGone', host: '', matches: [], entities: [] },
}

/** @returns what a report's claims and entities are looked up by */
export function listIds({ matches, entities }: PageReport): Ids {
  return { claims: [...new Set(matches.map(m => m.claim))], entities: entities.map(e => e.entity) }
}
