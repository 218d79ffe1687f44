/** What can be found: entities, claims, and the accounts of claims. */
import type { SearchHit } from '../model/report.ts'
import type { AccountView, ClaimView, EntityView } from '../model/view.ts'
import type { Fields } from './filter.ts'

/** One thing that can be found: the hit that it makes, and the texts in which it is looked for. */
export interface Entry {
  readonly hit: Omit<SearchHit, 'score'>
  readonly title: string
  readonly detail: string
  /** Names and spellings by which people look for it. */
  readonly names: readonly string[]
  readonly topic: string
}

/** Where the texts come from. They are read one by one and not kept. */
export interface Searchable {
  readonly entities: number
  readonly claims: number
  readEntity(n: number): EntityView
  readClaim(n: number): ClaimView
}

/** How entries are numbered: all entities first, then each claim followed by its accounts. */
export interface Numbering {
  readonly source: Searchable
  /** The entry number of each claim. */
  readonly claimEntries: Uint32Array
}

/** @returns an entry's texts by kind of field, the most telling kind first */
export const fieldsOf = ({ title, names, detail, topic }: Entry): Fields => [[title], names, [detail], [topic]]

export function entityEntry({ id, name, description, aliases }: EntityView): Entry {
  return entry({ kind: 'entity', id, title: name, detail: description }, aliases)
}

export function claimEntry(claim: ClaimView): Entry {
  return entry({ kind: 'claim', id: claim.id, title: claim.title, detail: claim.statement }, [], claim.topicTitle)
}

export function accountEntry(claim: ClaimView, account: AccountView): Entry {
  const names = [account.speakerName, account.partyName].filter(name => name !== null)
  const title = names[0] ?? account.sources[0]?.title ?? claim.title
  const sources = account.sources.flatMap(s => [s.title, s.outlet ?? ''])
  const words = account.quotation === null ? [] : [account.quotation]
  const hit = { kind: 'account', id: claim.id, title, detail: account.wording } as const
  // Without a title of its own: a search for a speaker's name finds the entity before its accounts.
  return { hit, title: '', detail: account.wording, names: [...names, ...words, ...sources], topic: '' }
}

function entry(hit: Entry['hit'], names: readonly string[], topic = ''): Entry {
  return { hit, title: hit.title, detail: hit.detail, names, topic }
}

/** The order among equally good entries. */
const ORDER: readonly SearchHit['kind'][] = ['entity', 'claim', 'account']

/**
 * @param numbers ascending
 * @returns the entries with these numbers, by kind; a claim is read once, even if several of its entries are wanted
 */
export function readEntries({ source, claimEntries }: Numbering, numbers: readonly number[]): Entry[] {
  let read: { readonly n: number; readonly claim: ClaimView } | null = null
  const entries = numbers.map(number => {
    if (number < source.entities) return entityEntry(source.readEntity(number))
    const n = findOwner(claimEntries, number)
    if (read?.n !== n) read = { n, claim: source.readClaim(n) }
    const { claim } = read
    const account = claim.accounts[number - (claimEntries[n] as number) - 1]
    return account === undefined ? claimEntry(claim) : accountEntry(claim, account)
  })
  return ORDER.flatMap(kind => entries.filter(({ hit }) => hit.kind === kind))
}

/** @returns the claim to which an entry belongs: the last whose entry number is not higher */
function findOwner(claimEntries: Uint32Array, entry: number): number {
  let low = 0
  let high = claimEntries.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((claimEntries[middle] as number) <= entry) low = middle
    else high = middle
  }
  return low
}
