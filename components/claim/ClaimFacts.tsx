import type { ClaimView } from '../../lib/model/view.ts'
import { sayDenial, sayVoices } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'
import { LineSwatch } from '../ui/LineSwatch.tsx'

interface Props {
  claim: ClaimView
  /** What the sentence at hand says, in words; empty: nothing is said of it. */
  here: readonly string[]
}

/** What there is to know first of a claim: who denies it, what independent voices say, and who says so here. */
export function ClaimFacts({ claim, here }: Props) {
  const texts = useTexts()
  return (
    <dl class="full-facts">
      <div>
        <dt>{texts('claim_status')}</dt>
        <dd>
          <LineSwatch denial={claim.status.denial} />
          <b>{sayDenial(texts, claim)}</b>
        </dd>
      </div>
      <div>
        <dt>{texts('claim_independent')}</dt>
        <dd>{sayVoices(texts, claim.independents, false)}</dd>
      </div>
      {here.length > 0 && (
        <div>
          <dt>{texts('claim_here')}</dt>
          <dd dir="auto">{here.join(' · ')}</dd>
        </div>
      )}
    </dl>
  )
}
