import { useCallback, useRef, useState } from 'preact/hooks'
import type { PageSight } from '../lib/model/report.ts'
import { ClaimList } from './ClaimList.tsx'
import { ClaimSearch } from './ClaimSearch.tsx'
import { Detail, type Subject } from './Detail.tsx'
import { EntityList } from './EntityList.tsx'
import { ClosedState, QuietState, ScanningState, TroubleState, WithheldState } from './PageStates.tsx'
import type { PopupSource } from './popup-source.ts'
import { SiteSwitch } from './SiteSwitch.tsx'
import { useTexts } from './text.tsx'
import { type PageNow, usePage } from './use-page.ts'

interface Props {
  source: PopupSource
  /** Characters of a query that are searched. */
  maxQuery: number
}

/** The popup: this page's claims and entities, search over all packs, and the switches. */
export function Popup({ source, maxQuery }: Props) {
  const texts = useTexts()
  const page = usePage(source)
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState<readonly Subject[]>([])
  const input = useRef<HTMLInputElement>(null)
  const subject = opened.at(-1)
  const report = page.sight?.access === 'given' ? page.sight.report : null

  const search = useCallback((words: string) => source.search(words), [source])
  const open = (next: Subject) => setOpened([...opened, next])
  const openClaim = (id: string) => open({ kind: 'claim', id })
  const goBack = useCallback(() => {
    setOpened(before => before.slice(0, -1))
    input.current?.focus()
  }, [])

  return (
    <>
      <header class="top">
        <h1>
          <img src="/icons/32.png" alt="" width="20" height="20" />
          {texts('extensionName')}
        </h1>
        <SiteSwitch source={source} host={hostOf(page.sight)} onChanged={page.refresh} />
        <ClaimSearch
          search={search}
          maxLength={maxQuery}
          query={query}
          listed={subject === undefined}
          onQuery={words => {
            setQuery(words)
            setOpened([])
          }}
          onOpen={({ kind, id }) => open({ kind: kind === 'entity' ? 'entity' : 'claim', id })}
          inputRef={input}
        />
      </header>
      <main>
        {subject !== undefined && (
          <Detail
            key={`${subject.kind} ${subject.id}`}
            source={source}
            subject={subject}
            matches={report?.matches ?? []}
            onOpenClaim={openClaim}
            onBack={goBack}
          />
        )}
        {subject === undefined && query.trim() === '' && (
          <PageContent page={page} source={source} refresh={page.refresh} onOpenClaim={openClaim} />
        )}
      </main>
    </>
  )
}

/** @returns the host name that the site switch is about, or null */
function hostOf(sight: PageSight | null): string | null {
  if (sight?.access !== 'given' || sight.report.host === '') return null
  return sight.report.host
}

interface ContentProps {
  page: PageNow
  source: PopupSource
  refresh: () => void
  onOpenClaim: (id: string) => void
}

function PageContent({ page: { sight, described, trouble }, source, refresh, onOpenClaim }: ContentProps) {
  if (sight === null) return null
  if (sight.access === 'closed') return <ClosedState />
  if (sight.access === 'withheld') {
    return <WithheldState host={sight.host} onAllow={where => source.requestAccess(where).then(refresh, refresh)} />
  }
  const { report } = sight
  const pending = report.state === 'waiting' || report.state === 'scanning'
  const failure = trouble ?? report.trouble ?? (report.state === 'failed' ? 'pageFailed' : null)
  const empty = report.matches.length === 0
  return (
    <>
      {failure !== null && <TroubleState trouble={failure} />}
      {pending && empty && <ScanningState />}
      {failure === null && !pending && empty && (
        <QuietState report={report} source={source} onRead={() => source.askToRead().then(refresh, refresh)} />
      )}
      {described.claims.length > 0 && (
        <ClaimList claims={described.claims} matches={report.matches} goTo={key => source.goTo(key)} />
      )}
      <EntityList entities={described.entities} counts={report.entities} onOpenClaim={onOpenClaim} />
    </>
  )
}
