import { useTexts } from '../text/text.tsx'

interface Props {
  text: string
  onCopy: (text: string) => void
}

/** Shows the text of a report before it is copied. */
export function ReportMistake({ text, onCopy }: Props) {
  const texts = useTexts()
  return (
    <div class="report">
      <p>{texts('report_intro')}</p>
      <textarea readOnly rows={6} aria-label={texts('report_text')} value={text} dir="auto" />
      <button type="button" class="button" data-main="true" onClick={() => onCopy(text)}>
        {texts('report_copy')}
      </button>
    </div>
  )
}
