import type { Match } from '../../lib/model/page.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'
import { sayReadings } from '../claim/say-reading.ts'
import { sayDenial, sayIndependents } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'
import { LineSwatch } from '../ui/LineSwatch.tsx'
import { GlanceSides } from './GlanceSides.tsx'

/** So many independent speakers are named. */
const NAMED = 2

interface Props {
  claim: ClaimView
  /** The sentence's matches, of whatever claim. */
  matches: readonly Match[]
  entities: readonly EntityView[]
}

/** A claim at a glance: what it says, who denies it, how this sentence puts it, and the two sides. */
export function GlanceClaim({ claim, matches, entities }: Props) {
  const texts = useTexts()
  const own = matches.filter(match => match.claim === claim.id)
  const here = sayReadings(texts, own, claim, entities).map(saying => texts('glance_sentence', saying))
  return (
    <>
      <h2 class="glance-claim" dir="auto">
        {claim.statement}
      </h2>
      <p class="glance-status">
        <LineSwatch denial={claim.status.denial} />
        <b>{sayDenial(texts, claim)}</b> <span>· {sayIndependents(texts, claim, NAMED)}</span>
      </p>
      {here.length > 0 && (
        <p class="glance-here">
          <b>{texts('glance_here')}</b> <bdi>{here.join(' ')}</bdi>
        </p>
      )}
      <GlanceSides claim={claim} />
    </>
  )
}
