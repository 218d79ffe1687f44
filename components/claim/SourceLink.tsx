import { linkToQuotation } from '../../lib/model/quotation-link.ts'
import type { SourceView } from '../../lib/model/view.ts'
import { sayDate } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'

interface Props {
  source: SourceView
  /** Words of the source at which its page is opened, or null. */
  quotation: string | null
  /** False where the same day stands beside it. */
  showDate: boolean
}

/** A source: its title (a link when it has a web address), outlet and date. Opens in a tab of its own. */
export function SourceLink({ source, quotation, showDate }: Props) {
  const texts = useTexts()
  const { title, url, outlet, date } = source
  return (
    <span class="source">
      {isWebAddress(url) ? (
        <a href={linkToQuotation(url, quotation)} target="_blank" rel="noopener noreferrer" dir="auto">
          {title}
        </a>
      ) : (
        <cite dir="auto">{title}</cite>
      )}
      {outlet !== null && <span>, {outlet}</span>}
      {date !== null && showDate && (
        <>
          , <time dateTime={date}>{sayDate(texts, date)}</time>
        </>
      )}
    </span>
  )
}

/** A pack is data by others: an address that is no web address is shown as none. */
export const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url)
