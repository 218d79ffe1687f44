import { h, render } from 'preact'
import { CardInner } from '../../components/card/CardInner.tsx'
import type { CardMore } from '../../components/card/card-more.ts'
import { writeReport } from '../../components/claim/write-report.ts'
import { TextProvider } from '../../components/text/text.tsx'
import { native } from '../../lib/browser/native.ts'
import { copyText } from '../../lib/page/card/copy.ts'
import { adoptStyle } from './adopt-style.ts'

/** See `CardMore`. */
export const mountInner: CardMore['mountInner'] = (place, { texts, sentence, onCopied, ...shown }) => {
  adoptStyle(place)
  const own = shown.matches.filter(match => match.claim === shown.claim.id)
  const { version } = native.runtime.getManifest()
  const report = writeReport(texts, shown.claim, own, {
    sentence,
    address: location.href,
    version,
    entities: shown.facts.entities,
  })
  const onCopy = (text: string) => void copyText(document, place, text).then(onCopied)
  render(h(TextProvider, { texts, children: h(CardInner, { ...shown, report, onCopy }) }), place)
  return () => render(null, place)
}
