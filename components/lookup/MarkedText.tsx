import type { Match } from '../../lib/model/page.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { Sample } from '../page/Sample.tsx'

interface Props {
  text: string
  matches: readonly Match[]
  claims: readonly ClaimView[]
}

/** A text with its matches marked as on a page. Where two overlap, the first is marked. */
export function MarkedText({ text, matches, claims }: Props) {
  const denials = new Map(claims.map(({ id, status }) => [id, status.denial]))
  const parts = []
  let end = 0
  for (const { claim, span } of matches.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < end) continue
    const denial = denials.get(claim) ?? 'undenied'
    parts.push(
      text.slice(end, span.start),
      <Sample key={span.start} level={denial === 'undenied' ? 'faint' : 'contested'} denial={denial}>
        {text.slice(span.start, span.end)}
      </Sample>,
    )
    end = span.end
  }
  return (
    <blockquote class="quote" dir="auto">
      {parts}
      {text.slice(end)}
    </blockquote>
  )
}
