/** The store: the loaded packs, kept as long as the background runs. The index is loaded first, its texts once they are needed. */
import type { SetMatcher } from '../engine/matching/hits.ts'
import type { ScanRequest, ScanResult } from '../model/page.ts'
import type { PackInfo, Trouble } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { SearchHit } from '../model/search-hit.ts'
import type { Steps } from '../model/steps.ts'
import { TextsMissing } from '../model/texts-missing.ts'
import type { ClaimView, EntityView } from '../model/view.ts'

/** Does work in turns with all other work: see `turns.ts`. */
export type TakeTurns = <T>(work: Steps<T>) => Promise<T>

/** What can be asked of all imported claim sets together. */
export interface StoreSets {
  /** Loads what a page needs. @returns what `Store.scan` finds their claims by; null: none can be on the page */
  prepare(request: ScanRequest, take: TakeTurns): Promise<SetMatcher | null>
  /** @returns whether a sentence of the page states one of their claims */
  hasMatch(request: ScanRequest, take: TakeTurns): Promise<boolean>
  /** Null: none has a claim with this id. */
  readClaim(id: string): Promise<ClaimView | null>
  /** Finds claims that have every word of a query. */
  search(query: string): Promise<readonly SearchHit[]>
}

/** What can be asked of the loaded packs. All but `listPacks` and `loadTexts` may throw `TextsMissing`. */
export interface Store {
  /** @param set what the imported claim sets have for this page, see `sets.ts`; null or left out: nothing */
  scan(request: ScanRequest, set?: SetMatcher | null): Steps<ScanResult>
  /** Null: no pack has a claim with this id. */
  readClaim(id: string): ClaimView | null
  readEntity(id: string): EntityView | null
  /** The first search also prepares all later ones, and takes longer. A blank query finds nothing and only prepares. */
  search(query: string): Promise<readonly SearchHit[]>
  listPacks(): readonly PackInfo[]
  /** Imported claim sets; null: there are none. */
  readonly sets: StoreSets | null
  /** See `listExamples`. */
  listExamples(): readonly ClaimView[]
  /** @returns at most so many claims that are worded like a text, the likest first */
  findNearest(text: string, most: number): readonly ClaimView[]
  /** Loads the texts. From then on no question throws `TextsMissing`. */
  loadTexts(): Promise<Result<null, Trouble>>
}

export type LoadStore = () => Promise<Result<Store, Trouble>>

/** Asks the store. The question may be asked twice, so it must change nothing. @returns the answer, or why there is none */
export type AskStore = <T>(question: (store: Store) => T | Promise<T>) => Promise<Result<T, Trouble>>

/** @returns what asks a question once the store is loaded, and again with the texts if they turn out to be missing */
export function openAsking(loadStore: LoadStore): AskStore {
  return async question => {
    let tried: Store | null = null
    let trouble: Trouble = 'indexMissing'
    for (;;) {
      const store = await loadStore()
      if (!store.ok) return store
      if (store.value === tried) return fail(trouble)
      try {
        return ok(await question(store.value))
      } catch (error) {
        if (!(error instanceof TextsMissing)) throw error
      }
      const texts = await store.value.loadTexts()
      if (texts.ok) return ok(await question(store.value))
      // Another one may have taken the place of a store whose texts are of no use.
      tried = store.value
      trouble = texts.error
    }
  }
}

/**
 * Makes a loader run once, however often it is called. After a failure, which goes to all who waited for it, the next call
 * tries again.
 */
export function loadOnce<T>(load: () => Promise<Result<T, Trouble>>): () => Promise<Result<T, Trouble>> {
  let loading: Promise<Result<T, Trouble>> | null = null
  return () => {
    loading ??= load().then(
      result => {
        if (!result.ok) loading = null
        return result
      },
      error => {
        loading = null
        throw error
      },
    )
    return loading
  }
}

/** @returns the bytes of a file of the extension; fails when there is no such file */
export async function fetchBytes(url: string): Promise<Result<ArrayBuffer, Trouble>> {
  try {
    const response = await fetch(url)
    return response.ok ? ok(await response.arrayBuffer()) : fail('indexMissing')
  } catch {
    return fail('indexMissing') // browsers reject for a file that is not in the package
  }
}

/** @returns the bytes of a file that the extension must have; rejects when it does not */
export async function loadOwnFile(name: string): Promise<ArrayBuffer> {
  const file = await fetchBytes(`/${name}`)
  if (!file.ok) throw new Error(`${name} is not in the package`)
  return file.value
}
