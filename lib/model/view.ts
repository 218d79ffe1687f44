/** Claims and entities as people see them: names resolved, status derived, plain JSON. */
import type { Claim, Entity, EntityKind, IsoDate, Pack, Source, Stance } from './pack.ts'
import { type DenialStatus, deriveStatus } from './status.ts'

export interface SourceView {
  readonly title: string
  readonly url: string | null
  readonly outlet: string | null
  readonly date: IsoDate | null
}

export interface AccountView {
  readonly id: string
  /** Entity ids, for comparing with matches; null party: the source itself. */
  readonly party: string | null
  readonly speaker: string | null
  /** Names to show. `partyName` is null when the source itself speaks. */
  readonly partyName: string | null
  readonly speakerName: string | null
  readonly stance: Stance
  readonly wording: string
  readonly quotation: string | null
  readonly date: IsoDate | null
  readonly independent: boolean
  /** The claim through which the position is taken, or null. */
  readonly through: string | null
  readonly sources: readonly SourceView[]
}

export interface ClaimView {
  readonly pack: string
  readonly id: string
  readonly topic: string
  readonly topicTitle: string
  readonly title: string
  readonly statement: string
  readonly date: IsoDate | null
  readonly status: DenialStatus
  /** Names for `status.by`, in its order; null: a source itself. */
  readonly statusBy: readonly (string | null)[]
  readonly accounts: readonly AccountView[]
}

export interface EntityView {
  readonly pack: string
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly description: string
  /** Every other spelling. */
  readonly aliases: readonly string[]
  /** What this entity, or somebody who speaks for it, holds on which claim. */
  readonly positions: readonly { readonly claim: string; readonly claimTitle: string; readonly stance: Stance }[]
}

/** @returns the claim with every id resolved to a name. Dangling ids show as themselves (lint refuses them). */
export function viewClaim(pack: Pack, claim: Claim): ClaimView {
  const name = (id: string | null) => (id === null ? null : (pack.entities.find(e => e.id === id)?.name ?? id))
  const status = deriveStatus(claim.accounts)
  return {
    pack: pack.id,
    id: claim.id,
    topic: claim.topic,
    topicTitle: pack.topics.find(t => t.id === claim.topic)?.title ?? claim.topic,
    title: claim.title,
    statement: claim.statement,
    date: claim.date,
    status,
    statusBy: status.by.map(name),
    accounts: claim.accounts.map(a => ({
      id: a.id,
      party: a.party,
      speaker: a.speaker,
      partyName: name(a.party),
      speakerName: name(a.speaker),
      stance: a.stance,
      wording: a.wording,
      quotation: a.quotation,
      date: a.date,
      independent: a.independent,
      through: a.through,
      sources: a.sources.flatMap(id => pack.sources.filter(s => s.id === id)).map(viewSource),
    })),
  }
}

const viewSource = ({ title, url, outlet, date }: Source): SourceView => ({ title, url, outlet, date })

/** @returns the entity with the positions that it, or those who speak for it, take in the pack */
export function viewEntity(pack: Pack, entity: Entity): EntityView {
  const positions = pack.claims.flatMap(claim =>
    claim.accounts
      .filter(a => a.speaker === entity.id || a.party === entity.id)
      .map(a => ({ claim: claim.id, claimTitle: claim.title, stance: a.stance })),
  )
  const seen = new Set<string>()
  const once = positions.filter(p => !seen.has(`${p.claim} ${p.stance}`) && seen.add(`${p.claim} ${p.stance}`))
  const { id, name, kind, description, aliases } = entity
  return { pack: pack.id, id, name, kind, description, aliases, positions: once }
}
