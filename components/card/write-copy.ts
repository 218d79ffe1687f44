/** What a person copies from the card, as plain texts. */
import { deriveGlance } from '../../lib/model/glance.ts'
import { takeAccount } from '../../lib/model/take-along.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { takeWords } from '../claim/take-words.ts'
import { sayStatus } from '../text/say.ts'
import type { Texts } from '../text/text.tsx'

/** @returns a claim with its status, and what each side said last, with the sources */
export function writeCopy(texts: Texts, claim: ClaimView): string {
  const words = takeWords(texts)
  const sides = deriveGlance(claim).flatMap(({ account }) => account ?? [])
  return [claim.statement, sayStatus(texts, claim), ...sides.map(account => takeAccount(account, 'text', words))].join(
    '\n\n',
  )
}
