/** Claims that pages of the extension show as examples. */
import type { ClaimView } from '../../model/view.ts'
import { type Index, listClaims } from './records.ts'

/** @returns of the first topic the first claim that somebody denies and the first that nobody denies or doubts, if there are such */
export function listExamples(index: Index): readonly ClaimView[] {
  const claims = listClaims(index)
  const own = claims.filter(({ topic }) => topic === claims[0]?.topic)
  const kinds = ['denied', 'undenied'] as const
  return kinds.flatMap(kind => own.find(({ status }) => status.denial === kind) ?? [])
}
