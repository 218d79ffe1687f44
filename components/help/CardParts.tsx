import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ClaimView } from '../../lib/model/view.ts'
import { ExampleCard } from '../page/ExampleCard.tsx'
import { type TextKey, useTexts } from '../text/text.tsx'

/** Each part's name and meaning, and the element of the card where it begins, in the order in which they stand in the card. */
const PARTS: readonly (readonly [name: TextKey, meaning: TextKey, place: string])[] = [
  ['help_claim', 'help_claimText', '.glance-claim'],
  ['help_status', 'help_statusText', '.glance-status'],
  ['claim_here', 'help_hereText', '.glance-here'],
  ['claim_sides', 'help_sidesText', '.glance-sides'],
  ['help_more', 'help_moreText', '.glance-foot'],
]

/** The card with a number beside each of its parts, and what each of them says. @param claim null: no example is known */
export function CardParts({ claim }: { claim: ClaimView | null }) {
  const texts = useTexts()
  return (
    <div class="parts">
      {claim !== null && <NumberedCard claim={claim} />}
      <ol class="part-list">
        {PARTS.map(([name, meaning]) => (
          <li key={name}>
            <b>{texts(name)}</b>
            <span class="soft">{texts(meaning)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function NumberedCard({ claim }: { claim: ClaimView }) {
  const texts = useTexts()
  const box = useRef<HTMLElement>(null)
  const [middles, setMiddles] = useState<readonly (number | null)[]>([])
  useLayoutEffect(() => {
    const card = box.current
    if (card === null) return
    const observer = new ResizeObserver(() => setMiddles(findMiddles(card)))
    observer.observe(card)
    return () => observer.disconnect()
  }, [])

  return (
    <figure class="numbered" ref={box} aria-label={texts('help_example')}>
      {middles.map(
        (middle, n) =>
          middle !== null && (
            <span class="number" style={{ insetBlockStart: `${middle}px` }} aria-hidden="true" key={PARTS[n]?.[0]}>
              {n + 1}
            </span>
          ),
      )}
      {/* A picture of a card: it has nothing to press. */}
      <div inert>
        <ExampleCard claim={claim} onClose={() => {}} />
      </div>
    </figure>
  )
}

/** @returns how far below the top of `box` the middle of each part is, in CSS pixels; null: this card shows no such part */
function findMiddles(box: HTMLElement): (number | null)[] {
  const { top, bottom } = box.getBoundingClientRect()
  return PARTS.map(([, , place]) => {
    const part = box.querySelector(place)?.getBoundingClientRect()
    return part === undefined || part.top > bottom ? null : (part.top + part.bottom) / 2 - top
  })
}
