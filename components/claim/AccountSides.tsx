import type { Coverage } from '../../lib/model/coverage.ts'
import { deriveHistory } from '../../lib/model/history.ts'
import { type HolderAccounts, splitAccounts } from '../../lib/model/sides.ts'
import { sortByDate } from '../../lib/model/status.ts'
import type { AccountView } from '../../lib/model/view.ts'
import { useTexts } from '../text/text.tsx'
import { AccountList } from './AccountList.tsx'
import { PositionHistories } from './PositionHistories.tsx'
import { isWebAddress } from './SourceLink.tsx'

/** Accounts of one party that are shown at once, and independent accounts; the rest is folded away. */
const SHOWN = 2
const SHOWN_INDEPENDENT = 3

interface Props {
  accounts: readonly AccountView[]
  /** Coverage by the page at hand; null: nothing is said about what the page carries. */
  coverage: Coverage | null
  claimTitles: Readonly<Record<string, string>>
}

/**
 * A claim's accounts: who asserts and who denies it now with equal weight, how positions moved, then everyone else.
 * A party's accounts stand together, the latest first.
 */
export function AccountSides({ accounts, coverage, claimTitles }: Props) {
  const texts = useTexts()
  const { asserting, denying, others, independent } = splitAccounts(accounts)
  const sides = [
    { stance: 'asserts', none: 'card_noAsserts', holders: asserting },
    { stance: 'denies', none: 'card_noDenies', holders: denying },
  ] as const
  const lists = { coverage, claimTitles }
  const single = independent.flatMap(holder => holder.accounts)
  return (
    <>
      <section class="sides" aria-label={texts('card_sides')}>
        {sides.map(({ stance, none, holders }) => (
          <section key={stance} class="side">
            <h3>{texts(`stance_${stance}`)}</h3>
            {holders.length === 0 && <p class="side-none">{texts(none)}</p>}
            <HolderLists holders={holders} stance={stance} {...lists} />
          </section>
        ))}
      </section>
      <PositionHistories histories={deriveHistory(accounts)} />
      {others.length > 0 && (
        <section class="others">
          <h3>{texts('card_others')}</h3>
          <HolderLists holders={others} {...lists} />
        </section>
      )}
      {single.length > 0 && (
        <section class="others">
          <h3>{texts('card_independents')}</h3>
          <AccountList accounts={sortByDate(single).toReversed()} shown={SHOWN_INDEPENDENT} {...lists} />
        </section>
      )}
      <Remarks accounts={accounts} />
    </>
  )
}

interface HolderProps extends Omit<Props, 'accounts'> {
  holders: readonly HolderAccounts<AccountView>[]
  stance?: AccountView['stance']
}

function HolderLists({ holders, ...lists }: HolderProps) {
  return holders.map(({ accounts }) => (
    <AccountList key={accounts[0]?.id} accounts={putCarriedFirst(accounts, lists.coverage)} shown={SHOWN} {...lists} />
  ))
}

/**
 * Puts the account that the page at hand carries next to the party's latest one, so that neither is folded away. It comes
 * first, since the reader has just read it, unless the party has changed its position since.
 */
function putCarriedFirst(accounts: readonly AccountView[], coverage: Coverage | null): readonly AccountView[] {
  const [latest, ...rest] = accounts
  const own = rest.filter(({ id }) => coverage?.present.includes(id) && !coverage.byOthers.includes(id))
  const carried = own.find(account => account.speaker !== null) ?? own[0]
  if (latest === undefined || carried === undefined) return accounts
  const others = rest.filter(account => account !== carried)
  return carried.stance === latest.stance ? [carried, latest, ...others] : [latest, carried, ...others]
}

/** Remarks that hold for many accounts and are made once: what is not on record, and which packs they come from. */
function Remarks({ accounts }: { accounts: readonly AccountView[] }) {
  const texts = useTexts()
  const gaps = accounts.some(a => a.date === null || !a.sources.every(s => isWebAddress(s.url)))
  const packs = [...new Set(accounts.map(a => a.packTitle))]
  if (!gaps && packs.length < 2) return null
  return (
    <section class="remarks">
      {gaps && <p>{texts('card_gaps')}</p>}
      {packs.length > 1 && <p>{texts('card_packs', packs.join(' · '))}</p>}
    </section>
  )
}
