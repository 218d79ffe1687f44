import { isWebAddress, linkToQuotation } from '../../lib/model/quotation-link.ts'
import type { SourceView } from '../../lib/model/view.ts'
import { sayDate } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'

interface Props {
  source: SourceView
  /** Words of the source at which its page is opened, or null. */
  quotation: string | null
}

/** A source: its outlet and day, as a link to the words where it has an address, in a tab of its own. On paper its title too. */
export function SourceLink({ source: { title, url, outlet, date }, quotation }: Props) {
  const texts = useTexts()
  const where = outlet === null ? [] : [outlet, ...(date === null ? [] : [sayDate(texts, date)])]
  return (
    <span class="source" dir="auto" title={title}>
      {isWebAddress(url) ? (
        <a href={linkToQuotation(url, quotation)} target="_blank" rel="noopener noreferrer">
          {where.join(', ') || title}
        </a>
      ) : (
        [where.join(', ') || texts('source_itselfFirst'), texts('claim_noLink')].join(' · ')
      )}
      <span class="source-title"> {title}</span>
    </span>
  )
}
