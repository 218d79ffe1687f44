import type { Stance } from '../../lib/model/pack.ts'
import { sortByDate } from '../../lib/model/status.ts'
import type { AccountView } from '../../lib/model/view.ts'
import { count, useTexts } from '../text/text.tsx'
import { Statement, type StatementContext } from './Statement.tsx'

/** Statements that are shown at once; the rest is folded away. */
const SHOWN = 3

interface Props {
  accounts: readonly AccountView[]
  /** The stance that the heading above says: it is not said again. */
  stance?: Stance
  context: StatementContext
}

/** Statements on one claim, the latest first. */
export function StatementList({ accounts, ...rest }: Props) {
  const texts = useTexts()
  const latestFirst = sortByDate(accounts).toReversed()
  const folded = latestFirst.slice(SHOWN)
  return (
    <>
      <Items accounts={latestFirst.slice(0, SHOWN)} {...rest} />
      {folded.length > 0 && (
        <details class="full-more">
          <summary>{count(texts, 'claim_more', folded.length)}</summary>
          <Items accounts={folded} {...rest} />
        </details>
      )}
    </>
  )
}

const Items = ({ accounts, stance, context }: Props) => (
  <ul class="said-list">
    {accounts.map(account => (
      <li key={account.id}>
        <Statement account={account} showStance={account.stance !== stance} {...context} />
      </li>
    ))}
  </ul>
)
