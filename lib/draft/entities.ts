/** Groups the names of the articles: one entity for all spellings of one person, party or place. */
import type { Language } from '../engine/text/language.ts'
import type { EntityKind } from '../model/pack.ts'
import type { Countries } from './countries.ts'
import { makeId } from './ids.ts'
import { findNation } from './nations.ts'
import type { NameReading } from './read-run.ts'

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

/** What is known of one name while the articles are read. */
interface Group {
  readonly name: string
  readonly words: readonly string[]
  readonly spellings: Set<string>
  readonly readings: NameReading[]
  readonly roles: Set<string>
  /** A country, or a house of one. */
  readonly country: string | null
  readonly house: boolean
}

/** So many first letters of two given names tell that they are the same: transcriptions differ behind them. */
const SAME_GIVEN = 3

export function groupNames(readings: readonly NameReading[], language: Language, countries: Countries): FoundEntity[] {
  const groups = new Map<string, Group>()
  for (const reading of readings) if (reading.name !== null) addReading(groups, reading, countries)
  for (const reading of readings) addOwner(groups, reading, countries)
  mergeLastNames(groups)
  mergeNations(groups, language)
  const all = [...groups.values()]
  const owners = findOwners(all, readings, language, countries)
  return describeAll(all, owners, language)
}

function addReading(groups: Map<string, Group>, reading: NameReading, countries: Countries): void {
  const name = reading.name as string
  const country = countries.find(name)
  const house = countries.isHouse(name)
  const key = country === null ? keyOfName(name, reading, groups) : house ? name : country.name
  const group = groups.get(key) ?? {
    ...{ name: key, words: country === null ? reading.words : [key], spellings: new Set<string>(), readings: [] },
    ...{ roles: new Set<string>(), country: country?.name ?? null, house },
  }
  group.spellings.add(name)
  if (reading.acronym !== null) group.spellings.add(reading.acronym)
  if (reading.role !== null) group.roles.add(reading.role)
  group.readings.push(reading)
  groups.set(key, group)
}

/** A country that is named only by its adjective is somebody for whom others speak. */
function addOwner(groups: Map<string, Group>, { owner }: NameReading, countries: Countries): void {
  const country = owner === null ? null : countries.find(owner)
  if (country === null || owner === null || countries.isHouse(owner)) return
  const group = groups.get(country.name)
  if (group !== undefined) group.spellings.add(owner)
  else
    groups.set(country.name, {
      ...{ name: country.name, words: [country.name], spellings: new Set([owner]), readings: [], roles: new Set<string>() },
      ...{ country: country.name, house: false },
    })
}

/** "Sergei Roe" and "Sergey Roe" are one. */
function keyOfName(name: string, { words }: NameReading, groups: ReadonlyMap<string, Group>): string {
  if (words.length !== 2 || groups.has(name)) return name
  const [given = '', last = ''] = words
  for (const [key, { words: other }] of groups)
    if (other.length === 2 && other[1] === last && other[0]?.slice(0, SAME_GIVEN) === given.slice(0, SAME_GIVEN)) return key
  return name
}

/** Adds "Roe" to "Jane Roe", and "HSF" to the body with these initials. */
function mergeLastNames(groups: Map<string, Group>): void {
  const byLast = new Map<string, string[]>()
  for (const [key, { words, country }] of groups)
    if (country === null && words.length > 1) {
      const names = [words.at(-1) as string, words.map(w => w[0]).join('')]
      for (const name of new Set(names)) byLast.set(name, [...(byLast.get(name) ?? []), key])
      for (const acronym of groups.get(key)?.spellings ?? []) if (acronym !== key) byLast.set(acronym, [key])
    }
  for (const [key, group] of groups) {
    if (group.words.length !== 1 || group.country !== null) continue
    const full = byLast.get(key) ?? []
    const into = full.length === 1 ? groups.get(full[0] as string) : undefined
    if (into === undefined) continue
    mergeInto(into, group)
    groups.delete(key)
  }
}

function mergeInto(into: Group, from: Group): void {
  for (const spelling of from.spellings) into.spellings.add(spelling)
  for (const role of from.roles) into.roles.add(role)
  for (const reading of from.readings) into.readings.push(reading)
}

/** Adds "Ruritanian" to "Ruritania". */
function mergeNations(groups: Map<string, Group>, language: Language): void {
  const names = [...groups.values()].filter(g => g.words.length === 1).map(g => g.name)
  for (const [key, group] of groups) {
    const nation = group.words.length === 1 && group.country === null ? findNation(key, names, language) : null
    const into = nation === null ? undefined : groups.get(nation)
    if (into === undefined || into === group) continue
    mergeInto(into, group)
    groups.delete(key)
  }
}

