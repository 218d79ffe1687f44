import { useEffect, useState } from 'preact/hooks'
import type { Trouble } from '../../lib/model/report.ts'
import type { Result } from '../../lib/model/result.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'
import type { Described, PanelSource } from './panel-source.ts'

export interface Known {
  readonly trouble: Trouble | null
  readonly claims: ReadonlyMap<string, ClaimView>
  readonly entities: readonly EntityView[]
  /** Titles by id: of the claims, and of those through which their statements take a position. */
  readonly titles: Readonly<Record<string, string>>
}

/**
 * Looks up claims and their speakers with all details, whenever other ones are asked for.
 * @param claims claim ids @param entities entity ids
 * @returns null until the first answer is there
 */
export function useClaims(source: PanelSource, claims: readonly string[], entities: readonly string[]): Known | null {
  const [known, setKnown] = useState<Known | null>(null)
  const key = JSON.stringify([claims, entities])
  useEffect(() => {
    let ended = false
    const [ids, speakers] = JSON.parse(key) as [string[], string[]]
    describe(source, ids, speakers)
      .catch((): Result<Described, Trouble> => ({ ok: false, error: 'backgroundGone' }))
      .then(result => !ended && setKnown(read(result, ids)))
    return () => {
      ended = true
    }
  }, [source, key])
  return known
}

async function describe(
  source: PanelSource,
  claims: readonly string[],
  entities: readonly string[],
): Promise<Result<Described, Trouble>> {
  const first = await source.describe({ claims, entities })
  if (!first.ok) return first
  const through = first.value.claims.flatMap(claim => claim.accounts.flatMap(account => account.through ?? []))
  const missing = [...new Set(through)].filter(id => !claims.includes(id))
  if (missing.length === 0) return first
  const second = await source.describe({ claims: missing, entities: [] })
  return second.ok
    ? { ok: true, value: { ...first.value, claims: [...first.value.claims, ...second.value.claims] } }
    : first
}

function read(result: Result<Described, Trouble>, ids: readonly string[]): Known {
  if (!result.ok) return { trouble: result.error, claims: new Map(), entities: [], titles: {} }
  const { claims, entities } = result.value
  return {
    trouble: null,
    claims: new Map(claims.filter(({ id }) => ids.includes(id)).map(claim => [claim.id, claim])),
    entities,
    titles: Object.fromEntries(claims.map(({ id, title }) => [id, title])),
  }
}
