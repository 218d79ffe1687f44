import type { Match, Reason } from '../../lib/model/page.ts'
import { type Texts, useTexts } from '../text/text.tsx'

interface Props {
  /** Matches of one sentence with one claim. */
  matches: readonly Match[]
  claimTitles: Readonly<Record<string, string>>
}

/** From this score on a match counts as strong. */
const STRONG = 0.7

/** Why a sentence was taken to be about the claim: the page's own words and numbers by which it was found. */
export function MatchReasons({ matches, claimTitles }: Props) {
  const texts = useTexts()
  const kinds = groupReasons(matches, reason => sayReason(texts, reason, claimTitles))
  const isStrong = matches.some(match => match.score >= STRONG)
  return (
    <section class="why">
      <h3 class="full-title">{texts('menu_why')}</h3>
      {kinds.length === 0 && <p>{texts('claim_whyNone')}</p>}
      {kinds.length > 0 && (
        <dl>
          {kinds.map(([kind, said]) => (
            <div key={kind}>
              <dt>{texts(`claim_why_${kind}`)}</dt>
              <dd dir="auto">{said.join(' · ')}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="full-note">{texts(isStrong ? 'claim_whyStrong' : 'claim_whyWeak')}</p>
    </section>
  )
}

/** @returns a reason in the page's words, or in ours where the page has none; empty when it tells a reader nothing */
function sayReason(texts: Texts, { kind, text, words }: Reason, claimTitles: Props['claimTitles']): string[] {
  if (words.length > 0) return words.map(said => texts('claim_quotation', said))
  if (kind === 'context') return [texts('claim_whyTopic')]
  return kind === 'claim' ? [claimTitles[text] ?? []].flat() : []
}

/** First what stands in the sentence, then what the sentence resembles, then what it follows from. */
const KINDS: readonly Reason['kind'][] = ['concept', 'number', 'entity', 'wording', 'context', 'claim']

/** @returns the texts of each kind, each once, the weightiest first; kinds without a text are left out */
function groupReasons(matches: readonly Match[], say: (reason: Reason) => readonly string[]) {
  const kinds = new Map<Reason['kind'], Set<string>>()
  for (const reason of matches.flatMap(match => match.why).toSorted((a, b) => b.weight - a.weight)) {
    const said = kinds.get(reason.kind) ?? new Set()
    for (const one of say(reason)) kinds.set(reason.kind, said.add(one))
  }
  return KINDS.flatMap(kind => (kinds.has(kind) ? [[kind, [...(kinds.get(kind) ?? [])]] as const] : []))
}
