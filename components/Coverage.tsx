import type { Coverage as CoverageOf } from '../lib/model/coverage.ts'
import { useTexts } from './text.tsx'

/** How many of a claim's accounts the page carries. Which ones is said at each account. */
export function Coverage({ coverage }: { coverage: CoverageOf }) {
  const texts = useTexts()
  const { present, absent } = coverage
  const shown = [present.length, present.length + absent.length].map(n => n.toLocaleString(texts.language))
  return <p class="coverage">{texts('card_coverage', ...shown)}</p>
}
