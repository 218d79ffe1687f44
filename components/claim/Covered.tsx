import { type Coverage, countLater } from '../../lib/model/coverage.ts'
import type { IsoDate } from '../../lib/model/pack.ts'
import type { AccountView } from '../../lib/model/view.ts'
import { sayDay } from '../text/say.ts'
import { count, sayNumber, type Texts, useTexts } from '../text/text.tsx'

/** Statements that are named at once. */
const SHOWN = 3

interface Props {
  accounts: readonly AccountView[]
  coverage: Coverage
  /** The day on which the article was published; null: not known. */
  published: IsoDate | null
}

/** Which of a claim's statements the article has, in words: a bar or a number alone would read as a grade. */
export function Covered({ accounts, coverage, published }: Props) {
  const texts = useTexts()
  const absent = accounts.filter(({ id }) => coverage.absent.includes(id))
  const later = countLater(accounts, coverage.absent, published)
  const folded = absent.slice(SHOWN)
  return (
    <section class="full-part">
      <h3 class="full-title">{texts('claim_covered')}</h3>
      <p>
        {sayCovered(texts, coverage)}
        {absent.length > 0 && ` ${texts('claim_notIn')}`}
      </p>
      <Names accounts={absent.slice(0, SHOWN)} />
      {folded.length > 0 && (
        <details class="full-more">
          <summary>{count(texts, 'claim_more', folded.length)}</summary>
          <Names accounts={folded} />
        </details>
      )}
      {later > 0 && published !== null && (
        <p class="full-note">
          {count(texts, 'claim_later', later, sayNumber(texts, absent.length), sayDay(texts, published, true))}
        </p>
      )}
    </section>
  )
}

function Names({ accounts }: { accounts: readonly AccountView[] }) {
  const texts = useTexts()
  return (
    <ul class="covered-names">
      {accounts.map(account => (
        <li key={account.id}>{sayAbsent(texts, account)}</li>
      ))}
    </ul>
  )
}

function sayAbsent(texts: Texts, { speakerShort, partyShort, stance, date }: AccountView): string {
  const name = speakerShort ?? partyShort ?? texts('source_itselfFirst')
  const held = texts(`claim_held_${stance}`)
  return date === null
    ? texts('claim_whoHeld', name, held)
    : texts('claim_whoHeldOn', name, sayDay(texts, date, true), held)
}

function sayCovered(texts: Texts, { present, absent, unsure, byOthers }: Coverage): string {
  const own = sayNumber(texts, present.length - byOthers.length)
  const all = sayNumber(texts, present.length + absent.length + unsure.length)
  if (byOthers.length === 0) return texts('claim_has', own, all)
  return count(texts, 'claim_hasAlike', byOthers.length, own, all)
}
