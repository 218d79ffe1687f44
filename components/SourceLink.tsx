import type { SourceView } from '../lib/model/view.ts'
import { sayDate } from './say.ts'
import { useTexts } from './text.tsx'

/** A source: its title (a link when it has a web address), outlet and date. Opens in a tab of its own. */
export function SourceLink({ source }: { source: SourceView }) {
  const texts = useTexts()
  const { title, url, outlet, date } = source
  return (
    <span class="source">
      {isWebAddress(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
          {title}
        </a>
      ) : (
        <cite dir="auto">{title}</cite>
      )}
      {outlet !== null && <span>, {outlet}</span>}
      {date !== null && (
        <>
          , <time dateTime={date}>{sayDate(texts, date)}</time>
        </>
      )}
      {!isWebAddress(url) && <span> ({texts('card_noAddress')})</span>}
    </span>
  )
}

/** A pack is data by others: an address that is no web address is shown as none. */
const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url)
