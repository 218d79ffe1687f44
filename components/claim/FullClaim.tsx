import type { ComponentChildren } from 'preact'
import { type Coverage, deriveCoverage } from '../../lib/model/coverage.ts'
import type { IsoDate } from '../../lib/model/pack.ts'
import type { Match } from '../../lib/model/page.ts'
import { splitAccounts } from '../../lib/model/sides.ts'
import type { AccountView, ClaimView, EntityView } from '../../lib/model/view.ts'
import { sayDate } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'
import { ClaimFacts } from './ClaimFacts.tsx'
import { Covered } from './Covered.tsx'
import type { StatementContext } from './Statement.tsx'
import { StatementList } from './StatementList.tsx'
import { sayReadings } from './say-reading.ts'
import { Timeline } from './Timeline.tsx'
import { TwoSides } from './TwoSides.tsx'

interface Props {
  claim: ClaimView
  /** The sentence's matches, of whatever claim. */
  matches: readonly Match[]
  /** All matches of the page: they tell which statements it has. */
  pageMatches: readonly Match[]
  /** Speakers of the sentence's matches. */
  entities: readonly EntityView[]
  /** Titles by claim id, at least of those through which the claim's statements take a position. */
  claimTitles: Readonly<Record<string, string>>
  /** The day on which the article was published; null or left out: not known. */
  published?: IsoDate | null
  /** Adds what can be done with a statement. */
  renderTools?: (account: AccountView) => ComponentChildren
}

/** All that is known of one claim, beside the sentence that states, reports or answers it. */
export function FullClaim({
  claim,
  matches,
  pageMatches,
  entities,
  claimTitles,
  published = null,
  renderTools,
}: Props) {
  const texts = useTexts()
  const own = matches.filter(match => match.claim === claim.id)
  const isHere = pageMatches.some(match => match.claim === claim.id)
  const coverage = isHere ? deriveCoverage(claim.id, claim.accounts, pageMatches) : null
  const sides = splitAccounts(claim.accounts)
  const context: StatementContext = {
    carriedOf: id => findCarried(coverage, id),
    claimTitles,
    showsPack: claim.accounts.some(({ pack }) => pack !== claim.accounts[0]?.pack),
    renderTools,
  }
  return (
    <div class="full">
      <ClaimHead claim={claim} />
      <ClaimFacts claim={claim} here={sayReadings(texts, own, claim, entities)} />
      <Group title={texts('claim_independents')} holders={sides.independent} context={context} />
      <TwoSides claim={claim} sides={sides} context={context} />
      <Timeline claim={claim} />
      <Group title={texts('claim_others')} holders={sides.others} context={context} />
      {coverage !== null && <Covered accounts={claim.accounts} coverage={coverage} published={published} />}
      <p class="full-note">
        {claim.knownUpTo !== null && `${texts('claim_knownUpTo', sayDate(texts, claim.knownUpTo))} `}
        {texts('claim_noJudge')}
      </p>
    </div>
  )
}

function ClaimHead({ claim: { statement, topicTitle, title, date } }: { claim: ClaimView }) {
  const texts = useTexts()
  return (
    <div>
      <h2 class="full-claim" dir="auto">
        {statement}
      </h2>
      <p class="full-note">
        {/* An imported claim has no topic. */}
        <bdi>{topicTitle || title}</bdi>
        {date !== null && (
          <>
            {' · '}
            <time dateTime={date}>{sayDate(texts, date)}</time>
          </>
        )}
      </p>
    </div>
  )
}

interface GroupProps {
  title: string
  holders: readonly { readonly accounts: readonly AccountView[] }[]
  context: StatementContext
}

/** The statements of those on neither side; nothing when there are none. */
function Group({ title, holders, context }: GroupProps) {
  if (holders.length === 0) return null
  return (
    <section class="full-part">
      <h3 class="full-title">{title}</h3>
      <StatementList accounts={holders.flatMap(holder => holder.accounts)} context={context} />
    </section>
  )
}

/** Null: there is no article, or whether it has the statement is not sure. */
function findCarried(coverage: Coverage | null, id: string): 'absent' | 'byOthers' | 'present' | null {
  if (coverage === null || coverage.unsure.includes(id)) return null
  if (coverage.absent.includes(id)) return 'absent'
  return coverage.byOthers.includes(id) ? 'byOthers' : 'present'
}
