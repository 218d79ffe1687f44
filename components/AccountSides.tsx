import type { Coverage } from '../lib/model/coverage.ts'
import { splitAccounts } from '../lib/model/sides.ts'
import type { AccountView } from '../lib/model/view.ts'
import { AccountList } from './AccountList.tsx'
import { useTexts } from './text.tsx'

interface Props {
  accounts: readonly AccountView[]
  coverage: Coverage | null
  claimTitles: Readonly<Record<string, string>>
}

/** A claim's accounts: who asserts and who denies it with equal weight, then everyone else. */
export function AccountSides({ accounts, coverage, claimTitles }: Props) {
  const texts = useTexts()
  const { asserting, denying, others } = splitAccounts(accounts)
  const sides = [
    { stance: 'asserts', none: 'card_noAsserts', accounts: asserting },
    { stance: 'denies', none: 'card_noDenies', accounts: denying },
  ] as const
  return (
    <>
      <section class="sides" aria-label={texts('card_sides')}>
        {sides.map(side => (
          <section key={side.stance} class="side">
            <h3>{texts(`stance_${side.stance}`)}</h3>
            {side.accounts.length === 0 && <p class="side-none">{texts(side.none)}</p>}
            {side.accounts.length > 0 && (
              <AccountList accounts={side.accounts} showStance={false} coverage={coverage} claimTitles={claimTitles} />
            )}
          </section>
        ))}
      </section>
      {others.length > 0 && (
        <section class="others">
          <h3>{texts('card_others')}</h3>
          <AccountList accounts={others} coverage={coverage} claimTitles={claimTitles} />
        </section>
      )}
    </>
  )
}
