import { useEffect, useState } from 'preact/hooks'
import type { Trouble } from '../lib/model/report.ts'
import type { Result } from '../lib/model/result.ts'
import type { ClaimView, EntityView } from '../lib/model/view.ts'
import type { Described, PopupSource } from './popup-source.ts'

/** What is looked up. */
export interface Subject {
  readonly kind: 'claim' | 'entity'
  readonly id: string
}

export interface Found {
  /** Why it could not be looked up, or null. */
  readonly trouble: Trouble | null
  /** What the subject is; neither: no pack knows it. */
  readonly claim: ClaimView | null
  readonly entity: EntityView | null
  /** Titles by id, of the claim and of those through which its positions are taken. */
  readonly titles: Readonly<Record<string, string>>
}

/** Looks a claim or an entity up, with everything that is known of it. @returns null while it is looked up */
export function useDescribed(source: PopupSource, { kind, id }: Subject): Found | null {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let ended = false
    setFound(null)
    describe(source, kind, id)
      .catch(() => ({ ok: false, error: 'backgroundGone' }) as const)
      .then(result => !ended && setFound(pick(result, kind, id)))
    return () => {
      ended = true
    }
  }, [source, kind, id])
  return found
}

async function describe(source: PopupSource, kind: Subject['kind'], id: string): Promise<Result<Described, Trouble>> {
  if (kind === 'entity') return source.describe({ claims: [], entities: [id] })
  const first = await source.describe({ claims: [id], entities: [] })
  const through = first.ok ? first.value.claims.flatMap(c => c.accounts.flatMap(a => a.through ?? [])) : []
  if (through.length === 0) return first
  return source.describe({ claims: [...new Set([id, ...through])], entities: [] })
}

function pick(result: Result<Described, Trouble>, kind: Subject['kind'], id: string): Found {
  if (!result.ok) return { trouble: result.error, claim: null, entity: null, titles: {} }
  const { claims, entities } = result.value
  return {
    trouble: null,
    claim: (kind === 'claim' && claims.find(c => c.id === id)) || null,
    entity: (kind === 'entity' && entities.find(e => e.id === id)) || null,
    titles: Object.fromEntries(claims.map(c => [c.id, c.title])),
  }
}
