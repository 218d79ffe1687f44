/**
 * A brief is what the popup's list shows of a claim or an entity before it is unfolded. Briefs come with the reply to a scan
 * and stay in the page until the popup asks, so that the popup can show its list without the background. They are sent as
 * texts: the page only passes them on, and Firefox sends a text faster than objects.
 */
import type { CoveredAccount } from './coverage.ts'
import type { ClaimView, EntityView } from './view.ts'

export interface ClaimBrief extends Pick<ClaimView, 'id' | 'title' | 'status' | 'statusBy' | 'independents'> {
  readonly accounts: readonly CoveredAccount[]
}

export interface EntityBrief extends Pick<EntityView, 'id' | 'name' | 'description'> {
  /** On how many claims it takes a position. */
  readonly positions: number
}

type Brief = { readonly claim: ClaimBrief } | { readonly entity: EntityBrief }

const write = (brief: Brief): string => JSON.stringify(brief)

const pickCovered = ({
  id,
  party,
  speaker,
  stance,
  independent,
  through,
  throughOpposed,
}: CoveredAccount): CoveredAccount => ({
  ...{ id, party, speaker, stance, independent, through, throughOpposed },
})

/** @returns a claim's brief as a text, for `readBriefs` */
export function briefClaim({ id, title, status, statusBy, independents, accounts }: ClaimView): string {
  return write({ claim: { id, title, status, statusBy, independents, accounts: accounts.map(pickCovered) } })
}

/** @returns an entity's brief as a text, for `readBriefs` */
export const briefEntity = ({ id, name, description, positions }: EntityView): string =>
  write({ entity: { id, name, description, positions: positions.length } })

export interface Briefs {
  readonly claims: ReadonlyMap<string, ClaimBrief>
  readonly entities: ReadonlyMap<string, EntityBrief>
}

/** Reads what `briefClaim` and `briefEntity` wrote. @returns the briefs by id */
export function readBriefs(texts: readonly string[]): Briefs {
  const claims = new Map<string, ClaimBrief>()
  const entities = new Map<string, EntityBrief>()
  for (const brief of JSON.parse(`[${texts.join()}]`) as Brief[]) {
    if ('claim' in brief) claims.set(brief.claim.id, brief.claim)
    else entities.set(brief.entity.id, brief.entity)
  }
  return { claims, entities }
}
