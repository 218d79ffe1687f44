/** Finds for whom a name speaks: the owner of its title. */
import type { DraftLanguage } from './article.ts'
import type { Countries } from './countries.ts'
import type { Group } from './name-group.ts'
import { isPerson } from './name-kinds.ts'
import { findNation } from './nations.ts'
import type { NameReading } from './read-run.ts'

/** @returns for each group with an owner, the owning group */
export function findOwners(
  groups: readonly Group[],
  readings: readonly NameReading[],
  language: DraftLanguage,
  countries: Countries,
): Map<Group, Group> {
  const groupOf = new Map<NameReading, Group>(groups.flatMap(g => g.readings.map((r): [NameReading, Group] => [r, g])))
  const bySpelling = new Map(groups.flatMap(g => [...g.spellings, g.name].map((s): [string, Group] => [s, g])))
  const byPlain = new Map([...bySpelling].map(([s, g]): [string, Group] => [s.toLowerCase(), g]))
  const names = groups.filter(g => g.words.length === 1).map(g => g.name)
  const owners = new Map<Group, Group>()
  const resolve = (owner: string, at: number): Group | undefined => {
    const reading = readings[at] as NameReading
    if (language.grammar.possessives.has(owner)) {
      const from = reading.run.sentence - 1
      const isBody = (g: Group) => g.readings.some(r => r.isBody)
      return (
        findBefore(readings, at, groupOf, isBody, from) ??
        findBefore(readings, at, groupOf, g => !isPerson(g, language), from)
      )
    }
    const country = countries.find(owner)
    const known = bySpelling.get(owner) ?? (country === null ? undefined : bySpelling.get(country.name))
    if (known !== undefined) return known
    const plain = byPlain.get(owner.toLowerCase())
    if (plain !== undefined) return plain
    const nation = findNation(owner, names, language)
    if (nation !== null) return bySpelling.get(nation)
    const holds = (g: Group) => g.words.some(w => w.toLowerCase() === owner.toLowerCase()) && g.words.length > 1
    return findBefore(readings, at, groupOf, holds, 0) ?? groups.find(holds)
  }
  readings.forEach((reading, at) => {
    const group = groupOf.get(reading)
    const owner =
      group === undefined || reading.owner === null || owners.has(group) ? undefined : resolve(reading.owner, at)
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
