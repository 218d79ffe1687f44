/** Claims and sets for tests of claim sets. */
import { openSetCompiler, type SetOptions } from '../../lib/claim-set/set-compiler.ts'
import type { SetName } from '../../lib/claim-set/view-reviewed.ts'
import { ENGLISH } from '../../lib/languages/en.ts'
import type { Review, ReviewedClaim } from '../../lib/model/reviewed-claim.ts'

export const SMALL: SetOptions = { shardBytes: 4000, blockClaims: 50 }
export const REVIEWS: SetName = { id: 'reviews', title: 'Reviews of the valley' }

export const review = (own: Partial<Review> = {}): Review => ({
  reviewer: 'Valley Checks',
  rating: 'False',
  stance: 'denies',
  url: 'https://checks.example/bridge',
  title: 'No, the bridge did not fall',
  date: '2025-03-02',
  ...own,
})

export const reviewed = (id: string, own: Partial<ReviewedClaim> = {}): ReviewedClaim => ({
  id,
  statement: `Statement of ${id}.`,
  title: null,
  claimant: null,
  date: null,
  language: null,
  reviews: [review()],
  ...own,
})

/** @returns the files of a set, by name */
export function compile(
  claims: Iterable<ReviewedClaim>,
  options: SetOptions = SMALL,
  name: SetName = REVIEWS,
): Map<string, ArrayBuffer> {
  const compiler = openSetCompiler(name, ENGLISH, options)
  for (const claim of claims) compiler.add(claim)
  return new Map([...compiler.finish()].map(f => [f.name, f.bytes]))
}

/** @returns what loads these files, and the names that it was asked for */
export function openFiles(files: ReadonlyMap<string, ArrayBuffer>) {
  const loaded: string[] = []
  const load = async (names: readonly string[]) => {
    for (const name of names) loaded.push(name)
    return new Map(names.flatMap(name => (files.has(name) ? [[name, files.get(name) as ArrayBuffer]] : [])))
  }
  return { load, loaded }
}
