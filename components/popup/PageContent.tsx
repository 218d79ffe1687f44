import { readBriefs } from '../../lib/model/brief.ts'
import type { PageReport, PageSight } from '../../lib/model/report.ts'
import { count, useTexts } from '../text/text.tsx'
import { Fold } from '../ui/Fold.tsx'
import { ClaimList, listClaims } from './ClaimList.tsx'
import { Legend } from './Legend.tsx'
import { NameList } from './NameList.tsx'
import { ClosedState, QuietState, ScanningState, TroubleState, WithheldState } from './PageStates.tsx'
import type { PopupSource } from './popup-source.ts'
import type { Subject } from './use-described.ts'

interface Props {
  /** Null: the page has not answered yet. */
  sight: PageSight | null
  source: PopupSource
  refresh: () => void
  onTurnOn: (where: 'here' | 'everywhere') => void
  onOpen: (subject: Subject) => void
}

/** What the tab's page has, or why there is nothing to tell. */
export function PageContent({ sight, source, refresh, ...more }: Props) {
  if (sight === null) return null
  if (sight.access === 'closed') return <ClosedState />
  if (sight.access === 'withheld') {
    return <WithheldState host={sight.host} onAllow={where => source.requestAccess(where).then(refresh, refresh)} />
  }
  return <Read report={sight.report} source={source} refresh={refresh} {...more} />
}

interface ReadProps extends Omit<Props, 'sight'> {
  report: PageReport
}

function Read({ report, source, refresh, onTurnOn, onOpen }: ReadProps) {
  const texts = useTexts()
  const pending = report.state === 'waiting' || report.state === 'scanning'
  const failure = report.trouble ?? (report.state === 'failed' ? 'pageFailed' : null)
  const briefs = readBriefs(report.briefs)
  const claims = listClaims(report.matches, briefs.claims)
  const empty = claims.contested.length + claims.others.length === 0
  return (
    <>
      {failure !== null && <TroubleState trouble={failure} />}
      {pending && empty && <ScanningState />}
      {failure === null && !pending && empty && (
        <QuietState
          report={report}
          source={source}
          onRead={() => source.askToRead().then(refresh, refresh)}
          onTurnOn={onTurnOn}
        />
      )}
      {!empty && <ClaimList claims={claims} goTo={source.goTo} onOpenClaim={id => onOpen({ kind: 'claim', id })} />}
      {report.outside > 0 && <p class="outside">{count(texts, 'popup_outside', report.outside)}</p>}
      <NameList
        entities={briefs.entities}
        counts={report.entities}
        onOpenEntity={id => onOpen({ kind: 'entity', id })}
      />
      {!empty && <Fold summary={texts('popup_legend')}>{() => <Legend source={source} />}</Fold>}
    </>
  )
}
