import type { Match, Reason } from '../lib/model/page.ts'
import { useTexts } from './text.tsx'

/** Why a sentence was taken to be about the claim: concepts, wordings, numbers and names that it was found by. */
export function MatchReasons({ matches }: { matches: readonly Match[] }) {
  const texts = useTexts()
  const kinds = groupReasons(matches.flatMap(match => match.why))
  return (
    <details class="why">
      <summary>{texts('card_why')}</summary>
      {kinds.length === 0 && <p>{texts('card_whyNone')}</p>}
      {kinds.length > 0 && (
        <dl>
          {kinds.map(([kind, words]) => (
            <div key={kind}>
              <dt>{texts(`card_why_${kind}`)}</dt>
              <dd dir="auto">{words.join(' · ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}

/** @returns each kind's words once, what weighed most first */
function groupReasons(reasons: readonly Reason[]): [Reason['kind'], string[]][] {
  const kinds = new Map<Reason['kind'], string[]>()
  for (const { kind, text } of reasons.toSorted((a, b) => b.weight - a.weight)) {
    const words = kinds.get(kind) ?? []
    if (!words.includes(text)) words.push(text)
    kinds.set(kind, words)
  }
  return [...kinds]
}
