import { type StatusOfClaim, sayDenial, sayIndependents } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'
import { LineSwatch } from '../ui/LineSwatch.tsx'

interface Props {
  claim: StatusOfClaim
  /** At most this many independent speakers are named. */
  most?: number
}

/** A claim's denial status in words: who denies it, and what independent speakers say. */
export function DenialStatus({ claim, most }: Props) {
  const texts = useTexts()
  return (
    <p class="denial-status">
      <LineSwatch denial={claim.status.denial} />
      <strong>{sayDenial(texts, claim)}</strong>
      {' · '}
      <span>{sayIndependents(texts, claim, most)}</span>
    </p>
  )
}
