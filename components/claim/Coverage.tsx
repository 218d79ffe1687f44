import type { Coverage as CoverageOf } from '../../lib/model/coverage.ts'
import { sayCoverage } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'

/** How many of a claim's accounts the page carries. Which ones is said at each account. */
export function Coverage({ coverage }: { coverage: CoverageOf }) {
  return <p class="coverage">{sayCoverage(useTexts(), coverage)}</p>
}
