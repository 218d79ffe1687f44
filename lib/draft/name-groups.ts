/** Puts together the readings of one name, however it is spelled. */
import type { Language } from '../engine/text/language.ts'
import type { DraftLanguage } from './article.ts'
import type { Countries } from './countries.ts'
import type { Group } from './name-group.ts'
import { findNation } from './nations.ts'
import type { NameReading } from './read-run.ts'

/** So many first letters of two given names tell that they are the same: transcriptions differ behind them. */
const SAME_GIVEN = 3
/** @returns the groups, in the order in which their names first stand */
export function makeGroups(readings: readonly NameReading[], language: DraftLanguage, countries: Countries): Group[] {
  const groups = new Map<string, Group>()
  for (const reading of readings)
    if (reading.name !== null && reading.name.length > 1 && !isCommon(reading, language))
      addReading(groups, reading, countries)
  for (const reading of readings) addOwner(groups, reading, countries)
  mergeLastNames(groups)
  mergeFirstNames(groups, language)
  mergeNations(groups, language)
  return [...groups.values()].filter(g => !isAdjective(g, language))
}

/** "the European agency": an adjective of nobody whom the articles name. */
function isAdjective({ words, country, readings }: Group, { grammar }: Language): boolean {
  const [word = ''] = words
  const isForm =
    words.length === 1 && country === null && grammar.demonymEndings.some(e => word.toLowerCase().endsWith(e))
  const stands = ({ run }: NameReading) =>
    /^ \p{Ll}/u.test(run.after) && grammar.determiners.has(run.before.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '')
  return isForm && readings.every(stands)
}

/** "Union", "Court": a noun for whoever speaks is no name by itself. */
const isCommon = ({ words }: NameReading, { grammar }: Language): boolean => {
  const plain = (words[0] ?? '').toLowerCase()
  return (
    words.length === 1 &&
    (grammar.officials.has(plain) ||
      grammar.houses.has(plain) ||
      grammar.speakers.has(plain) ||
      grammar.titles.has(plain))
  )
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
      ...{
        name: country.name,
        words: [country.name],
        spellings: new Set([owner]),
        readings: [],
        roles: new Set<string>(),
      },
      ...{ country: country.name, house: false },
    })
}

/** "Sergei Roe" and "Sergey Roe" are one. */
function keyOfName(name: string, { words }: NameReading, groups: ReadonlyMap<string, Group>): string {
  if (words.length !== 2 || groups.has(name)) return name
  const [given = '', last = ''] = words
  for (const [key, { words: other }] of groups)
    if (other.length === 2 && other[1] === last && other[0]?.slice(0, SAME_GIVEN) === given.slice(0, SAME_GIVEN))
      return key
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

/** Adds "Acme" to "Acme Rubber", the only body that begins with it. */
function mergeFirstNames(groups: Map<string, Group>, language: DraftLanguage): void {
  const { houses, officials } = language.grammar
  const isFirm = ({ words, country, readings }: Group) => {
    const last = (words.at(-1) ?? '').toLowerCase()
    const isBody = readings.some(r => r.isBody) || houses.has(last) || officials.has(last)
    return country === null && words.length === 2 && !isBody && !isPlaceMostly(readings)
  }
  for (const [key, group] of groups) {
    if (group.words.length !== 1 || group.country !== null || isPlaceMostly(group.readings)) continue
    const longer = [...groups.values()].filter(g => g.words.length > 1 && g.words[0] === key)
    const [into] = longer
    if (into === undefined || longer.length > 1 || !isFirm(into) || into.roles.size > 0) continue
    mergeInto(into, group)
    groups.delete(key)
  }
}

/** "the bosses at Acme": a body may be named like a place, but not most of the time. */
const isPlaceMostly = (readings: readonly NameReading[]): boolean =>
  readings.filter(r => r.isPlace).length * 2 >= readings.length

/** Writes names as they stand elsewhere: without capitals throughout ("ROE:"), and without what only opens a sentence. */
export function plainNames(readings: readonly NameReading[]): NameReading[] {
  const words = new Set(readings.flatMap(r => r.words))
  const names = new Set(readings.filter(r => r.words.length === 2).map(r => r.name))
  return readings.map(reading => dropLeading(lowerCapital(reading, words), names))
}

/** "Widow | Jane Roe" at the beginning of a sentence, where she is named elsewhere. */
function dropLeading(reading: NameReading, names: ReadonlySet<string | null>): NameReading {
  const { words, run } = reading
  const name = words.slice(1).join(' ')
  const isNamed = words.length === 3 && run.opens && names.has(name)
  return isNamed ? { ...reading, name, words: words.slice(1), role: (words[0] as string).toLowerCase() } : reading
}

function lowerCapital(reading: NameReading, words: ReadonlySet<string>): NameReading {
  const [word = ''] = reading.words
  const plain = word.slice(0, 1) + word.slice(1).toLowerCase()
  const isSame = reading.words.length === 1 && word.length > 2 && word === word.toUpperCase() && words.has(plain)
  return isSame ? { ...reading, name: plain, words: [plain] } : reading
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
