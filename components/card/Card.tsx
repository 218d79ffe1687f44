import type { Ref } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { ClaimFacts } from '../../lib/model/facts.ts'
import type { Match } from '../../lib/model/page.ts'
import { FullClaim } from '../claim/FullClaim.tsx'
import { useTexts } from '../text/text.tsx'
import { IconButton } from '../ui/IconButton.tsx'

interface Props {
  facts: ClaimFacts
  /** The sentence's matches, of whatever claim. */
  matches: readonly Match[]
  pageMatches: readonly Match[]
  onClose: () => void
  /** Called after everything that can change the card's height, before it is painted. */
  onLayout?: () => void
  /** The element to place: it scrolls when its height is limited. Its one child has the natural height. */
  boxRef?: Ref<HTMLElement>
}

/** The card beside a sentence. It asks nothing of the reader and changes nothing but its own view. */
export function Card({ facts, matches, pageMatches, onClose, onLayout, boxRef = null }: Props) {
  const texts = useTexts()
  const [at, setAt] = useState(0)
  const claims = facts.state === 'ready' ? facts.claims : []
  const claim = claims[Math.min(at, claims.length - 1)]
  useLayoutEffect(() => onLayout?.())
  const label = claim === undefined ? texts('card_labelBare') : texts('card_label', claim.title)
  return (
    <section class="card" role="dialog" aria-label={label} tabIndex={-1} lang={texts.language} ref={boxRef}>
      <div class="card-body">
        <div class="card-bar">
          {claims.length > 1 && <Pager at={Math.min(at, claims.length - 1)} count={claims.length} onTurn={setAt} />}
          <IconButton label={texts('card_close')} onPress={onClose} icon="close" />
        </div>
        {facts.state === 'loading' && <p role="status">{texts('card_loading')}</p>}
        {facts.state === 'failed' && <p role="status">{texts(`trouble_${facts.trouble}`)}</p>}
        {facts.state === 'ready' && claim === undefined && <p role="status">{texts('card_unknownClaim')}</p>}
        {facts.state === 'ready' && claim !== undefined && (
          <FullClaim
            key={claim.id}
            claim={claim}
            matches={matches}
            pageMatches={pageMatches}
            entities={facts.entities}
            claimTitles={facts.claimTitles}
          />
        )}
      </div>
    </section>
  )
}

/** Turns between the claims of one sentence, around the end. */
function Pager({ at, count, onTurn }: { at: number; count: number; onTurn: (at: number) => void }) {
  const texts = useTexts()
  const show = (n: number) => n.toLocaleString(texts.language)
  return (
    <div class="pager">
      <IconButton label={texts('card_previous')} onPress={() => onTurn((at + count - 1) % count)} icon="previous" />
      <span role="status">{texts('card_position', show(at + 1), show(count))}</span>
      <IconButton label={texts('card_next')} onPress={() => onTurn((at + 1) % count)} icon="next" />
    </div>
  )
}
