/** What can be found: entities, claims, and the accounts of claims. */
import type { AccountHit, ClaimHit, EntityHit, FoundText, SearchHit } from '../model/search-hit.ts'
import type { AccountView, ClaimView, EntityView } from '../model/view.ts'
import type { Fields } from './filter.ts'
import { foldText } from './words.ts'

/** The texts in which an entry is looked for. */
export interface Searched {
  readonly title: string
  readonly detail: string
  /** Names and spellings by which people look for it. */
  readonly names: readonly string[]
  readonly topic: string
}

/** Marks the typed words in a text that is shown. */
type Find = (text: string) => FoundText

/** One thing that can be found. */
export interface Entry extends Searched {
  readonly kind: SearchHit['kind']
  /** See `SearchHit`. */
  readonly id: string
  /** Makes the row that shows it. */
  readonly show: (find: Find) => SearchHit
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
  /** How many accounts each entity has, by its id. */
  readonly statements: ReadonlyMap<string, number>
}

/** Longer quotations are cut where they are shown, so other words stand for them. In UTF-16 code units. */
const LONG_QUOTATION = 90

/** @returns an entry's texts by kind of field, the most telling kind first */
export const fieldsOf = ({ title, names, detail, topic }: Searched): Fields => [[title], names, [detail], [topic]]

/** @returns an entry's texts as words are compared */
export const foldEntry = ({ title, names, detail, topic }: Searched): Searched => ({
  title: foldText(title),
  names: names.map(foldText),
  detail: foldText(detail),
  topic: foldText(topic),
})

/** @param statements how many accounts the entity has */
export function entityEntry({ id, name, description, aliases }: EntityView, statements: number): Entry {
  const show = (find: Find): EntityHit => ({
    ...{ kind: 'entity', id, statements },
    name: find(name),
    description: find(description),
  })
  return { kind: 'entity', id, show, title: name, detail: description, names: aliases, topic: '' }
}

export function claimEntry({ id, title, statement, topicTitle }: ClaimView): Entry {
  const show = (find: Find): ClaimHit => ({
    ...{ kind: 'claim', id },
    title: find(title),
    statement: find(statement),
  })
  return { kind: 'claim', id, show, title, detail: statement, names: [], topic: topicTitle }
}

export function accountEntry(claim: ClaimView, account: AccountView): Entry {
  const { speakerName, partyName, quotation, wording, sources } = account
  const names = [speakerName, partyName, quotation].filter(name => name !== null)
  const reported = sources.flatMap(s => [s.title, s.outlet ?? ''])
  const show = (find: Find): AccountHit => ({
    ...{ kind: 'account', id: claim.id, account: account.id, stance: account.stance, date: account.date },
    by: find(nameSpeaker(claim, account)),
    claimTitle: find(claim.title),
    denial: claim.status.denial,
    ...pickWords(account, find),
  })
  // Without a title of its own: a search for a speaker's name finds the entity before its accounts.
  return { kind: 'account', id: claim.id, show, title: '', detail: wording, names: [...names, ...reported], topic: '' }
}

function nameSpeaker(claim: ClaimView, { speakerShort, partyShort, sources }: AccountView): string {
  const [source] = sources
  return speakerShort ?? partyShort ?? source?.outlet ?? source?.title ?? claim.title
}

/** @returns what an account says, in words that need not be cut: its own where they are few */
function pickWords({ quotation, short, wording }: AccountView, find: Find): Pick<AccountHit, 'words' | 'isQuoted'> {
  const isQuoted = quotation !== null && quotation.length <= LONG_QUOTATION
  return { words: find(isQuoted ? quotation : (short ?? wording)), isQuoted }
}

/** The order among equally good entries. */
const ORDER: readonly SearchHit['kind'][] = ['entity', 'claim', 'account']

/**
 * @param numbers ascending
 * @returns the entries with these numbers, by kind; a claim is read once, even if several of its entries are wanted
 */
export function readEntries({ source, claimEntries, statements }: Numbering, numbers: readonly number[]): Entry[] {
  let read: { readonly n: number; readonly claim: ClaimView } | null = null
  const entries = numbers.map(number => {
    if (number < source.entities) {
      const entity = source.readEntity(number)
      return entityEntry(entity, statements.get(entity.id) ?? 0)
    }
    const n = findOwner(claimEntries, number)
    if (read?.n !== n) read = { n, claim: source.readClaim(n) }
    const { claim } = read
    const account = claim.accounts[number - (claimEntries[n] as number) - 1]
    return account === undefined ? claimEntry(claim) : accountEntry(claim, account)
  })
  return ORDER.flatMap(kind => entries.filter(entry => entry.kind === kind))
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
