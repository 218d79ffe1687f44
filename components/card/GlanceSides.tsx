import { deriveGlance, type GlanceSide } from '../../lib/model/glance.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { sayDay } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'

const STANCES = { asserting: 'stance_asserts', denying: 'stance_denies' } as const

/** Both sides of a claim beside each other, each with what it said last: first the side that spoke first. */
export function GlanceSides({ claim }: { claim: ClaimView }) {
  return (
    <dl class="glance-sides">
      {deriveGlance(claim).map(side => (
        <Side key={side.side} {...side} />
      ))}
    </dl>
  )
}

function Side({ side, account, day }: GlanceSide) {
  const texts = useTexts()
  const said = day === null ? null : sayDay(texts, day, false)
  return (
    <div>
      <dt>
        <b>{texts(STANCES[side])}</b>
        {day !== null && said !== null && (
          <time dateTime={day}>{account === null ? texts('claim_upTo', said) : said}</time>
        )}
      </dt>
      {account === null ? (
        <dd class="glance-none">{texts('claim_nobody')}</dd>
      ) : (
        <dd>
          <b dir="auto">{account.speakerName ?? account.partyName ?? texts('source_itselfFirst')}</b>
          <span class="glance-words" dir="auto">
            {account.short ?? account.wording}
          </span>
          {account.isAdded && (
            <span class="glance-pack" dir="auto">
              {texts('claim_fromPack', account.packTitle)}
            </span>
          )}
        </dd>
      )}
    </div>
  )
}
