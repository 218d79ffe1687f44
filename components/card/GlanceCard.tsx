import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { ClaimFacts } from '../../lib/model/facts.ts'
import type { Match } from '../../lib/model/page.ts'
import { useTexts } from '../text/text.tsx'
import { CLOSE } from '../ui/drawings.ts'
import { IconButton } from '../ui/IconButton.tsx'
import type { CardActions } from './card-actions.ts'
import type { Place } from './GlanceFoot.tsx'
import { GlanceView } from './GlanceView.tsx'
import { InnerPlace } from './InnerPlace.tsx'
import { type CardHandle, useCardViews } from './use-card-views.ts'

interface Props {
  facts: ClaimFacts
  /** The sentence's matches, of whatever claim. */
  matches: readonly Match[]
  place: Place | null
  isMenuOpen: boolean
  /** What is told for a moment, such as that something was copied; null: nothing. */
  told: string | null
  actions: CardActions
  /** Called after everything that can change the card's size, before it is painted. */
  onLayout: () => void
  /** The element to place. Its `.card-body` scrolls when its height is limited. */
  boxRef: RefObject<HTMLElement | null>
  /** Receives how the card is led from outside. */
  handle: { current: CardHandle | null }
}

/** The card beside a sentence: who says so, who denies it, in a few lines, and the ways on from there. */
export function GlanceCard({ facts, told, actions, onLayout, boxRef, handle, ...rest }: Props) {
  const texts = useTexts()
  const [at, setAt] = useState(0)
  const [view, show] = useCardViews(handle, boxRef)
  useLayoutEffect(onLayout)
  const claims = facts.state === 'ready' ? facts.claims : []
  const claim = claims[Math.min(at, claims.length - 1)]
  return (
    <section
      class="card"
      role="dialog"
      aria-label={claim === undefined ? texts('glance_labelBare') : texts('glance_label', claim.title)}
      aria-busy={facts.state === 'loading'}
      tabIndex={-1}
      lang={texts.language}
      data-view={view ?? 'glance'}
      ref={boxRef}
    >
      {(facts.state !== 'ready' || claim === undefined) && <Without facts={facts} onClose={actions.onClose} />}
      {facts.state === 'ready' && claim !== undefined && view === null && (
        <GlanceView {...rest} {...{ facts, claim, actions }} onTurn={setAt} onFull={() => show('full')} />
      )}
      {claim !== undefined && view !== null && <InnerPlace {...{ view, claim, actions }} onBack={() => show(null)} />}
      <p class="card-told" role="status">
        {told}
      </p>
    </section>
  )
}

/** The card while there is no claim to show: it is looked up, or it cannot be. */
function Without({ facts, onClose }: { facts: ClaimFacts; onClose: () => void }) {
  const texts = useTexts()
  const isLoading = facts.state === 'loading'
  const trouble = facts.state === 'failed' ? texts(`trouble_${facts.trouble}`) : texts('glance_gone')
  return (
    <div class="card-body">
      <div class="glance" data-loading={isLoading}>
        {!isLoading && <IconButton label={texts('glance_close')} onPress={onClose} icon={CLOSE} />}
        <p role="status">{isLoading ? texts('glance_loading') : trouble}</p>
        {isLoading && <span class="glance-blank" aria-hidden="true" />}
      </div>
    </div>
  )
}
