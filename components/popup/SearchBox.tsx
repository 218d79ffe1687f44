import type { RefObject } from 'preact'
import { useTexts } from '../text/text.tsx'
import { SEARCH } from '../ui/drawings.ts'
import { Icon } from '../ui/Icon.tsx'
import { optionId, type useSearch } from './use-search.ts'

interface Props {
  state: ReturnType<typeof useSearch>
  /** Whether the list of hits is shown. */
  isOpen: boolean
  /** Characters that are searched. */
  maxLength: number
  onType: (words: string) => void
  inputRef: RefObject<HTMLInputElement | null>
}

/** The box of a combobox over everything that is known; `HitList` is its list. */
export function SearchBox({ state, isOpen, maxLength, onType, inputRef }: Props) {
  const texts = useTexts()
  const { query, active, listId } = state
  return (
    <div class="search">
      <Icon icon={SEARCH} />
      <input
        ref={inputRef}
        class="search-input"
        type="text"
        role="combobox"
        aria-label={texts('popup_search')}
        placeholder={texts('popup_search')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': listId, 'aria-activedescendant': optionId(listId, active) })}
        autocomplete="off"
        enterkeyhint="search"
        spellcheck={false}
        maxLength={maxLength}
        value={query}
        onFocus={state.prepare}
        onInput={event => onType(event.currentTarget.value)}
        onKeyDown={state.onKeyDown}
      />
    </div>
  )
}
