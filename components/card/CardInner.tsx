import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ClaimFacts } from '../../lib/model/facts.ts'
import type { Match } from '../../lib/model/page.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { FullClaim } from '../claim/FullClaim.tsx'
import { MatchReasons } from '../claim/MatchReasons.tsx'
import { ReportMistake } from '../claim/ReportMistake.tsx'
import { count, useTexts } from '../text/text.tsx'
import { CLOSE, PREVIOUS } from '../ui/drawings.ts'
import { IconButton } from '../ui/IconButton.tsx'
import type { InnerView } from './card-actions.ts'

interface Props {
  view: InnerView
  claim: ClaimView
  facts: Extract<ClaimFacts, { state: 'ready' }>
  /** The sentence's matches, of whatever claim. */
  matches: readonly Match[]
  pageMatches: readonly Match[]
  /** The text of a report. */
  report: string
  onCopy: (text: string) => void
  onBack: () => void
  onClose: () => void
}

/** What is opened inside the card: all statements, why the sentence is marked, or a report. With the way back. */
export function CardInner({ onBack, onClose, ...shown }: Props) {
  const texts = useTexts()
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => bar.current?.querySelector('button')?.focus({ preventScroll: true }), [])
  const title = {
    full: count(texts, 'glance_all', shown.claim.accounts.length),
    why: texts('menu_why'),
    report: texts('menu_report'),
  }[shown.view]
  return (
    <>
      <div class="card-bar" ref={bar}>
        <IconButton label={texts('glance_back')} icon={PREVIOUS} onPress={onBack} />
        <b>{title}</b>
        <IconButton label={texts('glance_close')} icon={CLOSE} onPress={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <div class="card-body" tabIndex={0}>
        <div class="card-inner">
          <Shown {...shown} />
        </div>
      </div>
    </>
  )
}

function Shown({ view, claim, facts, matches, pageMatches, report, onCopy }: Omit<Props, 'onBack' | 'onClose'>) {
  const { entities, claimTitles } = facts
  if (view === 'full') return <FullClaim {...{ claim, matches, pageMatches, entities, claimTitles }} />
  if (view === 'report') return <ReportMistake text={report} onCopy={onCopy} />
  return <MatchReasons matches={matches.filter(match => match.claim === claim.id)} claimTitles={claimTitles} />
}
