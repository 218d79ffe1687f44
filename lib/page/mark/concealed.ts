/** Marks that a person took away until the page is loaded again. */
import type { Match } from '../../model/page.ts'
import type { ConcealedMark, LocatedMatch } from './reader-bridge.ts'

export function keepConcealed() {
  const keys = new Set<string>()
  const keyOf = (claim: string, sentence: string | null) => `${claim}\n${sentence ?? ''}`
  return {
    /** @param on whether the mark is shown again */
    set({ claim, sentence }: ConcealedMark, on: boolean): void {
      if (on) keys.delete(keyOf(claim, sentence))
      else keys.add(keyOf(claim, sentence))
    },
    /** @returns the sentences without what is concealed; those of which nothing is left are left out */
    drop<S extends { readonly matches: readonly LocatedMatch[] }>(
      sentences: readonly S[],
      wordsOf: (match: Match) => string | null,
    ): S[] {
      if (keys.size === 0) return [...sentences]
      const isShown = ({ match }: LocatedMatch) =>
        !keys.has(keyOf(match.claim, null)) && !keys.has(keyOf(match.claim, wordsOf(match)))
      const left = sentences.map(sentence => ({ ...sentence, matches: sentence.matches.filter(isShown) }))
      return left.filter(({ matches }) => matches.length > 0)
    },
  }
}
