import { useId, useState } from 'preact/hooks'
import { useTexts } from '../text/text.tsx'

interface Props {
  text: string
  onCopy: (text: string) => void
}

/** A report as a text to copy, shown in full and open to changes. Nothing is sent. */
export function ReportMistake({ text, onCopy }: Props) {
  const texts = useTexts()
  const id = useId()
  const [report, setReport] = useState(text)
  return (
    <section class="report">
      <p id={id}>{texts('report_intro')}</p>
      <textarea
        aria-label={texts('report_text')}
        aria-describedby={id}
        dir="auto"
        rows={8}
        value={report}
        onInput={event => setReport(event.currentTarget.value)}
      />
      <button type="button" class="button" data-main="true" onClick={() => onCopy(report)}>
        {texts('report_copy')}
      </button>
    </section>
  )
}
