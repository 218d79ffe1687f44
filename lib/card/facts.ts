import type { ClaimFacts } from '../model/facts.ts'
import type { Trouble } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { ClaimView, EntityView } from '../model/view.ts'

/** Asks the background for claims and entities; ids that are in no pack are left out. */
export type Describe = (ids: {
  readonly claims: readonly string[]
  readonly entities: readonly string[]
}) => Promise<Result<{ readonly claims: readonly ClaimView[]; readonly entities: readonly EntityView[] }, Trouble>>

/**
 * Gathers what a card shows. A second question asks for claims of which only the title is shown: those through which
 * an account takes a position.
 * @param claims claim ids
 * @param entities entity ids of the speakers
 * @returns facts, `failed` when the background answers with a trouble; rejects when it does not answer
 */
export async function gatherFacts(
  describe: Describe,
  claims: readonly string[],
  entities: readonly string[],
): Promise<ClaimFacts> {
  const first = await describe({ claims, entities })
  if (!first.ok) return { state: 'failed', trouble: first.error }
  const described = claims.flatMap(id => first.value.claims.filter(c => c.id === id))
  const throughIds = described.flatMap(c => c.accounts).flatMap(a => a.through ?? [])
  const missing = [...new Set(throughIds)].filter(id => !described.some(c => c.id === id))
  const second = missing.length > 0 ? await describe({ claims: missing, entities: [] }) : null
  const titled = second?.ok ? [...described, ...second.value.claims] : described
  return {
    state: 'ready',
    claims: described,
    entities: first.value.entities,
    // Without a prototype: an id may be called like something that every object has.
    claimTitles: Object.assign(Object.create(null), Object.fromEntries(titled.map(c => [c.id, c.title]))),
  }
}

/** @returns the facts with only these claims, in this order */
export function orderClaims(facts: ClaimFacts, ids: readonly string[]): ClaimFacts {
  if (facts.state !== 'ready') return facts
  return { ...facts, claims: ids.flatMap(id => facts.claims.filter(c => c.id === id)) }
}
