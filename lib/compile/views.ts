/** Makes what people see of packs: claims and entities with their names resolved and their status derived. */
import type { Entity, IsoDate, MergedAccount, MergedClaim, Pack, Source, Topic } from '../model/pack.ts'
import { summarizeAccounts } from '../model/shown-claim.ts'
import { findPosition, listHolders } from '../model/status.ts'
import type { AccountView, ClaimView, EntityView, SourceView } from '../model/view.ts'

/** What the ids in packs stand for. */
interface Names {
  readonly entities: ReadonlyMap<string, Entity>
  readonly packs: ReadonlyMap<string, Pack>
  readonly topics: ReadonlyMap<string, Topic>
  /** The day of the last account on a topic's claims, by topic. */
  readonly lastDays: ReadonlyMap<string, IsoDate>
  /** By pack and id: a source belongs to its pack. */
  readonly sources: ReadonlyMap<string, Source>
  /** Pairs of claims that contradict each other, `one other`, in both orders. */
  readonly opposed: ReadonlySet<string>
  /** Ids of the packs that a person imported. */
  readonly imported: ReadonlySet<string>
}

/**
 * Gathers the names of all packs. If several packs name an entity or a topic with the same id, the first pack's name counts.
 * @param imported ids of the packs that a person imported
 */
export function gatherNames(
  packs: readonly Pack[],
  claims: readonly MergedClaim[],
  imported: ReadonlySet<string> = new Set(),
): Names {
  const entities = new Map<string, Entity>()
  const topics = new Map<string, Topic>()
  for (const pack of packs.toReversed()) {
    for (const entity of pack.entities) entities.set(entity.id, entity)
    for (const topic of pack.topics) topics.set(topic.id, topic)
  }
  return {
    entities,
    topics,
    imported,
    lastDays: findLastDays(claims),
    packs: new Map(packs.map(pack => [pack.id, pack])),
    sources: new Map(packs.flatMap(pack => pack.sources.map(source => [`${pack.id}/${source.id}`, source]))),
    opposed: new Set(claims.flatMap(c => c.contradicts.flatMap(other => [`${c.id} ${other}`, `${other} ${c.id}`]))),
  }
}

function findLastDays(claims: readonly MergedClaim[]): ReadonlyMap<string, IsoDate> {
  const days = new Map<string, IsoDate>()
  for (const { topic, accounts } of claims)
    for (const { date } of accounts) if (date !== null && date > (days.get(topic) ?? '')) days.set(topic, date)
  return days
}

/** @returns the claim with every id resolved to a name. Dangling ids show as themselves (lint refuses them). */
export function viewClaim(claim: MergedClaim, names: Names): ClaimView {
  const topic = names.topics.get(claim.topic)
  const accounts = claim.accounts.map(account => viewAccount(account, claim, names))
  return {
    pack: claim.pack,
    id: claim.id,
    ...(claim.also.length > 0 && { also: claim.also }),
    topic: claim.topic,
    topicTitle: topic?.title ?? claim.topic,
    title: claim.title,
    statement: claim.statement,
    date: claim.date ?? topic?.date ?? null,
    knownUpTo: names.lastDays.get(claim.topic) ?? null,
    ...summarizeAccounts(accounts),
    accounts,
  }
}

const nameOf = (id: string | null, { entities }: Names): string | null =>
  id === null ? null : (entities.get(id)?.name ?? id)

const shortNameOf = (id: string | null, names: Names): string | null =>
  (id === null ? null : names.entities.get(id)?.short) ?? nameOf(id, names)

function viewAccount(account: MergedAccount, claim: MergedClaim, names: Names): AccountView {
  const { id, pack, party, speaker, stance, wording, short, quotation, date, independent, through } = account
  return {
    id,
    pack,
    packTitle: names.packs.get(pack)?.title ?? pack,
    party,
    speaker,
    partyName: nameOf(party, names),
    speakerName: nameOf(speaker, names),
    partyShort: shortNameOf(party, names),
    speakerShort: shortNameOf(speaker, names),
    stance,
    wording,
    short,
    quotation,
    date,
    independent,
    through,
    throughOpposed: through !== null && names.opposed.has(`${claim.id} ${through}`),
    ...(pack !== claim.pack && names.imported.has(pack) && { isAdded: true as const }),
    sources: account.sources.flatMap(s => names.sources.get(`${pack}/${s}`) ?? []).map(viewSource),
  }
}

const viewSource = ({ title, url, outlet, date }: Source): SourceView => ({ title, url, outlet, date })

type Positions = EntityView['positions']

/**
 * Gathers the latest position of each entity on each claim. A party's position is that of the last who spoke for it.
 * @returns by entity id
 */
export function gatherPositions(claims: readonly MergedClaim[]): ReadonlyMap<string, Positions> {
  const positions = new Map<string, Positions>()
  for (const claim of claims) {
    const byEntity = new Map<string, MergedAccount[]>()
    for (const account of claim.accounts) {
      for (const id of listHolders(account)) byEntity.set(id, [...(byEntity.get(id) ?? []), account])
    }
    for (const [id, accounts] of byEntity) {
      const stance = findPosition(accounts)?.stance
      if (stance === undefined) continue
      positions.set(id, [...(positions.get(id) ?? []), { claim: claim.id, claimTitle: claim.title, stance }])
    }
  }
  return positions
}

/** @returns the entity with its positions, those of its speakers included */
export function viewEntity(pack: string, entity: Entity, positions: ReadonlyMap<string, Positions>): EntityView {
  const { id, name, kind, description, aliases } = entity
  return { pack, id, name, kind, description, aliases, positions: positions.get(id) ?? [] }
}
