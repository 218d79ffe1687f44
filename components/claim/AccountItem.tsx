import type { AccountView } from '../../lib/model/view.ts'
import { sayDate } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'
import { SourceLink } from './SourceLink.tsx'

interface Props {
  account: AccountView
  /** False where a heading above already says the stance. */
  showStance: boolean
  /** Whether the page carries this account, or its position by another speaker of the party; null: not said. */
  carried: 'present' | 'byOthers' | 'absent' | null
  /** Title of the claim through which the position is taken, if it is known. */
  throughTitle: string | null
}

/** One party's position on a claim: who, stance, their words, ours, source and date. */
export function AccountItem({ account, showStance, carried, throughTitle }: Props) {
  const texts = useTexts()
  const { partyName, speakerName, quotation, wording, date, sources, through } = account
  const name = speakerName ?? partyName ?? texts('source_itselfFirst')
  const behalf = speakerName !== null && partyName !== speakerName ? partyName : null
  return (
    <article class="account">
      <header class="account-head">
        <b>{name}</b>
        {showStance && <span class="account-stance">{texts(`stance_${account.stance}`)}</span>}
      </header>
      {(behalf ?? date ?? carried) !== null && (
        <p class="account-meta">
          {behalf !== null && <span>{behalf}</span>}
          {date !== null && <time dateTime={date}>{sayDate(texts, date)}</time>}
          {carried !== null && (
            <span class="account-coverage" data-absent={carried === 'absent'}>
              {texts(`card_${carried}`)}
            </span>
          )}
        </p>
      )}
      {quotation !== null && (
        <blockquote class="account-quotation" dir="auto">
          {texts('card_quotation', quotation)}
        </blockquote>
      )}
      <p class="account-wording" dir="auto">
        {wording}
      </p>
      {through !== null && (
        <p class="account-through">
          {throughTitle === null ? texts('card_throughUnnamed') : texts('card_through', throughTitle)}
        </p>
      )}
      <footer class="account-foot">
        {sources.map(source => (
          <SourceLink
            key={`${source.title} ${source.url}`}
            source={source}
            quotation={quotation}
            showDate={source.date !== date}
          />
        ))}
      </footer>
    </article>
  )
}
