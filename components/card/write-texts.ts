/** What a person copies from the card, as plain texts. */
import { deriveGlance } from '../../lib/model/glance.ts'
import type { Match } from '../../lib/model/page.ts'
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

interface Marked {
  /** The sentence's words; null: they went. */
  readonly sentence: string | null
  /** Of the page. */
  readonly address: string
  /** Of this extension. */
  readonly version: string
}

/**
 * Writes what somebody needs to know to mend a wrong mark. It is shown before it is copied.
 * @param matches those of the sentence with this claim
 */
export function writeReport(
  texts: Texts,
  claim: ClaimView,
  matches: readonly Match[],
  { sentence, address, version }: Marked,
): string {
  const readings = matches.map(({ voice, speakerText }) =>
    [texts(`voice_${voice}`), speakerText].filter(part => part !== null).join(', '),
  )
  const words = [...new Set(matches.flatMap(({ why }) => why.flatMap(reason => reason.words)))]
  return [
    `${texts('extensionName')} ${version}`,
    texts('report_claim', claim.statement, `${claim.pack}/${claim.id}`),
    texts('report_sentence', sentence ?? ''),
    texts('report_reading', [...new Set(readings)].join('; ')),
    texts('report_words', words.join(' · ')),
    texts('report_page', address),
    '',
    texts('report_mistake'),
    '',
  ].join('\n')
}