/** @returns for each group with an owner, the owning group */
function findOwners(
  groups: readonly Group[],
  readings: readonly NameReading[],
  language: Language,
  countries: Countries,
): Map<Group, Group> {
  const groupOf = new Map<NameReading, Group>(groups.flatMap(g => g.readings.map((r): [NameReading, Group] => [r, g])))
  const bySpelling = new Map(groups.flatMap(g => [...g.spellings, g.name].map((s): [string, Group] => [s, g])))
  const names = groups.filter(g => g.words.length === 1).map(g => g.name)
  const owners = new Map<Group, Group>()
  const resolve = (owner: string, at: number): Group | undefined => {
    const reading = readings[at] as NameReading
    if (language.grammar.possessives.has(owner)) return findBefore(readings, at, groupOf, g => !isPerson(g, language), reading.run.sentence - 1)
    const country = countries.find(owner)
    const known = bySpelling.get(owner) ?? (country === null ? undefined : bySpelling.get(country.name))
    if (known !== undefined) return known
    const nation = findNation(owner, names, language)
    if (nation !== null) return bySpelling.get(nation)
    const holds = (g: Group) => g.words.some(w => w.toLowerCase() === owner.toLowerCase()) && g.words.length > 1
    return findBefore(readings, at, groupOf, holds, 0) ?? groups.find(holds)
  }
  readings.forEach((reading, at) => {
    const group = groupOf.get(reading)
    const owner = group === undefined || reading.owner === null || owners.has(group) ? undefined : resolve(reading.owner, at)
    if (group !== undefined && owner !== undefined && owner !== group) owners.set(group, owner)
  })
  return owners
}

/** The last fitting name before, from a sentence on; in the sentence before, the first. */
function findBefore(
  readings: readonly NameReading[],
  at: number,
  groupOf: ReadonlyMap<NameReading, Group>,
  fits: (group: Group) => boolean,
  fromSentence: number,
): Group | undefined {
  const sentence = (readings[at] as NameReading).run.sentence
  let found: Group | undefined
  for (let i = at - 1; i >= 0 && (readings[i] as NameReading).run.sentence >= fromSentence; i--) {
    const group = groupOf.get(readings[i] as NameReading)
    if (group === undefined || !fits(group)) continue
    if (fromSentence === 0) return group
    if ((readings[i] as NameReading).run.sentence === sentence && found === undefined) return group
    found = group
  }
  return found
}

/** Whether a name is that of a person: it has a title, or is shortened to its last word. */
function isPerson({ words, readings, roles, country }: Group, language: Language): boolean {
  if (country !== null || words.length > 4 || readings.some(r => r.isBody)) return false
  if (roles.size > 0) return true
  const last = words.at(-1) ?? ''
  // "the Sorn": a person's name has no article.
  const isShort = readings.some(r => r.words.length === 1 && r.words[0] === last && !/\b\p{L}+ $/u.test(r.run.before.replace(/.*[.,;:] $/u, '')) )
  const isThing = readings.some(r => r.isPlace) || language.grammar.houses.has(last.toLowerCase())
  return words.length > 1 && isShort && !isThing
}

/** "The Mission | said", but not "shells fell in the town, said": nothing but an article stands before. */
function opensClause({ run, isPlace }: NameReading, { grammar }: Language): boolean {
  const words = (run.before.split(/[,;:“"]/).at(-1) ?? '').trim().toLowerCase().split(/\s+/)
  return !isPlace && words.every(w => w === '' || grammar.determiners.has(w) || grammar.and.has(w) || grammar.coordinators.has(w))
}

function describeAll(groups: readonly Group[], owners: ReadonlyMap<Group, Group>, language: Language): FoundEntity[] {
  const owning = new Set(owners.values())
  const verbs = new Set(Object.values(language.verbs).flatMap(list => list.flatMap(v => v.forms.split(' '))))
  const ids = new Map<Group, string>()
  const taken = new Set<string>()
  for (const group of groups) ids.set(group, makeId(group.name, taken))
  const speaks = (g: Group) => g.readings.some(r => verbs.has(/^,? (\p{L}+)/u.exec(r.run.after)?.[1] ?? '') && opensClause(r, language))
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
  return groups.map(group => {
    const kind = kindOf(group)
    const top = kind === 'person' || kind === 'office' ? topOf(group) : null
    const roles = kind === 'person' ? [...group.roles].filter(role => role.includes(' ') && roleOwners.get(role)?.size === 1) : []
    return {
      ...{ id: ids.get(group) as string, name: group.name, kind },
      aliases: [...group.spellings].filter(s => s !== group.name && s !== ''),
      roles,
      party: top === null || top === group ? null : (ids.get(top) ?? null),
      count: group.readings.length,
    }
  })
}
