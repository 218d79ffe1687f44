/** Looks up claims and entities by id. */
import type { Trouble } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { ClaimView, EntityView } from '../model/view.ts'
import { call, type Transport } from './messages.ts'

export interface Ids {
  readonly claims: readonly string[]
  readonly entities: readonly string[]
}

export type Described = Result<
  { readonly claims: readonly ClaimView[]; readonly entities: readonly EntityView[] },
  Trouble
>

/** Asks the background for claims and entities; ids that are in no pack are left out. Rejects as `call` does. */
export async function describeIds(toBackground: Transport, ids: Ids): Promise<Described> {
  return JSON.parse(await call(toBackground, 'background', 'describe', ids))
}
