import type { Coverage } from '../../lib/model/coverage.ts'
import type { Stance } from '../../lib/model/pack.ts'
import type { AccountView } from '../../lib/model/view.ts'
import { count, useTexts } from '../text/text.tsx'
import { AccountItem } from './AccountItem.tsx'

interface Props {
  accounts: readonly AccountView[]
  /** How many are shown at once; the rest is folded away. */
  shown: number
  /** The stance that the heading above says: it is not said again. */
  stance?: Stance
  coverage: Coverage | null
  /** Titles of other claims by id, for positions that are taken through them. */
  claimTitles: Readonly<Record<string, string>>
}

/** Accounts of one claim, in the order given. */
export function AccountList({ accounts, shown, ...rest }: Props) {
  const texts = useTexts()
  const folded = accounts.slice(shown)
  return (
    <>
      <Items accounts={accounts.slice(0, shown)} {...rest} />
      {folded.length > 0 && (
        <details class="fold">
          <summary>{count(texts, 'card_more', folded.length)}</summary>
          <Items accounts={folded} {...rest} />
        </details>
      )}
    </>
  )
}

function Items({ accounts, stance, coverage, claimTitles }: Omit<Props, 'shown'>) {
  return (
    <ul class="account-list">
      {accounts.map(account => (
        <li key={account.id}>
          <AccountItem
            account={account}
            showStance={account.stance !== stance}
            carried={coverage === null ? null : findCarried(coverage, account.id)}
            throughTitle={account.through === null ? null : (claimTitles[account.through] ?? null)}
          />
        </li>
      ))}
    </ul>
  )
}

/** Null: whether the page carries it is not sure. */
function findCarried({ absent, unsure, byOthers }: Coverage, id: string): 'absent' | 'byOthers' | 'present' | null {
  if (unsure.includes(id)) return null
  if (absent.includes(id)) return 'absent'
  return byOthers.includes(id) ? 'byOthers' : 'present'
}
