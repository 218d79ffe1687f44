import { useRef } from 'preact/hooks'
import type { ClaimView } from '../../lib/model/view.ts'
import { useTexts } from '../text/text.tsx'

interface Props {
  claims: readonly ClaimView[]
  at: number
  onTurn: (at: number) => void
}

/** How many claims an arrow key goes on; the arrows follow the text's direction. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** The claims of one sentence by their names, as tabs. */
export function ClaimTabs({ claims, at, onTurn }: Props) {
  const texts = useTexts()
  const list = useRef<HTMLDivElement>(null)
  const go = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || list.current === null) return
    event.preventDefault()
    const along = list.current.matches(':dir(rtl)') ? -step : step
    const next = (at + along + claims.length) % claims.length
    onTurn(next)
    list.current.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <div class="claim-tabs" role="tablist" aria-label={texts('glance_tabs')} ref={list} onKeyDown={go}>
      {claims.map(({ id, title }, n) => (
        <button
          key={id}
          type="button"
          role="tab"
          dir="auto"
          aria-selected={n === at}
          tabIndex={n === at ? 0 : -1}
          title={title}
          onClick={() => onTurn(n)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
