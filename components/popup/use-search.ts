import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Trouble } from '../../lib/model/report.ts'
import type { Result } from '../../lib/model/result.ts'
import type { SearchHit } from '../../lib/model/search-hit.ts'

/** Milliseconds. Nobody types faster; and a query that is still growing is not worth an answer. */
const TYPING_PAUSE = 80

export interface Answer {
  readonly query: string
  readonly result: Result<readonly SearchHit[], Trouble>
}

interface SearchState {
  /** What stands in the box. */
  readonly query: string
  /** The last answer, which may be to an older query; null: there is none, or nothing is asked. */
  readonly answer: Answer | null
  /** The place of the chosen hit. */
  readonly active: number
  readonly listId: string
  type(words: string): void
  /** Searches nothing, which gets the search ready. */
  prepare(): void
  choose(place: number): void
  /** Arrow keys choose, Enter opens, Escape clears. */
  onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }): void
}

interface Options {
  search: (query: string) => Promise<Result<readonly SearchHit[], Trouble>>
  onOpen: (hit: SearchHit) => void
  /** False while something else stands in the list's place: the keys are that one's then. */
  isListed: boolean
}

/** Searches while somebody types. All functions in `options` must stay the same from one rendering to the next. */
export function useSearch({ search, onOpen, isListed }: Options): SearchState {
  const listId = useId()
  const [query, setQuery] = useState('')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [active, setActive] = useState(0)
  // The query for which Enter was pressed before its answer was there: the rows that were seen then are of an older one.
  const entered = useRef<string | null>(null)
  const asked = query.trim()

  useEffect(() => {
    if (asked === '') return setAnswer(null)
    let overtaken = false
    const timer = setTimeout(async () => {
      const result = await search(asked).catch(() => ({ ok: false, error: 'backgroundGone' }) as const)
      if (overtaken) return
      setAnswer({ query: asked, result })
      setActive(0)
      const first = result.ok ? result.value[0] : undefined
      if (entered.current === asked && first !== undefined) onOpen(first)
      entered.current = null
    }, TYPING_PAUSE)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [asked, search, onOpen])

  useEffect(() => {
    document.getElementById(optionId(listId, active))?.scrollIntoView({ block: 'nearest' })
  }, [active, listId])

  const type = (words: string) => {
    entered.current = null
    setQuery(words)
  }
  const hits = isListed && answer?.result.ok ? answer.result.value : []

  function enter(words: string) {
    const hit = hits[active]
    if (answer?.query !== words) entered.current = words
    else if (hit !== undefined) onOpen(hit)
  }

  function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) {
    const words = event.currentTarget.value
    if (event.isComposing || words === '' || !isListed) return
    if (event.key === 'Escape') type('')
    else if (event.key === 'ArrowDown' && hits.length > 0) setActive((active + 1) % hits.length)
    else if (event.key === 'ArrowUp' && hits.length > 0) setActive((active + hits.length - 1) % hits.length)
    else if (event.key === 'Enter' && words.trim() !== '') enter(words.trim())
    else return
    event.preventDefault()
  }

  const prepare = () => {
    search('').catch(() => {}) // the first query tells what is wrong
  }
  return { query, answer, active, listId, type, prepare, choose: setActive, onKeyDown }
}

/** @returns the id of an option's element in the list of hits */
export const optionId = (listId: string, place: number): string => `${listId}-${place}`
