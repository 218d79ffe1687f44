/** The popup's search over everything that the packs hold, forgiving of typing errors. */
import Fuse, { type IFuseOptions } from 'fuse.js'
import type { SearchHit } from '../model/report.ts'
import type { AccountView, ClaimView, EntityView } from '../model/view.ts'
import { cutQuery } from './query.ts'

const MAX_HITS = 30

/** One thing that can be found: the hit that it becomes, and where to look for it. */
interface Entry {
  readonly hit: Omit<SearchHit, 'score'>
  readonly title: string
  readonly detail: string
  /** Names and spellings by which people look for it. */
  readonly names: readonly string[]
  readonly topic: string
}

const OPTIONS: IFuseOptions<Entry> = {
  keys: [
    { name: 'title', weight: 3 },
    { name: 'names', weight: 2 },
    { name: 'detail', weight: 1 },
    { name: 'topic', weight: 0.2 }, // every claim of a topic has its words
  ],
  includeScore: true,
  ignoreDiacritics: true,
  ignoreLocation: true,
  minMatchCharLength: 1, // names have words of one letter
  threshold: 0.34, // two letters changed places in a word of six
  useTokenSearch: true,
  tokenMatch: 'all', // every further word narrows the list
}

export interface Searchable {
  readonly claims: readonly ClaimView[]
  readonly entities: readonly EntityView[]
}

/**
 * Prepares the search over claims, entities and accounts.
 * @returns finds the best hits for a query, best first; blank queries find nothing, long ones are cut at `MAX_QUERY`
 */
export function createSearch({ claims, entities }: Searchable): (query: string) => readonly SearchHit[] {
  const entries = [
    ...entities.map(entityEntry),
    ...claims.map(claimEntry),
    ...claims.flatMap(claim => claim.accounts.map(account => accountEntry(claim, account))),
  ]
  const fuse = new Fuse(entries, OPTIONS)
  return query => {
    const asked = cutQuery(query)
    if (asked === '') return []
    return fuse.search(asked, { limit: MAX_HITS }).map(found => ({ ...found.item.hit, score: 1 - (found.score ?? 1) }))
  }
}

function entityEntry({ id, name, description, aliases }: EntityView): Entry {
  return entry({ kind: 'entity', id, title: name, detail: description }, aliases)
}

function claimEntry(claim: ClaimView): Entry {
  return entry({ kind: 'claim', id: claim.id, title: claim.title, detail: claim.statement }, [], claim.topicTitle)
}

function accountEntry(claim: ClaimView, account: AccountView): Entry {
  const names = [account.speakerName, account.partyName].filter(name => name !== null)
  const title = names[0] ?? account.sources[0]?.title ?? claim.title
  const sources = account.sources.flatMap(s => [s.title, s.outlet ?? ''])
  const words = account.quotation === null ? [] : [account.quotation]
  const hit = { kind: 'account', id: claim.id, title, detail: account.wording } as const
  // An account is not named after its speaker: whoever looks for a name finds the entity before its accounts.
  return { hit, title: '', detail: account.wording, names: [...names, ...words, ...sources], topic: '' }
}

function entry(hit: Entry['hit'], names: readonly string[], topic = ''): Entry {
  return { hit, title: hit.title, detail: hit.detail, names, topic }
}
