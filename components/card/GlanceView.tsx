import type { ClaimFacts } from '../../lib/model/facts.ts'
import type { Match } from '../../lib/model/page.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { useTexts } from '../text/text.tsx'
import { CLOSE } from '../ui/drawings.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { ClaimTabs } from './ClaimTabs.tsx'
import type { CardActions } from './card-actions.ts'
import { GlanceClaim } from './GlanceClaim.tsx'
import { GlanceFoot, type Place } from './GlanceFoot.tsx'

interface Props {
  facts: Extract<ClaimFacts, { state: 'ready' }>
  claim: ClaimView
  matches: readonly Match[]
  place: Place | null
  isMenuOpen: boolean
  actions: CardActions
  onTurn: (at: number) => void
  /** All statements are to be shown in the card. */
  onFull: () => void
}

/** The card as it opens: one claim, or one of several by tabs, over what can be done with it. */
export function GlanceView({ facts, claim, matches, actions, onTurn, onFull, ...rest }: Props) {
  const texts = useTexts()
  const { claims, entities } = facts
  const close = <IconButton label={texts('glance_close')} onPress={actions.onClose} icon={CLOSE} />
  const body = <GlanceClaim claim={claim} matches={matches} entities={entities} />
  const showAll = async () => {
    if (!(await actions.onAll(claim))) onFull()
  }
  return (
    <>
      {claims.length === 1 ? (
        <div class="card-body">
          <div class="glance">
            {close}
            {body}
          </div>
        </div>
      ) : (
        <>
          <div class="card-bar">
            <ClaimTabs claims={claims} at={claims.indexOf(claim)} onTurn={onTurn} />
            {close}
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
          <div class="card-body" role="tabpanel" aria-label={claim.title} tabIndex={0}>
            <div class="glance">{body}</div>
          </div>
        </>
      )}
      <GlanceFoot
        {...rest}
        statements={claim.accounts.length}
        onAll={() => void showAll()}
        onStep={actions.onStep}
        onCopy={() => actions.onCopy(claim)}
        onMenu={() => actions.onMenu(claim)}
      />
    </>
  )
}
