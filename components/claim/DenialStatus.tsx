import type { ClaimView } from '../../lib/model/view.ts'
import { sayDenial } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'

/** A claim's denial status in words: who denies it, and what independent parties say. */
export function DenialStatus({ claim }: { claim: Pick<ClaimView, 'status' | 'statusBy'> }) {
  const texts = useTexts()
  return (
    <p class="denial-status" data-denial={claim.status.denial}>
      <strong>{sayDenial(texts, claim)}</strong>
      {' · '}
      <span>{texts(`independent_${claim.status.independent}`)}</span>
    </p>
  )
}
