/**
 * The search over everything in the packs. It forgives typos: a filter over the words of all entries leaves some hundred, and
 * Fuse ranks these. Whatever has exactly the typed name comes before them.
 */
import Fuse, { type IFuseOptions } from 'fuse.js'
import type { SearchHit } from '../model/search-hit.ts'
import { openFilter } from './candidates.ts'
import {
  accountEntry,
  claimEntry,
  type Entry,
  entityEntry,
  fieldsOf,
  foldEntry,
  readEntries,
  type Searchable,
  type Searched,
} from './entries.ts'
import { draftFilter } from './filter.ts'
import { TOLERANCE } from './likeness.ts'
import { cutQuery } from './query.ts'
import { findTyped, foldText, splitWords } from './words.ts'

const MAX_HITS = 30
/** Entries that Fuse ranks; each takes it 0.05 to 0.15 ms. */
const MAX_CANDIDATES = 100

/** Fuse's options, for folded texts. Tests and benches use them too, to compare with Fuse over all entries. */
export const OPTIONS: IFuseOptions<Searched> = {
  keys: [
    { name: 'title', weight: 3 },
    { name: 'names', weight: 2 },
    { name: 'detail', weight: 1 },
    { name: 'topic', weight: 0.2 }, // every claim of a topic has its words
  ],
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
  const statements = new Map<string, number>()
  for (let n = 0; n < source.entities; n++) {
    draft.add(fieldsOf(entityEntry(source.readEntity(n), 0)))
    yield
  }
  let entry = source.entities
  for (let n = 0; n < source.claims; n++) {
    const claim = source.readClaim(n)
    draft.add(fieldsOf(claimEntry(claim)))
    for (const account of claim.accounts) {
      draft.add(fieldsOf(accountEntry(claim, account)))
      for (const id of new Set([account.speaker, account.party]))
        if (id !== null) statements.set(id, (statements.get(id) ?? 0) + 1)
    }
    claimEntries[n] = entry
    entry += 1 + claim.accounts.length
    yield
  }
  const findCandidates = openFilter(yield* draft.finish())
  const numbering = { source, claimEntries, statements }
  return query => {
    const cut = cutQuery(query)
    const found = rank(readEntries(numbering, findCandidates(cut, MAX_CANDIDATES)), foldText(cut))
    const typed = splitWords(cut)
    return found.map(({ show }) => show(text => ({ text, found: findTyped(text, typed) })))
  }
}

/** @returns the entries that fit a folded query, at most `MAX_HITS`: those that it names, then the best */
function rank(entries: readonly Entry[], query: string): Entry[] {
  if (entries.length === 0) return []
  const folded = entries.map(foldEntry)
  const places = new Fuse(folded, OPTIONS).search(query).map(({ refIndex }) => refIndex)
  const isNamed = (place: number) => {
    const { title, names } = folded[place] as Searched
    return title === query || (entries[place]?.kind === 'entity' && names.includes(query))
  }
  const { named = [], others = [] } = Object.groupBy(places, place => (isNamed(place) ? 'named' : 'others'))
  return [...named, ...others].slice(0, MAX_HITS).flatMap(place => entries[place] ?? [])
}
