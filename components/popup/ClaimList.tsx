import type { ClaimBrief } from '../../lib/model/brief.ts'
import type { Match } from '../../lib/model/page.ts'
import { isContested } from '../../lib/model/status.ts'
import { count, useTexts } from '../text/text.tsx'
import { Fold } from '../ui/Fold.tsx'
import { PageClaim } from './PageClaim.tsx'

interface Props {
  claims: PageClaims
  /** Scrolls the page to a match, by its `matchKey`. False: it is no longer on the page. */
  goTo: (key: string) => Promise<boolean>
  onOpenClaim: (id: string) => void
}

/** The known claims on a page, in the order in which it first comes to them. */
export interface PageClaims {
  readonly contested: readonly OnPage[]
  /** Nobody is known who contests these. */
  readonly others: readonly OnPage[]
}

interface OnPage {
  readonly claim: ClaimBrief
  readonly matches: readonly Match[]
}

/**
 * Sorts a page's matches by claim.
 * @param briefs by claim id; a claim without one is left out: nothing is known of it any more
 */
export function listClaims(matches: readonly Match[], briefs: ReadonlyMap<string, ClaimBrief>): PageClaims {
  const all = [...Map.groupBy(matches, m => m.claim)].flatMap(([id, own]) => {
    const claim = briefs.get(id)
    return claim === undefined ? [] : [{ claim, matches: own }]
  })
  const contested = all.filter(({ claim }) => isContested(claim.status))
  return { contested, others: all.filter(one => !contested.includes(one)) }
}

/** The contested claims on this page; the others in a fold, or in their place where nothing is contested. */
export function ClaimList({ claims: { contested, others }, goTo, onOpenClaim }: Props) {
  const texts = useTexts()
  const list = (claims: readonly OnPage[], isFirst: boolean) => (
    <ul class="claim-list">
      {claims.map(({ claim, matches }, n) => (
        <PageClaim
          key={claim.id}
          claim={claim}
          matches={matches}
          isFirst={isFirst && n === 0}
          goTo={goTo}
          onOpen={() => onOpenClaim(claim.id)}
        />
      ))}
    </ul>
  )
  if (contested.length === 0) {
    return (
      <section class="claims" aria-labelledby="claims-heading">
        <h2 id="claims-heading">{count(texts, 'popup_quiet', others.length)}</h2>
        {list(others, false)}
      </section>
    )
  }
  return (
    <>
      <section class="claims" aria-labelledby="claims-heading">
        <h2 id="claims-heading">{count(texts, 'popup_contested', contested.length)}</h2>
        {list(contested, true)}
      </section>
      {others.length > 0 && (
        <Fold summary={count(texts, 'popup_more', others.length)}>{() => list(others, false)}</Fold>
      )}
    </>
  )
}
