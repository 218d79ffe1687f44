import type { IsoDate } from './pack.ts'
import type { PackInfo } from './report.ts'

/** What all loaded packs know together. */
export interface Known {
  readonly claims: number
  readonly accounts: number
  /** Each event once, in the order of the packs. */
  readonly topics: PackInfo['topics']
  /** The days of the first and the last account that has one; null: none has. */
  readonly firstStatement: IsoDate | null
  readonly lastStatement: IsoDate | null
}

/** Adds up what is known. @param packs the loaded packs, in any order */
export function sumPacks(packs: readonly PackInfo[]): Known {
  const days = packs.flatMap(({ firstStatement, lastStatement }) => [firstStatement ?? [], lastStatement ?? []].flat())
  const sum = (field: 'claims' | 'accounts') => packs.reduce((total, pack) => total + pack[field], 0)
  const topics = packs.flatMap(pack => pack.topics)
  days.sort()
  return {
    claims: sum('claims'),
    accounts: sum('accounts'),
    topics: topics.filter(({ id }, n) => topics.findIndex(topic => topic.id === id) === n),
    firstStatement: days[0] ?? null,
    lastStatement: days.at(-1) ?? null,
  }
}
