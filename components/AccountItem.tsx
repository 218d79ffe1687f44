import type { AccountView } from '../lib/model/view.ts'
import { SourceLink } from './SourceLink.tsx'
import { sayDate } from './say.ts'
import { useTexts } from './text.tsx'

interface Props {
  account: AccountView
  /** False where a heading above already says the stance. */
  showStance?: boolean
  /** Whether the page leaves this account out; null or absent: not said. */
  absent?: boolean | null
  /** Title of the claim through which the position is taken, if it is known. */
  throughTitle?: string | null
}

/** One party's position on a claim: who, stance, their words, ours, source and date. */
export function AccountItem({ account, showStance = true, absent = null, throughTitle = null }: Props) {
  const texts = useTexts()
  const { partyName, speakerName, quotation, wording, date, sources, independent, through } = account
  const name = speakerName ?? partyName ?? texts('source_itself')
  const behalf = speakerName !== null && partyName !== speakerName ? partyName : null
  return (
    <article class="account">
      <header class="account-head">
        <span class="account-who">
          <b>{name}</b>
          {behalf !== null && <span class="account-party">, {behalf}</span>}
        </span>
        {showStance && <span class="account-stance">{texts(`stance_${account.stance}`)}</span>}
        {independent && <span class="account-note">{texts('card_independent')}</span>}
      </header>
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
        {date !== null && <time dateTime={date}>{sayDate(texts, date)}</time>}
        {date === null && sources.every(s => s.date === null) && <span>{texts('card_undated')}</span>}
        {sources.map(source => (
          <SourceLink key={`${source.title} ${source.url}`} source={source} />
        ))}
        {absent !== null && (
          <span class="account-coverage" data-absent={absent}>
            {texts(absent ? 'card_absent' : 'card_present')}
          </span>
        )}
      </footer>
    </article>
  )
}
