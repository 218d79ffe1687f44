import type { Match, Reason } from '../../lib/model/page.ts'
import { type Texts, useTexts } from '../text/text.tsx'

interface Props {
  matches: readonly Match[]
  claimTitles: Readonly<Record<string, string>>
  /** Whether it is unfolded from the first. */
  isOpen?: boolean
}

/** Why a sentence was taken to be about the claim: the page's own words and numbers by which it was found, and the score. */
export function MatchReasons({ matches, claimTitles, isOpen = false }: Props) {
  const texts = useTexts()
  const kinds = groupReasons(matches, reason => sayReason(texts, reason, claimTitles))
  const score = Math.max(0, ...matches.map(match => match.score))
  return (
    <details class="why" open={isOpen}>
      <summary>{texts('card_why')}</summary>
      {kinds.length === 0 && <p>{texts('card_whyNone')}</p>}
      {kinds.length > 0 && (
        <dl>
          {kinds.map(([kind, said]) => (
            <div key={kind}>
              <dt>{texts(`card_why_${kind}`)}</dt>
              <dd dir="auto">{said.join(' · ')}</dd>
            </div>
          ))}
          <div>
            <dt>{texts('card_why_score')}</dt>
            <dd>{score.toLocaleString(texts.language, { maximumFractionDigits: 2 })}</dd>
          </div>
        </dl>
      )}
    </details>
  )
}

/** @returns a reason in the page's words, or in ours where the page has none; empty when it tells a reader nothing */
function sayReason(texts: Texts, { kind, text, words }: Reason, claimTitles: Props['claimTitles']): string[] {
  if (words.length > 0) return words.map(said => texts('card_whyWords', said))
  if (kind === 'context') return [texts('card_whyTopic')]
  return kind === 'claim' ? [claimTitles[text] ?? []].flat() : []
}

/** The order on the card: first what stands in the sentence, then what the sentence resembles, then what it follows from. */
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
