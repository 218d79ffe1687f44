import { render } from 'preact'
import { useRef } from 'preact/hooks'
import type { Match } from '../../lib/model/page.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { CardInner } from '../card/CardInner.tsx'
import type { CardActions } from '../card/card-actions.ts'
import { GlanceCard } from '../card/GlanceCard.tsx'
import type { CardHandle } from '../card/use-card-views.ts'
import { TextProvider, useTexts } from '../text/text.tsx'

/** @returns a match as if the claim's own statement stood on a page, said by whoever says it first */
export function exampleMatch({ pack, id, statement, accounts }: ClaimView): Match {
  const first = accounts.find(({ stance }) => stance === 'asserts')
  const whole = { start: 0, end: statement.length }
  return {
    ...{ pack, claim: id, block: 0, sentence: whole, span: whole, voice: 'attributed', score: 1, why: [] },
    speaker: first?.speaker ?? null,
    party: first?.party ?? null,
    speakerText: first?.speakerShort ?? first?.partyShort ?? null,
    sure: first !== undefined,
  }
}

/** Of an example: any would do. */
const PLACE = { at: 1, of: 2 }

/** The real card, at its place in a page of the extension, for a sentence that states the claim. */
export function ExampleCard({ claim, onClose }: { claim: ClaimView; onClose: () => void }) {
  const texts = useTexts()
  const box = useRef<HTMLElement>(null)
  const handle = useRef<CardHandle>(null)
  const matches = [exampleMatch(claim)]
  const facts = { state: 'ready', claims: [claim], entities: [], claimTitles: {} } as const
  const actions: CardActions = {
    onClose,
    onStep: () => {},
    onAll: async () => false, // they open in the card
    onCopy: () => {},
    onMenu: () => {},
    mountInner(place, inner) {
      const shown = { ...inner, facts, matches, pageMatches: matches, report: '', onCopy: () => {}, onClose }
      render(
        <TextProvider texts={texts}>
          <CardInner {...shown} />
        </TextProvider>,
        place,
      )
      return () => render(null, place)
    },
  }
  return (
    <div class="example-card">
      <GlanceCard
        {...{ facts, matches, actions, handle }}
        place={PLACE}
        isMenuOpen={false}
        told={null}
        onLayout={() => {}}
        boxRef={box}
      />
    </div>
  )
}
