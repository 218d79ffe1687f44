import type { RefObject } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { SearchHit, Trouble } from '../../lib/model/report.ts'
import type { Result } from '../../lib/model/result.ts'
import { count, useTexts } from '../text/text.tsx'

/** Nobody types faster; and a query that is still growing is not worth an answer. */
const TYPING_PAUSE = 80

interface Props {
  search: (query: string) => Promise<Result<readonly SearchHit[], Trouble>>
  /** Characters that are searched. */
  maxLength: number
  query: string
  /** False while something else stands in the list's place. */
  listed: boolean
  onQuery: (query: string) => void
  onOpen: (hit: SearchHit) => void
  inputRef: RefObject<HTMLInputElement | null>
}

type Answer = { readonly query: string; readonly result: Result<readonly SearchHit[], Trouble> }

/**
 * A combobox over all packs: arrow keys choose, Enter opens, Escape clears.
 * The list stands in the page's place while there is a query.
 */
export function ClaimSearch({ search, maxLength, query, listed, onQuery, onOpen, inputRef }: Props) {
  const texts = useTexts()
  const id = useId()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [active, setActive] = useState(0)
  const asked = query.trim()

  useEffect(() => {
    if (asked === '') return setAnswer(null)
    let overtaken = false
    const timer = setTimeout(async () => {
      const result = await search(asked).catch(() => ({ ok: false, error: 'backgroundGone' }) as const)
      if (overtaken) return
      setAnswer({ query: asked, result })
      setActive(0)
    }, TYPING_PAUSE)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [asked, search])

  const hits = listed && asked !== '' && answer?.result.ok ? answer.result.value : []
  const optionId = (index: number) => `${id}-${index}`

  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, id])

  function onKeyDown(event: KeyboardEvent) {
    const hit = hits[active]
    if (event.key === 'Escape' && query !== '') onQuery('')
    else if (event.key === 'ArrowDown' && hits.length > 0) setActive((active + 1) % hits.length)
    else if (event.key === 'ArrowUp' && hits.length > 0) setActive((active + hits.length - 1) % hits.length)
    else if (event.key === 'Enter' && hit !== undefined) onOpen(hit)
    else return
    event.preventDefault()
  }

  return (
    <div class="search">
      <input
        ref={inputRef}
        class="search-input"
        type="text"
        role="combobox"
        aria-label={texts('popup_search')}
        placeholder={texts('popup_search')}
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        {...(hits.length > 0 && { 'aria-activedescendant': optionId(active) })}
        autocomplete="off"
        enterkeyhint="search"
        spellcheck={false}
        maxLength={maxLength}
        value={query}
        onFocus={() => {
          search('').catch(() => {}) // the search gets ready while the first letters are typed
        }}
        onInput={event => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="search-status" role="status">
        {listed && asked !== '' && answer !== null && sayAnswer(answer)}
      </p>
      <div id={`${id}-list`} class="hits" role="listbox" aria-label={texts('popup_search')} hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which keeps the focus
          <div
            key={`${hit.kind} ${hit.id} ${hit.title} ${hit.detail}`}
            id={optionId(index)}
            class="hit"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseMove={() => setActive(index)}
            onClick={() => onOpen(hit)}
          >
            <span class="hit-head">
              <b dir="auto">{hit.title}</b>
              <span class="hit-kind">{texts(`popup_hit_${hit.kind}`)}</span>
            </span>
            <span class="hit-detail" dir="auto">
              {hit.detail}
            </span>
          </div>
        ))}
      </div>
    </div>
  )

  function sayAnswer({ query: searched, result }: Answer): string {
    if (!result.ok) return texts(`trouble_${result.error}`)
    if (result.value.length === 0) return texts('popup_noResults', searched)
    return count(texts, 'popup_results', result.value.length)
  }
}
