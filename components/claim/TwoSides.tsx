import { deriveGlance, type GlanceSide } from '../../lib/model/glance.ts'
import type { Sides } from '../../lib/model/sides.ts'
import type { AccountView, ClaimView } from '../../lib/model/view.ts'
import { sayDate } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'
import type { StatementContext } from './Statement.tsx'
import { StatementList } from './StatementList.tsx'

const STANCE = { asserting: 'asserts', denying: 'denies' } as const

interface Props {
  claim: Pick<ClaimView, 'accounts' | 'knownUpTo'>
  sides: Pick<Sides<AccountView>, GlanceSide['side']>
  context: StatementContext
}

/** Who says so and who denies it now, beside each other; the side that spoke first stands first. */
export function TwoSides({ claim, sides, context }: Props) {
  const texts = useTexts()
  return (
    <section class="full-part">
      <h3 class="full-title">{texts('claim_sides')}</h3>
      <div class="two-sides">
        {deriveGlance(claim).map(({ side, account, day }) => (
          <section key={side} class="one-side">
            <h4 class="side-title">{texts(`stance_${STANCE[side]}`)}</h4>
            {account === null && (
              <p class="side-none">
                {texts('claim_nobody')}
                {day !== null && ` (${texts('claim_upTo', sayDate(texts, day))})`}
              </p>
            )}
            <StatementList
              accounts={sides[side].flatMap(holder => holder.accounts)}
              stance={STANCE[side]}
              context={context}
            />
          </section>
        ))}
      </div>
    </section>
  )
}
