/** What is otherwise in one version of a pack than in another. Whatever has the same id is the same thing. */
import canonicalize from 'canonicalize'
import type { PackChanges } from '../model/import.ts'
import type { Account, Claim, Pack, Supplement } from '../model/pack.ts'

/**
 * A field that is otherwise. One value gives one text each, none if the field is missing there; a list gives the entries that
 * went and came. Both empty: the same entries stand in another order.
 */
export interface FieldChange {
  readonly field: string
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** A topic, entity, concept, source, claim or account that is new, gone or otherwise. */
export interface ItemChange {
  readonly change: 'added' | 'removed' | 'changed'
  readonly id: string
  /** What people call it, after the change; the id, where it has no other name. */
  readonly name: string
  /** Empty unless it is changed. */
  readonly fields: readonly FieldChange[]
}

/** A claim, or what the pack adds to one of another pack, by that claim's id. */
export interface ClaimChange extends ItemChange {
  /** Those of a new or removed claim too. */
  readonly accounts: readonly ItemChange[]
}

export interface PackDiff extends PackChanges {
  /** What is said of the pack as a whole, and the order of its lists. */
  readonly fields: readonly FieldChange[]
  readonly topics: readonly ItemChange[]
  readonly entities: readonly ItemChange[]
  readonly concepts: readonly ItemChange[]
  readonly sources: readonly ItemChange[]
  readonly claims: readonly ClaimChange[]
  readonly supplements: readonly ClaimChange[]
}

const LISTS = ['topics', 'entities', 'concepts', 'sources', 'claims', 'supplements'] as const

/** @returns all that is otherwise in a pack than it was before; what is the same is not in it */
export function diffPacks(before: Pack, after: Pack): PackDiff {
  const claims = diffClaims(before.claims, after.claims, claim => claim.title)
  const supplements = diffClaims(before.supplements.map(nameByClaim), after.supplements.map(nameByClaim), s => s.id)
  const titles = (change: ItemChange['change']) => claims.filter(c => c.change === change).map(c => c.name)
  return {
    added: titles('added'),
    removed: titles('removed'),
    changed: titles('changed'),
    accounts: countChanges([...claims, ...supplements].flatMap(claim => claim.accounts)),
    fields: [
      ...diffFields(before, after, LISTS),
      ...LISTS.flatMap(list => findReordered(list, before[list].map(idOf), after[list].map(idOf))),
    ],
    topics: diffItems(before.topics, after.topics, topic => topic.title),
    entities: diffItems(before.entities, after.entities, entity => entity.name),
    concepts: diffItems(before.concepts, after.concepts, concept => concept.id),
    sources: diffItems(before.sources, after.sources, source => source.title),
    claims,
    supplements,
  }
}

/** @returns whether nothing is otherwise */
export const isSame = ({ fields, topics, entities, concepts, sources, claims, supplements }: PackDiff): boolean =>
  [fields, topics, entities, concepts, sources, claims, supplements].every(list => list.length === 0)

interface Item {
  readonly id: string
}
/** Whatever has accounts of its own. */
type Claimlike = Item & Pick<Claim, 'accounts'>

const idOf = (item: Item | Supplement): string => ('id' in item ? item.id : item.claim)

const nameByClaim = ({ claim, ...fields }: Supplement) => ({ id: claim, ...fields })

function diffClaims<T extends Claimlike>(
  before: readonly T[],
  after: readonly T[],
  name: (claim: T) => string,
): ClaimChange[] {
  return pairById(before, after).flatMap(([old, now]) => {
    const accounts = diffItems(old?.accounts ?? [], now?.accounts ?? [], nameAccount)
    const order = findReordered('accounts', old?.accounts.map(idOf) ?? [], now?.accounts.map(idOf) ?? [])
    const change = diffItem(old, now, name, ['accounts'])
    if (change !== null) return [{ ...change, fields: [...change.fields, ...order], accounts }]
    const claim = now ?? old
    if (claim === undefined || (accounts.length === 0 && order.length === 0)) return []
    return [{ change: 'changed' as const, id: claim.id, name: name(claim), fields: order, accounts }]
  })
}

const nameAccount = ({ short, wording }: Account): string => short ?? wording

const diffItems = <T extends Item>(
  before: readonly T[],
  after: readonly T[],
  name: (item: T) => string,
): ItemChange[] => pairById(before, after).flatMap(([old, now]) => diffItem(old, now, name) ?? [])

/** @returns null when nothing is otherwise but for fields that are left to others */
function diffItem<T extends Item>(
  old: T | undefined,
  now: T | undefined,
  name: (item: T) => string,
  left: readonly string[] = [],
): ItemChange | null {
  if (old !== undefined && now !== undefined) {
    const fields = diffFields(old, now, left)
    return fields.length === 0 ? null : { change: 'changed', id: now.id, name: name(now), fields }
  }
  const item = now ?? old
  if (item === undefined) return null
  return { change: now === undefined ? 'removed' : 'added', id: item.id, name: name(item), fields: [] }
}

/** @returns what has an id before or after, in the later order; what is gone comes last */
function pairById<T extends Item>(
  before: readonly T[],
  after: readonly T[],
): [old: T | undefined, now: T | undefined][] {
  const [old, now] = [new Map(before.map(item => [item.id, item])), new Map(after.map(item => [item.id, item]))]
  return [...new Set([...now.keys(), ...old.keys()])].map(id => [old.get(id), now.get(id)])
}

function diffFields(before: object, after: object, left: readonly string[]): FieldChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter(field => !left.includes(field))
    .flatMap(field => diffField(field, old.get(field), now.get(field)))
}

function diffField(field: string, old: unknown, now: unknown): FieldChange[] {
  // A group of lists, as tests are: each list is a field of its own.
  if (isGroupOfLists(old) && isGroupOfLists(now))
    return diffFields(old, now, []).map(change => ({ ...change, field: `${field}.${change.field}` }))
  const [removed, added] = [listTexts(old), listTexts(now)]
  if (!Array.isArray(old) || !Array.isArray(now))
    return removed.join() === added.join() ? [] : [{ field, removed, added }]
  const lost = except(removed, added)
  const won = except(added, removed)
  return lost.length + won.length > 0 ? [{ field, removed: lost, added: won }] : findReordered(field, removed, added)
}

const isGroupOfLists = (value: unknown): value is Readonly<Record<string, readonly unknown[]>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(Array.isArray)

/** @returns the entries of a list, or a value, as texts; none for null */
const listTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(writeValue) : value === null || value === undefined ? [] : [writeValue(value)]

const writeValue = (value: unknown): string => (typeof value === 'string' ? value : (canonicalize(value) as string))

/** @returns the texts that are not among others; each text of the others stands for one */
function except(texts: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1)
  return texts.filter(text => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count <= 0
  })
}

/** @returns that what is in both lists stands in another order, if it does */
function findReordered(field: string, before: readonly string[], after: readonly string[]): FieldChange[] {
  const [old, now] = [new Set(before), new Set(after)]
  const kept = after.filter(id => old.has(id))
  const stayed = before.filter(id => now.has(id))
  return kept.every((id, n) => id === stayed[n]) ? [] : [{ field, removed: [], added: [] }]
}

function countChanges(changes: readonly ItemChange[]): PackChanges['accounts'] {
  const count = (change: ItemChange['change']) => changes.filter(c => c.change === change).length
  return { added: count('added'), removed: count('removed'), changed: count('changed') }
}
