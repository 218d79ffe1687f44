import { useEffect, useState } from 'preact/hooks'
import type { Trouble } from '../../lib/model/report.ts'
import type { Result } from '../../lib/model/result.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'
import type { Described, PopupSource } from './popup-source.ts'

/** What is looked up. */
export interface Subject {
  readonly kind: 'claim' | 'entity'
  readonly id: string
}

export interface Lookup {
  /** Why it could not be looked up, or null. */
  readonly trouble: Trouble | null
  /** The one that the subject names; both null when no pack knows it. */
  readonly claim: ClaimView | null
  readonly entity: EntityView | null
  /** Titles by id: of the claim, and of the claims through which its accounts take a position. */
  readonly titles: Readonly<Record<string, string>>
}

/** Looks up a claim or an entity with all its details. @returns null until the answer is there */
export function useDescribed(source: PopupSource, { kind, id }: Subject): Lookup | null {
  const [lookup, setLookup] = useState<Lookup | null>(null)
  useEffect(() => {
    let ended = false
    setLookup(null)
    describe(source, kind, id)
      .catch(() => ({ ok: false, error: 'backgroundGone' }) as const)
      .then(result => !ended && setLookup(pick(result, kind, id)))
    return () => {
      ended = true
    }
  }, [source, kind, id])
  return lookup
}

async function describe(source: PopupSource, kind: Subject['kind'], id: string): Promise<Result<Described, Trouble>> {
  if (kind === 'entity') return source.describe({ claims: [], entities: [id] })
  const first = await source.describe({ claims: [id], entities: [] })
  const through = first.ok ? first.value.claims.flatMap(c => c.accounts.flatMap(a => a.through ?? [])) : []
  if (through.length === 0) return first
  return source.describe({ claims: [...new Set([id, ...through])], entities: [] })
}

function pick(result: Result<Described, Trouble>, kind: Subject['kind'], id: string): Lookup {
  if (!result.ok) return { trouble: result.error, claim: null, entity: null, titles: {} }
  const { claims, entities } = result.value
  return {
    trouble: null,
    claim: (kind === 'claim' && claims.find(c => c.id === id)) || null,
    entity: (kind === 'entity' && entities.find(e => e.id === id)) || null,
    titles: Object.fromEntries(claims.map(c => [c.id, c.title])),
  }
}
