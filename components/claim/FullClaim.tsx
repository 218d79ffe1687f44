import { deriveCoverage } from '../../lib/model/coverage.ts'
import type { Match } from '../../lib/model/page.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'
import { sayDate } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'
import { AccountSides } from './AccountSides.tsx'
import { Coverage } from './Coverage.tsx'
import { DenialStatus } from './DenialStatus.tsx'
import { MatchReasons } from './MatchReasons.tsx'
import { SentenceVoice } from './SentenceVoice.tsx'

interface Props {
  claim: ClaimView
  /** The sentence's matches, of whatever claim. */
  matches: readonly Match[]
  /** All matches of the page: they tell which accounts it carries. */
  pageMatches: readonly Match[]
  entities: readonly EntityView[]
  claimTitles: Readonly<Record<string, string>>
}

/** All that is known of one claim, beside the sentence that states, reports or answers it. */
export function FullClaim({ claim, matches, pageMatches, entities, claimTitles }: Props) {
  const texts = useTexts()
  const own = matches.filter(match => match.claim === claim.id)
  const coverage = deriveCoverage(claim.id, claim.accounts, pageMatches)
  return (
    <>
      <header class="claim-head">
        <h2 dir="auto">{claim.statement}</h2>
        <p class="claim-facts">
          {/* An imported claim has no topic. */}
          <bdi>{claim.topicTitle || claim.title}</bdi>
          {claim.date !== null && (
            <>
              {' · '}
              <time dateTime={claim.date}>{sayDate(texts, claim.date)}</time>
            </>
          )}
        </p>
        <DenialStatus claim={claim} />
      </header>
      <SentenceVoice matches={own} entities={entities} />
      <AccountSides accounts={claim.accounts} coverage={coverage} claimTitles={claimTitles} />
      <footer class="claim-foot">
        <Coverage coverage={coverage} />
        <MatchReasons matches={own} claimTitles={claimTitles} />
      </footer>
    </>
  )
}
