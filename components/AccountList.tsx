import type { Coverage } from '../lib/model/coverage.ts'
import type { AccountView } from '../lib/model/view.ts'
import { AccountItem } from './AccountItem.tsx'

interface Props {
  accounts: readonly AccountView[]
  showStance?: boolean
  /** Of the page at hand; null: whether the page carries an account is not said. */
  coverage?: Coverage | null
  /** Titles of other claims by id, for positions that are taken through them. */
  claimTitles?: Readonly<Record<string, string>>
}

/** Accounts of one claim, in the order given. */
export function AccountList({ accounts, showStance = true, coverage = null, claimTitles = {} }: Props) {
  return (
    <ul class="account-list">
      {accounts.map(account => (
        <li key={account.id}>
          <AccountItem
            account={account}
            showStance={showStance}
            absent={coverage === null ? null : coverage.absent.includes(account.id)}
            throughTitle={account.through === null ? null : (claimTitles[account.through] ?? null)}
          />
        </li>
      ))}
    </ul>
  )
}
