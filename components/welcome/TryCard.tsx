import { useState } from 'preact/hooks'
import type { ClaimView } from '../../lib/model/view.ts'
import { ExampleCard } from '../page/ExampleCard.tsx'
import { Sample } from '../page/Sample.tsx'
import { useTexts } from '../text/text.tsx'

/** Sentences that state claims, with the real card below them: it opens for the one that is pointed at or pressed. */
export function TryCard({ claims }: { claims: readonly ClaimView[] }) {
  const texts = useTexts()
  const [at, setAt] = useState<number | null>(0)
  const open = at === null ? undefined : claims[at]
  return (
    <div class="try">
      <p class="label" data-for="pointing">
        {texts('welcome_tryPointing')}
      </p>
      <p class="label" data-for="tapping">
        {texts('welcome_tryTapping')}
      </p>
      <p class="try-text">
        {claims.map(({ id, statement, status }, n) => (
          <span key={id}>
            <button
              type="button"
              class="try-mark"
              data-open={n === at}
              aria-describedby={n === at ? 'example' : undefined}
              onPointerEnter={() => setAt(n)}
              onClick={() => setAt(n)}
            >
              <Sample level={status.denial === 'undenied' ? 'faint' : 'contested'} denial={status.denial}>
                {statement}
              </Sample>
            </button>{' '}
          </span>
        ))}
      </p>
      <div id="example" tabIndex={-1}>
        {open !== undefined && <ExampleCard key={open.id} claim={open} onClose={() => setAt(null)} />}
      </div>
    </div>
  )
}
