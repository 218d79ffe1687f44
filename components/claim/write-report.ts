import type { Match } from '../../lib/model/page.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'
import type { Texts } from '../text/text.tsx'
import { nameSpeaker, sayReading } from './say-reading.ts'

/** Of which mark a report is. */
interface Marked {
  /** The sentence's words; null: they went, or there is no sentence. */
  readonly sentence: string | null
  /** Of the page. */
  readonly address: string
  /** Of this extension. */
  readonly version: string
  readonly entities: readonly EntityView[]
}

/**
 * Writes what somebody needs to know to mend a wrong mark. It is shown before it is copied.
 * @param matches those of the sentence with this claim
 */
export function writeReport(
  texts: Texts,
  claim: ClaimView,
  matches: readonly Match[],
  { sentence, address, version, entities }: Marked,
): string {
  const readings = matches.map(match => sayReading(texts, match, nameSpeaker(match, [claim], entities)))
  const read = [...new Set(readings.map(said => said ?? texts('report_unsure')))]
  const words = [...new Set(matches.flatMap(({ why }) => why.flatMap(reason => reason.words)))]
  return [
    `${texts('extensionName')} ${version}`,
    texts('report_claim', claim.statement, `${claim.pack}/${claim.id}`),
    ...(sentence === null ? [] : [texts('report_sentence', sentence)]),
    ...(read.length === 0 ? [] : [texts('report_reading', read.join('; '))]),
    ...(words.length === 0 ? [] : [texts('report_words', words.join(' · '))]),
    texts('report_page', address),
    '',
    texts('report_mistake'),
    '',
  ].join('\n')
}
