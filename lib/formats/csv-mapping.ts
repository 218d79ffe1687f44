/** Which column of a table holds what. */
import { CSV_FIELDS, type CsvMapping } from '../model/import.ts'
import names from './csv-columns.json' with { type: 'json' }

/** @returns a mapping with what `columnOf` gives for each field */
export const mapFields = (columnOf: (field: keyof CsvMapping) => string | null): CsvMapping =>
  Object.fromEntries(CSV_FIELDS.map(field => [field, columnOf(field)])) as unknown as CsvMapping

/** @returns what the columns' names suggest; a column is taken once, and a field without a name that is known has none */
export function guessMapping(columns: readonly string[]): CsvMapping {
  const folded = columns.map(fold)
  return mapFields(field => {
    // The first of the names is the most telling one.
    const at = [fold(field), ...names[field]].map(name => folded.indexOf(name)).find(place => place !== -1)
    return at === undefined ? null : (columns[at] ?? null)
  })
}

/** "claimDate", "claim_date" and "Claim date" are one name. */
const fold = (name: string): string =>
  name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[_\s-]+/g, ' ')
    .trim()
