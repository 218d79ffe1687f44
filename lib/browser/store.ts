/** The packs behind the extension's background, kept as long as it lives: the index at once, its texts when they are wanted. */
import type { ScanRequest, ScanResult } from '../model/page.ts'
import type { PackInfo, SearchHit, Trouble } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { TextsMissing } from '../model/texts-missing.ts'
import type { ClaimView, EntityView } from '../model/view.ts'

/** What an opened index can be asked. Any question but that for packs may throw `TextsMissing`. */
export interface Store {
  scan(request: ScanRequest): ScanResult
  /** Null: no pack has a claim with this id. */
  readClaim(id: string): ClaimView | null
  readEntity(id: string): EntityView | null
  /** The first search takes longer: it is prepared then. A blank query finds nothing and only prepares it. */
  search(query: string): Promise<readonly SearchHit[]>
  listPacks(): readonly PackInfo[]
  /** Loads the texts, for every question from then on. */
  loadTexts(): Promise<Result<null, Trouble>>
}

export type LoadStore = () => Promise<Result<Store, Trouble>>

/** Asks the store. @returns the answer, or why there is none. The question may be asked twice: it must change nothing */
export type AskStore = <T>(question: (store: Store) => T | Promise<T>) => Promise<Result<T, Trouble>>

/** Makes questions wait for the store, and for its texts those that turn out to need them. */
export function openAsking(loadStore: LoadStore): AskStore {
  return async question => {
    const store = await loadStore()
    if (!store.ok) return store
    try {
      return ok(await question(store.value))
    } catch (error) {
      if (!(error instanceof TextsMissing)) throw error
    }
    const texts = await store.value.loadTexts()
    return texts.ok ? ok(await question(store.value)) : texts
  }
}

/**
 * Makes a loader run once for everybody who asks, however many ask before it is done.
 * A failure is answered to those who waited for it, and tried again for the next one who asks.
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

/** @returns the bytes of a file of the extension; fails when it has none such */
export async function fetchBytes(url: string): Promise<Result<ArrayBuffer, Trouble>> {
  try {
    const response = await fetch(url)
    return response.ok ? ok(await response.arrayBuffer()) : fail('indexMissing')
  } catch {
    return fail('indexMissing') // browsers reject for a file that is not in the package
  }
}
