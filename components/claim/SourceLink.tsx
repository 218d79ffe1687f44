import { isWebAddress, linkToQuotation } from '../../lib/model/quotation-link.ts'
import type { SourceView } from '../../lib/model/view.ts'
import { sayDate } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'

interface Props {
  source: SourceView
  /** Words of the source at which its page is opened, or null. */
  quotation: string | null
}

/** A source: its outlet and day, as a link to the words where it has an address. Opens in a tab of its own. */
export function SourceLink({ source: { title, url, outlet, date }, quotation }: Props) {
  const texts = useTexts()
  const said = [outlet ?? title, date === null ? null : sayDate(texts, date)].filter(part => part !== null).join(', ')
  return (
    <span class="source" dir="auto">
      {isWebAddress(url) ? (
        <a href={linkToQuotation(url, quotation)} title={title} target="_blank" rel="noopener noreferrer">
          {said}
        </a>
      ) : (
        texts('claim_noLink', said)
      )}
    </span>
  )
}
