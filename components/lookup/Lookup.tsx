import { useEffect, useState } from 'preact/hooks'
import type { LookUp } from '../../lib/model/look-up.ts'
import type { Match } from '../../lib/model/page.ts'
import type { Trouble } from '../../lib/model/report.ts'
import type { Result } from '../../lib/model/result.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { FullClaim } from '../claim/FullClaim.tsx'
import { Brand } from '../page/Brand.tsx'
import { sayStatus } from '../text/say.ts'
import { count, useTexts } from '../text/text.tsx'
import { Fold } from '../ui/Fold.tsx'
import { LineSwatch } from '../ui/LineSwatch.tsx'
import { MarkedText } from './MarkedText.tsx'

/** What the look-up page asks of the world. */
export interface LookupSource {
  /** The text that a person selected; null: there is none. */
  readText(): Promise<string | null>
  lookUp(text: string): Promise<Result<LookUp, Trouble>>
}

/** `text` null: there is nothing to look up. */
interface Looked {
  readonly text: string | null
  readonly found: Result<LookUp, Trouble> | null
}

async function look(source: LookupSource): Promise<Looked> {
  const text = await source.readText()
  return { text, found: text === null ? null : await source.lookUp(text) }
}

/** What is known of a text that was selected on a page. */
export function Lookup({ source }: { source: LookupSource }) {
  const texts = useTexts()
  const [looked, setLooked] = useState<Looked | null>(null)
  useEffect(() => {
    look(source).then(setLooked, () => setLooked({ text: null, found: { ok: false, error: 'backgroundGone' } }))
  }, [source])

  return (
    <main class="lookup">
      <Brand />
      <h1>{texts('menu_lookUp')}</h1>
      {looked?.text != null && (
        <section>
          <h2 class="label">{texts('lookup_text')}</h2>
          <MarkedText
            text={looked.text}
            matches={looked.found?.ok ? looked.found.value.matches : []}
            claims={looked.found?.ok ? looked.found.value.claims : []}
          />
        </section>
      )}
      <p role="status">{sayOutcome()}</p>
      {looked?.found?.ok && <Claims {...looked.found.value} />}
      <p class="small soft">{texts('lookup_stays')}</p>
    </main>
  )

  function sayOutcome(): string {
    if (looked === null) return texts('popup_loading')
    if (looked.found === null) return texts('lookup_gone')
    if (!looked.found.ok) return texts(`trouble_${looked.found.error}`)
    const { matches, claims } = looked.found.value
    if (matches.length > 0) return count(texts, 'lookup_found', claims.length)
    return texts(claims.length > 0 ? 'lookup_nearest' : 'lookup_nothing')
  }
}

function Claims({ matches, claims }: LookUp) {
  return (
    <ul class="lookup-claims">
      {claims.map(claim => (
        <Claim key={claim.id} claim={claim} matches={matches} />
      ))}
    </ul>
  )
}

function Claim({ claim, matches }: { claim: ClaimView; matches: readonly Match[] }) {
  const texts = useTexts()
  const words = listWords(matches.filter(match => match.claim === claim.id))
  return (
    <li>
      <h2 dir="auto">{claim.statement}</h2>
      <p>
        <LineSwatch denial={claim.status.denial} />
        {sayStatus(texts, claim)}
      </p>
      {words.length > 0 && (
        <p class="small soft">
          {texts('lookup_why', words.map(word => texts('claim_quotation', word)).join(texts('listComma')))}
        </p>
      )}
      <Fold summary={count(texts, 'lookup_all', claim.accounts.length)}>
        {() => <FullClaim claim={claim} matches={matches} pageMatches={matches} entities={[]} claimTitles={{}} />}
      </Fold>
    </li>
  )
}

/** @returns the words by which a claim was recognised, each once, the weightiest first */
function listWords(matches: readonly Match[]): string[] {
  const reasons = matches.flatMap(({ why }) => why).toSorted((a, b) => b.weight - a.weight)
  return [...new Set(reasons.flatMap(({ words }) => words))]
}
