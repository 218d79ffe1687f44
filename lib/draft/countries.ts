/** Looks up countries by any of their names. */
import type { Country } from './article.ts'

export interface Countries {
  /** @returns the country that a name, an adjective or a seat of government stands for; null: none */
  find(spelling: string): Country | null
  /** @returns whether the spelling is that of a house that stands for the government */
  isHouse(spelling: string): boolean
  /** @returns whether the spelling is the name of a country or city, which a person may have too, and no adjective */
  isPlace(spelling: string): boolean
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

export function openCountries(countries: readonly Country[]): Countries {
  const bySpelling = new Map<string, Country>()
  const houses = new Set<string>()
  const places = new Set(countries.flatMap(c => [c.name, ...c.cities].map(fold)))
  for (const country of countries) {
    for (const name of [country.name, ...country.others, ...country.cities, ...country.houses])
      if (!bySpelling.has(fold(name))) bySpelling.set(fold(name), country)
    for (const house of country.houses) houses.add(fold(house))
  }
  // "us" in small letters is a pronoun.
  const find = (spelling: string) => (/^\p{Lu}/u.test(spelling) ? (bySpelling.get(fold(spelling)) ?? null) : null)
  return { find, isHouse: spelling => houses.has(fold(spelling)), isPlace: spelling => places.has(fold(spelling)) }
}
