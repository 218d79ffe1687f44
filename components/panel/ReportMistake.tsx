import { useId, useState } from 'preact/hooks'
import type { Match } from '../../lib/model/page.ts'
import type { SentenceReport } from '../../lib/model/report.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { nameSpeaker, sayReading } from '../claim/say-reading.ts'
import { type Texts, useTexts } from '../text/text.tsx'
import type { Known } from './use-claims.ts'

interface Props {
  claim: ClaimView
  /** The matches of the sentence with the claim; none where it was not opened for a sentence. */
  matches: readonly Match[]
  sentence: SentenceReport | null
  known: Known
  onCopy: (text: string) => void
}

/** A report as a text to copy, shown in full. Nothing is sent. */
export function ReportMistake({ claim, matches, sentence, known, onCopy }: Props) {
  const texts = useTexts()
  const id = useId()
  const [report, setReport] = useState(() => writeReport(texts, claim, matches, sentence, known))
  return (
    <section class="report">
      <h3 class="full-title">{texts('panel_reportTitle')}</h3>
      <p id={id}>{texts('panel_reportText')}</p>
      <textarea
        aria-label={texts('panel_reportTitle')}
        aria-describedby={id}
        dir="auto"
        rows={8}
        value={report}
        onInput={event => setReport(event.currentTarget.value)}
      />
      <button type="button" class="button" onClick={() => onCopy(report)}>
        {texts('panel_reportCopy')}
      </button>
    </section>
  )
}

function writeReport(
  texts: Texts,
  claim: ClaimView,
  matches: readonly Match[],
  sentence: SentenceReport | null,
  { claims, entities }: Known,
): string {
  const readings = matches.map(match => sayReading(texts, match, nameSpeaker(match, [...claims.values()], entities)))
  const read = readings.map(said => (said === null ? texts('panel_reportUnsure') : texts('panel_reportRead', said)))
  const words = new Set(matches.flatMap(match => match.why.flatMap(reason => reason.words)))
  return [
    texts('panel_reportClaim', claim.title, claim.pack, claim.id),
    ...(sentence === null ? [] : [texts('panel_reportSentence', sentence.text)]),
    ...new Set(read),
    ...(words.size === 0 ? [] : [texts('panel_reportWhy', [...words].join(texts('listComma')))]),
    texts('panel_reportWrong'),
  ].join('\n')
}
