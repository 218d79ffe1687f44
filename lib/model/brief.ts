/**
 * What the popup's list says of a claim or an entity, without what is folded away in it. Briefs come with a scan's answer
 * and wait in the page until the popup asks, so that its list needs nobody else. They travel as texts: the page only
 * passes them on, and Firefox carries a text over faster than objects.
 */
import type { Told } from './coverage.ts'
import type { ClaimView, EntityView } from './view.ts'

export interface ClaimBrief extends Pick<ClaimView, 'id' | 'title' | 'status' | 'statusBy'> {
  readonly accounts: readonly Told[]
}

export interface EntityBrief extends Pick<EntityView, 'id' | 'name' | 'description'> {
  /** How many claims it takes a position on. */
  readonly positions: number
}

type Brief = { readonly claim: ClaimBrief } | { readonly entity: EntityBrief }

const write = (brief: Brief): string => JSON.stringify(brief)

const tell = ({ id, party, speaker, stance, independent, through, throughOpposed }: Told): Told => ({
  ...{ id, party, speaker, stance, independent, through, throughOpposed },
})

/** @returns a claim's brief as a text, for `readBriefs` */
export function briefClaim({ id, title, status, statusBy, accounts }: ClaimView): string {
  return write({ claim: { id, title, status, statusBy, accounts: accounts.map(tell) } })
}

/** @returns an entity's brief as a text, for `readBriefs` */
export const briefEntity = ({ id, name, description, positions }: EntityView): string =>
  write({ entity: { id, name, description, positions: positions.length } })

export interface Briefs {
  readonly claims: ReadonlyMap<string, ClaimBrief>
  readonly entities: ReadonlyMap<string, EntityBrief>
}

/** @returns what stands in texts of `briefClaim` and `briefEntity`, by id */
export function readBriefs(texts: readonly string[]): Briefs {
  const claims = new Map<string, ClaimBrief>()
  const entities = new Map<string, EntityBrief>()
  for (const brief of JSON.parse(`[${texts.join()}]`) as Brief[]) {
    if ('claim' in brief) claims.set(brief.claim.id, brief.claim)
    else entities.set(brief.entity.id, brief.entity)
  }
  return { claims, entities }
}
