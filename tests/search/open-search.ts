import type { ClaimView, EntityView } from '../../lib/model/view.ts'
import { prepareSearch, type Search } from '../../lib/search/search.ts'

interface Texts {
  readonly entities: readonly EntityView[]
  readonly claims: readonly ClaimView[]
}

/** Prepares a search at one go. */
export function openSearch({ entities, claims }: Texts): Search {
  const work = prepareSearch({
    entities: entities.length,
    claims: claims.length,
    readEntity: n => entities[n] as EntityView,
    readClaim: n => claims[n] as ClaimView,
  })
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
