import { useCallback, useRef, useState } from 'preact/hooks'
import type { SearchHit } from '../../lib/model/search-hit.ts'
import { switchesByState } from '../../lib/model/switches.ts'
import { count, type Texts, useTexts } from '../text/text.tsx'
import { Detail } from './Detail.tsx'
import type { FirstFrame } from './first-frame.ts'
import { HitList } from './HitList.tsx'
import { PageContent } from './PageContent.tsx'
import type { PopupSource } from './popup-source.ts'
import { SearchBox } from './SearchBox.tsx'
import { Switches } from './Switches.tsx'
import type { Subject } from './use-described.ts'
import { usePage } from './use-page.ts'
import { type Answer, useSearch } from './use-search.ts'
import { useSwitches } from './use-switches.ts'
import { Ways } from './Ways.tsx'

interface Props {
  source: PopupSource
  /** What to show in the first frame; null: the popup asks for everything itself. */
  first: FirstFrame | null
  /** Characters of a query that are searched. */
  maxQuery: number
}

/** The popup: what is contested on this page, a search over everything that is known, the switches, and the ways on. */
export function Popup({ source, first, maxQuery }: Props) {
  const texts = useTexts()
  const [sight, refresh] = usePage(source, first?.sight ?? null)
  const [opened, setOpened] = useState<readonly Subject[]>([])
  const input = useRef<HTMLInputElement>(null)
  const subject = opened.at(-1)
  const report = sight?.access === 'given' ? sight.report : null
  const host = report?.host || null

  const open = useCallback((next: Subject) => setOpened(before => [...before, next]), [])
  const openHit = useCallback(
    ({ kind, id }: SearchHit) => open({ kind: kind === 'entity' ? 'entity' : 'claim', id }),
    [open],
  )
  const search = useSearch({ search: source.search, onOpen: openHit, isListed: subject === undefined })
  const { answer, query } = search
  const isAsked = query.trim() !== '' && subject === undefined
  const hits = isAsked && answer?.result.ok ? answer.result.value : []

  const goBack = useCallback(() => {
    setOpened(before => before.slice(0, -1))
    input.current?.focus()
  }, [])
  const switches = useSwitches({
    ...{ source, host, onChanged: refresh },
    first: first?.settings ?? null,
    byPage: report && switchesByState(report.state),
  })

  return (
    <div class="popup">
      <header class="top">
        <h1>
          <img src="/icons/32.png" alt={texts('extensionName')} width="20" height="20" />
        </h1>
        <SearchBox
          state={search}
          isOpen={hits.length > 0}
          maxLength={maxQuery}
          onType={words => {
            search.type(words)
            setOpened([])
          }}
          inputRef={input}
        />
      </header>
      {/* What scrolls is a stop for Tab in some browsers, unless told: all that is in it can be reached without. */}
      <main class="middle" tabIndex={-1}>
        <p class="search-status" role="status">
          {isAsked && answer !== null && sayAnswer(texts, answer)}
        </p>
        {hits.length > 0 && (
          <HitList id={search.listId} hits={hits} active={search.active} onChoose={search.choose} onOpen={openHit} />
        )}
        {subject !== undefined && (
          <Detail
            key={`${subject.kind} ${subject.id}`}
            source={source}
            subject={subject}
            matches={report?.matches ?? []}
            onOpenClaim={id => open({ kind: 'claim', id })}
            onBack={goBack}
          />
        )}
        {subject === undefined && !isAsked && (
          <PageContent
            sight={sight}
            source={source}
            refresh={refresh}
            onTurnOn={where => (where === 'here' ? switches.turnHere(true) : switches.turnEverywhere(true))}
            onOpen={open}
          />
        )}
      </main>
      <footer class="bottom">
        {!isAsked && <Switches host={host} state={switches} />}
        <Ways hasPage={report !== null} onGo={source.go} />
      </footer>
    </div>
  )
}

function sayAnswer(texts: Texts, { query, result }: Answer): string {
  if (!result.ok) return texts(`trouble_${result.error}`)
  if (result.value.length === 0) return texts('popup_noResults', query)
  return count(texts, 'popup_results', result.value.length)
}
