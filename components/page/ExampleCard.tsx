import type { Match } from '../../lib/model/page.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { Card } from '../card/Card.tsx'

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

/** The real card, at its place in a page of the extension, for a sentence that states the claim. */
export function ExampleCard({ claim, onClose }: { claim: ClaimView; onClose: () => void }) {
  const matches = [exampleMatch(claim)]
  return (
    <div class="example-card">
      <Card
        facts={{ state: 'ready', claims: [claim], entities: [], claimTitles: {} }}
        matches={matches}
        pageMatches={matches}
        onClose={onClose}
      />
    </div>
  )
}
