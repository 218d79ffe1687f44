/** Imported claim sets beside the packs. Where a person imported none, nothing here waits for anything. */
import type { Gathered, ScanRequest, ScanResult } from '../model/page.ts'
import type { SearchHit } from '../model/search-hit.ts'
import type { ClaimView } from '../model/view.ts'
import { blocksOf, hasMatch } from './gathered-text.ts'
import type { Store, TakeTurns } from './store.ts'

/** @returns whether something in the raw text of a page is known to a pack or a set */
export async function isKnown(store: Store, gathered: Gathered, take: TakeTurns): Promise<boolean> {
  if (await take(hasMatch(store.scan, gathered))) return true
  if (store.sets === null) return false
  const { language } = gathered
  return store.sets.hasMatch({ language, blocks: blocksOf(gathered), context: null }, take)
}

/** Scans for the claims of packs and sets. */
export async function scanAll(store: Store, request: ScanRequest, take: TakeTurns): Promise<ScanResult> {
  if (store.sets === null) return take(store.scan(request))
  return take(store.scan(request, await store.sets.prepare(request, take)))
}

/** @returns the claims with these ids, those of packs before those of sets; ids that none has are left out */
export function readClaims(store: Store, ids: readonly string[]): readonly ClaimView[] | Promise<readonly ClaimView[]> {
  const claims = ids.map(id => store.readClaim(id))
  const { sets } = store
  if (sets === null) return claims.filter(claim => claim !== null)
  return Promise.all(claims.map((claim, n) => claim ?? sets.readClaim(ids[n] as string))).then(all =>
    all.filter(claim => claim !== null),
  )
}

/** @returns what a query finds, that of the packs first */
export async function searchAll(store: Store, query: string): Promise<readonly SearchHit[]> {
  if (store.sets === null) return store.search(query)
  const [ofPacks, ofSets] = await Promise.all([store.search(query), store.sets.search(query)])
  return [...ofPacks, ...ofSets]
}
