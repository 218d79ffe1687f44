import { STANCES } from '../../lib/model/pack.ts'
import type { EntityView } from '../../lib/model/view.ts'
import { useTexts } from '../text/text.tsx'

interface Props {
  positions: EntityView['positions']
  onOpenClaim: (id: string) => void
}

/** What an entity holds, by stance; each claim can be opened. */
export function PositionList({ positions, onOpenClaim }: Props) {
  const texts = useTexts()
  return (
    <dl class="positions">
      {STANCES.filter(stance => positions.some(p => p.stance === stance)).map(stance => (
        <div key={stance}>
          <dt>{texts(`stance_${stance}`)}</dt>
          {positions
            .filter(p => p.stance === stance)
            .map(({ claim, claimTitle }) => (
              <dd key={claim}>
                <button type="button" class="link" dir="auto" onClick={() => onOpenClaim(claim)}>
                  {claimTitle}
                </button>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  )
}
