/** Groups the names of the articles: one entity for all spellings of one person, party or place. */
import type { EntityKind } from '../model/pack.ts'
import type { DraftLanguage } from './article.ts'
import type { Countries } from './countries.ts'
import { makeId } from './ids.ts'
import type { Group } from './name-group.ts'
import { makeGroups, plainNames } from './name-groups.ts'
import { isCited, isPerson, opensClause } from './name-kinds.ts'
import { findOwners } from './name-owners.ts'
import type { NameReading } from './read-run.ts'
import { findRoleNouns } from './role-nouns.ts'

/** The word behind a name, and behind what stands in commas between: "Acme, based in Tarn, | denied". */
const VERB_BEHIND = /^(?:, [^,;:.“”"]{2,80},)?,? (\p{L}+)/u

/** An entity of the draft, before it is written. */
export interface FoundEntity {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
  readonly party: string | null
  /** How often it is named. */
  readonly count: number
}

/** @returns an entity for each name, in the order in which they first stand; ids are made of the names */
export function groupNames(
  readings: readonly NameReading[],
  language: DraftLanguage,
  countries: Countries,
): FoundEntity[] {
  const plain = plainNames(readings)
  const all = makeGroups(plain, language, countries)
  const owners = findOwners(all, plain, language, countries)
  const nouns = findRoleNouns(all, owners, language)
  return describeAll(all, addServed(all, owners, nouns), nouns, language)
}

/** "The firm's director, Jane Roe", where one body is called the firm: she speaks for it. */
function addServed(
  groups: readonly Group[],
  owners: ReadonlyMap<Group, Group>,
  nouns: ReadonlyMap<Group, readonly string[]>,
): Map<Group, Group> {
  const byNoun = new Map([...nouns].flatMap(([body, list]) => list.map((noun): [string, Group] => [noun, body])))
  const served = new Map(owners)
  for (const group of groups) {
    const body = group.readings.map(r => byNoun.get(r.owner?.toLowerCase() ?? '')).find(b => b !== undefined)
    if (!served.has(group) && body !== undefined && body !== group) served.set(group, body)
  }
  return served
}

function describeAll(
  groups: readonly Group[],
  owners: ReadonlyMap<Group, Group>,
  nouns: ReadonlyMap<Group, readonly string[]>,
  language: DraftLanguage,
): FoundEntity[] {
  const owning = new Set(owners.values())
  const verbs = new Set(Object.values(language.verbs).flatMap(list => list.flatMap(v => v.forms.split(' '))))
  const ids = new Map<Group, string>()
  const taken = new Set<string>()
  for (const group of groups) ids.set(group, makeId(group.name, taken))
  const speaks = (g: Group) =>
    g.readings.some(r => verbs.has(VERB_BEHIND.exec(r.run.after)?.[1] ?? '') && opensClause(r, language)) ||
    g.readings.some(r => isCited(r, language))
  const kindOf = (g: Group): EntityKind => {
    if (isPerson(g, language)) return 'person'
    if (g.house || (owners.has(g) && g.readings.some(r => r.isBody))) return 'office'
    if (g.country !== null || owning.has(g) || speaks(g) || g.readings.some(r => r.isBody)) return 'party'
    return g.readings.some(r => r.isPlace) ? 'place' : 'thing'
  }
  const topOf = (g: Group): Group | null => {
    if (g.house) return groups.find(o => o.country === g.country && !o.house) ?? null
    let top = owners.get(g) ?? null
    for (let steps = 0; top !== null && steps < 3 && (kindOf(top) === 'office' || kindOf(top) === 'person'); steps++)
      top = (top.house ? groups.find(o => o.country === top?.country && !o.house) : owners.get(top)) ?? null
    return top
  }
  const roleOwners = new Map<string, Set<Group>>()
  for (const g of groups) for (const role of g.roles) roleOwners.set(role, (roleOwners.get(role) ?? new Set()).add(g))
  // A spelling belongs to one entity, whatever its case.
  const owned = new Set(groups.map(g => g.name.toLowerCase()))
  const isNew = (spelling: string) => {
    const plain = spelling.toLowerCase()
    if (plain === '' || owned.has(plain)) return false
    owned.add(plain)
    return true
  }
  return groups.map(group => {
    const kind = kindOf(group)
    const top = kind === 'person' || kind === 'office' ? topOf(group) : null
    const ofPerson = () => [...group.roles].filter(role => role.includes(' ') && roleOwners.get(role)?.size === 1)
    const ofBody = () => (kind === 'party' || kind === 'office' ? (nouns.get(group) ?? []) : [])
    const roles = kind === 'person' ? ofPerson() : ofBody()
    return {
      ...{ id: ids.get(group) as string, name: group.name, kind },
      aliases: [...group.spellings].filter(isNew),
      roles,
      party: top === null || top === group ? null : (ids.get(top) ?? null),
      count: group.readings.length,
    }
  })
}
