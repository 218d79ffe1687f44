import { useEffect, useRef } from 'preact/hooks'
import type { ClaimView } from '../../lib/model/view.ts'
import type { CardActions, InnerView } from './card-actions.ts'

interface Props {
  view: InnerView
  claim: ClaimView
  actions: CardActions
  onBack: () => void
}

/** Where something is opened inside the card. What it is comes by a script of its own: see `CardInner`. */
export function InnerPlace({ view, claim, actions, onBack }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(
    () => (place.current === null ? undefined : actions.mountInner(place.current, { view, claim, onBack })),
    [view, claim.id],
  )
  return <div class="card-place" ref={place} />
}
