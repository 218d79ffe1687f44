import type { ComponentChildren } from 'preact'
import type { AccountView } from '../../lib/model/view.ts'
import { sayDate } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'
import { SourceLink } from './SourceLink.tsx'

/** What surrounds a claim's statements and is the same for all of them. */
export interface StatementContext {
  /** Whether the article has it, or only the same by others of the party; null: not said. */
  readonly carriedOf: (account: string) => 'present' | 'byOthers' | 'absent' | null
  /** Titles of other claims by id, for positions that are taken through them. */
  readonly claimTitles: Readonly<Record<string, string>>
  /** Whether each statement names the pack that gives it: those of other packs stand beside it. */
  readonly showsPack: boolean
  /** Adds what can be done with a statement. */
  readonly renderTools?: ((account: AccountView) => ComponentChildren) | undefined
}

interface Props extends StatementContext {
  account: AccountView
  /** False where a heading above says the stance. */
  showStance: boolean
}

/** One party's position on a claim: who, when, their words, ours, and where that was reported. */
export function Statement({ account, showStance, carriedOf, claimTitles, showsPack, renderTools }: Props) {
  const texts = useTexts()
  const { partyName, speakerName, quotation, wording, date, sources, through } = account
  const carried = carriedOf(account.id)
  const about = [
    showStance ? texts(`stance_${account.stance}`) : null,
    speakerName !== null && partyName !== speakerName ? partyName : null,
    carried === null ? null : texts(`claim_${carried}`),
  ].filter(part => part !== null)
  return (
    <article class="said">
      <p class="said-who">
        <b dir="auto">{speakerName ?? partyName ?? texts('source_itselfFirst')}</b>
        {date !== null && <time dateTime={date}>{sayDate(texts, date)}</time>}
      </p>
      {about.length > 0 && <p class="said-about">{about.join(' · ')}</p>}
      {quotation !== null && (
        <blockquote class="quote" dir="auto">
          {texts('claim_quotation', quotation)}
        </blockquote>
      )}
      <p dir="auto">{wording}</p>
      {through !== null && <Through title={claimTitles[through]} />}
      {showsPack && (
        <p class="said-about" dir="auto">
          {texts('claim_fromPack', account.packTitle)}
        </p>
      )}
      <div class="said-foot">
        {sources.map(source => (
          <SourceLink key={`${source.title} ${source.url}`} source={source} quotation={quotation} />
        ))}
        {renderTools?.(account)}
      </div>
    </article>
  )
}

/** @param title of the claim through which the position is taken, if it is known */
function Through({ title }: { title: string | undefined }) {
  const texts = useTexts()
  return <p class="said-about">{title === undefined ? texts('claim_throughUnnamed') : texts('claim_through', title)}</p>
}
