/** Claims and entities as people see them: names resolved, status derived, plain JSON. */
import type { Entity, EntityKind, IsoDate, MergedAccount, MergedClaim, Pack, Source, Stance } from './pack.ts'
import { type DenialStatus, deriveStatus, findPosition } from './status.ts'

export interface SourceView {
  readonly title: string
  readonly url: string | null
  readonly outlet: string | null
  readonly date: IsoDate | null
}

export interface AccountView {
  readonly id: string
  /** The pack that gives it, which need not be the claim's. */
  readonly pack: string
  readonly packTitle: string
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
  /** Whether the position on that claim is the opposite one: the two contradict each other. */
  readonly throughOpposed: boolean
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
  /** What this entity, or somebody who speaks for it, holds on which claim: its latest position there. */
  readonly positions: readonly { readonly claim: string; readonly claimTitle: string; readonly stance: Stance }[]
}

/** What ids in packs stand for. */
export interface Names {
  readonly entities: ReadonlyMap<string, Entity>
  readonly packs: ReadonlyMap<string, Pack>
  readonly topics: ReadonlyMap<string, string>
  /** By pack and id: a source belongs to its pack. */
  readonly sources: ReadonlyMap<string, Source>
  /** Pairs of claims that contradict each other, whichever of them says so. */
  readonly opposed: ReadonlySet<string>
}

/** Gathers names over all packs. Where several name an entity or topic by one id, the first one's words count. */
export function gatherNames(packs: readonly Pack[], claims: readonly MergedClaim[]): Names {
  const entities = new Map<string, Entity>()
  const topics = new Map<string, string>()
  for (const pack of packs.toReversed()) {
    for (const entity of pack.entities) entities.set(entity.id, entity)
    for (const topic of pack.topics) topics.set(topic.id, topic.title)
  }
  return {
    entities,
    topics,
    packs: new Map(packs.map(pack => [pack.id, pack])),
    sources: new Map(packs.flatMap(pack => pack.sources.map(source => [`${pack.id}/${source.id}`, source]))),
    opposed: new Set(claims.flatMap(c => c.contradicts.flatMap(other => [`${c.id} ${other}`, `${other} ${c.id}`]))),
  }
}

/** @returns the claim with every id resolved to a name. Dangling ids show as themselves (lint refuses them). */
export function viewClaim(claim: MergedClaim, names: Names): ClaimView {
  const status = deriveStatus(claim.accounts)
  return {
    pack: claim.pack,
    id: claim.id,
    topic: claim.topic,
    topicTitle: names.topics.get(claim.topic) ?? claim.topic,
    title: claim.title,
    statement: claim.statement,
    date: claim.date,
    status,
    statusBy: status.by.map(id => nameOf(id, names)),
    accounts: claim.accounts.map(account => viewAccount(account, claim.id, names)),
  }
}

const nameOf = (id: string | null, { entities }: Names): string | null =>
  id === null ? null : (entities.get(id)?.name ?? id)

function viewAccount(account: MergedAccount, claim: string, names: Names): AccountView {
  const { id, pack, party, speaker, stance, wording, quotation, date, independent, through } = account
  return {
    id,
    pack,
    packTitle: names.packs.get(pack)?.title ?? pack,
    party,
    speaker,
    partyName: nameOf(party, names),
    speakerName: nameOf(speaker, names),
    stance,
    wording,
    quotation,
    date,
    independent,
    through,
    throughOpposed: through !== null && names.opposed.has(`${claim} ${through}`),
    sources: account.sources.flatMap(s => names.sources.get(`${pack}/${s}`) ?? []).map(viewSource),
  }
}

const viewSource = ({ title, url, outlet, date }: Source): SourceView => ({ title, url, outlet, date })

type Positions = EntityView['positions']

/**
 * What entities hold now, claim by claim. A party holds what whoever speaks for it said last; who is independent inside
 * a party speaks for itself alone.
 * @returns by entity id
 */
export function gatherPositions(claims: readonly MergedClaim[]): ReadonlyMap<string, Positions> {
  const positions = new Map<string, Positions>()
  for (const claim of claims) {
    const said = new Map<string, MergedAccount[]>()
    for (const account of claim.accounts) {
      const { party, speaker, independent } = account
      const holders = independent ? [speaker ?? party] : [speaker, party]
      for (const id of new Set(holders)) if (id !== null) said.set(id, [...(said.get(id) ?? []), account])
    }
    for (const [id, accounts] of said) {
      const stance = findPosition(accounts)?.stance
      if (stance === undefined) continue
      positions.set(id, [...(positions.get(id) ?? []), { claim: claim.id, claimTitle: claim.title, stance }])
    }
  }
  return positions
}

/** @returns the entity with the positions that it, or those who speak for it, take */
export function viewEntity(pack: string, entity: Entity, positions: ReadonlyMap<string, Positions>): EntityView {
  const { id, name, kind, description, aliases } = entity
  return { pack, id, name, kind, description, aliases, positions: positions.get(id) ?? [] }
}
