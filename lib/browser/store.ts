/** The index behind the extension's background: opened at the first question, kept as long as the background lives. */
import type { ScanRequest, ScanResult } from '../model/page.ts'
import type { PackInfo, SearchHit, Trouble } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { ClaimView, EntityView } from '../model/view.ts'

/** What an opened index can be asked. */
export interface Store {
  /** Waits where there is an imported set, of which parts are loaded. */
  scan(request: ScanRequest): ScanResult | Promise<ScanResult>
  /** Null: no pack knows this id. */
  readClaim(id: string): ClaimView | null | Promise<ClaimView | null>
  readEntity(id: string): EntityView | null
  /** The first search takes longer: it is prepared then. A blank query finds nothing and only prepares it. */
  search(query: string): Promise<readonly SearchHit[]>
  listPacks(): readonly PackInfo[]
}

export type LoadStore = () => Promise<Result<Store, Trouble>>

/**
 * Makes a loader run once for everybody who asks, however many ask before it is done.
 * A failure is answered to those who waited for it, and tried again for the next one who asks.
 */
export function loadOnce(load: LoadStore): LoadStore {
  let loading: Promise<Result<Store, Trouble>> | null = null
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

/**
 * Fetches the index file and opens it.
 * @param url the file's address inside the extension
 * @param open reads the bytes
 * @returns the store; or why there is none
 */
export async function fetchStore(
  url: string,
  open: (bytes: ArrayBuffer) => Result<Store, Trouble> | Promise<Result<Store, Trouble>>,
) {
  const bytes = await fetchBytes(url)
  return bytes.ok ? open(bytes.value) : bytes
}

async function fetchBytes(url: string): Promise<Result<ArrayBuffer, Trouble>> {
  try {
    const response = await fetch(url)
    return response.ok ? ok(await response.arrayBuffer()) : fail('indexMissing')
  } catch {
    return fail('indexMissing') // browsers reject for a file that is not in the package
  }
}
