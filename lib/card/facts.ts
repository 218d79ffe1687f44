import type { ClaimFacts } from '../model/facts.ts'
import type { Trouble } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { ClaimView, EntityView } from '../model/view.ts'

/** Asks the background for claims and entities by id. */
export type Describe = (ids: {
  readonly claims: readonly string[]
  readonly entities: readonly string[]
}) => Promise<Result<{ readonly claims: readonly ClaimView[]; readonly entities: readonly EntityView[] }, Trouble>>

/**
 * Gathers what a card shows. A second question asks for claims of which only the title is shown: those through which
 * an account takes a position.
 * @param claims claim ids
 * @param entities entity ids of the speakers
 * @returns failed facts when the background says so; rejects when it gives no answer at all
 */
export async function gatherFacts(
  describe: Describe,
  claims: readonly string[],
  entities: readonly string[],
): Promise<ClaimFacts> {
  const first = await describe({ claims, entities })
  if (!first.ok) return { state: 'failed', trouble: first.error }
  const asked = claims.flatMap(id => first.value.claims.filter(c => c.id === id))
  const through = asked.flatMap(c => c.accounts).flatMap(a => a.through ?? [])
  const missing = [...new Set(through)].filter(id => !asked.some(c => c.id === id))
  const second = missing.length > 0 ? await describe({ claims: missing, entities: [] }) : null
  const titled = second?.ok ? [...asked, ...second.value.claims] : asked
  return {
    state: 'ready',
    claims: asked,
    entities: first.value.entities,
    claimTitles: Object.fromEntries(titled.map(c => [c.id, c.title])),
  }
}

/** @returns the facts with their claims in this order of ids */
export function orderClaims(facts: ClaimFacts, ids: readonly string[]): ClaimFacts {
  if (facts.state !== 'ready') return facts
  return { ...facts, claims: ids.flatMap(id => facts.claims.filter(c => c.id === id)) }
}
