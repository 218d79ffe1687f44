/**
 * The search over everything in the packs. It forgives typos: a filter over the words of all entries leaves some hundred, and
 * Fuse ranks these.
 */
import Fuse, { type IFuseOptions } from 'fuse.js'
import type { SearchHit } from '../model/report.ts'
import { openFilter } from './candidates.ts'
import { accountEntry, claimEntry, type Entry, entityEntry, fieldsOf, readEntries, type Searchable } from './entries.ts'
import { draftFilter } from './filter.ts'
import { TOLERANCE } from './likeness.ts'
import { cutQuery } from './query.ts'

const MAX_HITS = 30
/** Entries that Fuse ranks; each takes it 0.05 to 0.15 ms. */
const MAX_CANDIDATES = 100

/** Fuse's options. Tests and benches use them too, to compare with Fuse over all entries. */
export const OPTIONS: IFuseOptions<Entry> = {
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
  threshold: TOLERANCE,
  useTokenSearch: true,
  tokenMatch: 'all', // every further word narrows the list
}

/** Finds hits for a query, the best first. A blank query finds nothing; a long one is cut at `MAX_QUERY`. */
export type Search = (query: string) => readonly SearchHit[]

/** Reads every text once and prepares the search. The caller may do other work between any two steps. */
export function* prepareSearch(source: Searchable): Generator<void, Search> {
  const draft = draftFilter()
  const claimEntries = new Uint32Array(source.claims)
  for (let n = 0; n < source.entities; n++) {
    draft.add(fieldsOf(entityEntry(source.readEntity(n))))
    yield
  }
  let entry = source.entities
  for (let n = 0; n < source.claims; n++) {
    const claim = source.readClaim(n)
    draft.add(fieldsOf(claimEntry(claim)))
    for (const account of claim.accounts) draft.add(fieldsOf(accountEntry(claim, account)))
    claimEntries[n] = entry
    entry += 1 + claim.accounts.length
    yield
  }
  const findCandidates = openFilter(yield* draft.finish())
  return query => {
    const cut = cutQuery(query)
    const entries = readEntries({ source, claimEntries }, findCandidates(cut, MAX_CANDIDATES))
    if (entries.length === 0) return []
    const ranked = new Fuse(entries, OPTIONS).search(cut, { limit: MAX_HITS })
    return ranked.map(({ item, score }) => ({ ...item.hit, score: 1 - (score ?? 1) }))
  }
}
