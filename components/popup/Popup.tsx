import { useCallback, useRef, useState } from 'preact/hooks'
import { readBriefs } from '../../lib/model/brief.ts'
import type { PageSight } from '../../lib/model/report.ts'
import { switchesByState } from '../../lib/model/switches.ts'
import { count, useTexts } from '../text/text.tsx'
import { ClaimList } from './ClaimList.tsx'
import { ClaimSearch } from './ClaimSearch.tsx'
import { Detail } from './Detail.tsx'
import { EntityList } from './EntityList.tsx'
import type { FirstFrame } from './first-frame.ts'
import { ClosedState, QuietState, ScanningState, TroubleState, WithheldState } from './PageStates.tsx'
import type { PopupSource } from './popup-source.ts'
import { SiteSwitch } from './SiteSwitch.tsx'
import type { Subject } from './use-described.ts'
import { usePage } from './use-page.ts'

interface Props {
  source: PopupSource
  /** What to show in the first frame; null: the popup asks for everything itself. */
  first: FirstFrame | null
  /** Characters of a query that are searched. */
  maxQuery: number
}

/** The popup: this page's claims and entities, search over all packs, and the switches. */
export function Popup({ source, first, maxQuery }: Props) {
  const texts = useTexts()
  const [sight, refresh] = usePage(source, first?.sight ?? null)
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState<readonly Subject[]>([])
  const input = useRef<HTMLInputElement>(null)
  const subject = opened.at(-1)
  const report = sight?.access === 'given' ? sight.report : null

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
        <SiteSwitch
          source={source}
          host={report?.host || null}
          first={first?.settings ?? null}
          byPage={report && switchesByState(report.state)}
          onChanged={refresh}
        />
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
          <PageContent sight={sight} source={source} refresh={refresh} onOpenClaim={openClaim} />
        )}
      </main>
    </>
  )
}

interface ContentProps {
  sight: PageSight | null
  source: PopupSource
  refresh: () => void
  onOpenClaim: (id: string) => void
}

function PageContent({ sight, source, refresh, onOpenClaim }: ContentProps) {
  const texts = useTexts()
  if (sight === null) return null
  if (sight.access === 'closed') return <ClosedState />
  if (sight.access === 'withheld') {
    return <WithheldState host={sight.host} onAllow={where => source.requestAccess(where).then(refresh, refresh)} />
  }
  const { report } = sight
  const pending = report.state === 'waiting' || report.state === 'scanning'
  const failure = report.trouble ?? (report.state === 'failed' ? 'pageFailed' : null)
  const empty = report.matches.length === 0
  const briefs = readBriefs(report.briefs)
  return (
    <>
      {failure !== null && <TroubleState trouble={failure} />}
      {pending && empty && <ScanningState />}
      {failure === null && !pending && empty && (
        <QuietState report={report} source={source} onRead={() => source.askToRead().then(refresh, refresh)} />
      )}
      <ClaimList source={source} claims={briefs.claims} matches={report.matches} />
      {report.outside > 0 && <p class="outside">{count(texts, 'popup_outside', report.outside)}</p>}
      <EntityList source={source} entities={briefs.entities} counts={report.entities} onOpenClaim={onOpenClaim} />
    </>
  )
}
