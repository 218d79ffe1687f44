/** What a person finds in a pair of articles, to compare a draft with. */

import type { DraftClaim } from '../../lib/draft/claims.ts'
import type { Draft } from '../../lib/draft/draft.ts'

/** A claim of the articles: words by which it is told, and everybody who has a position on it, by id. */
export interface Expected {
  readonly claim: string
  /** A drafted claim is this one when its statement fits. */
  readonly words: RegExp
  readonly asserts: readonly string[]
  readonly denies?: readonly string[]
  readonly declines?: readonly string[]
}

/** Who speaks; `article` for what the articles say themselves. */
const holderOf = ({ voice }: DraftClaim['accounts'][number]): string => voice.speaker ?? voice.party ?? 'article'

const sideOf = (claim: DraftClaim, stance: string): string[] =>
  [...new Set(claim.accounts.filter(a => a.stance === stance).map(holderOf))].sort()

export interface Comparison {
  /** Claims that are found, with everybody on the right side. */
  readonly found: readonly string[]
  readonly missed: readonly string[]
  /** What no article says: a claim, or somebody on a side. */
  readonly invented: readonly string[]
}

/** Compares a draft with what a person found. Each drafted claim must be one of these, with nobody who has another position. */
export function compareDraft({ claims }: Draft, expected: readonly Expected[]): Comparison {
  const invented: string[] = []
  const found = new Set<string>()
  for (const claim of claims) {
    const meant = expected.find(e => e.words.test(claim.best.words))
    if (meant === undefined) {
      invented.push(claim.best.words)
      continue
    }
    const sides = { asserts: meant.asserts, denies: meant.denies ?? [], declines: meant.declines ?? [] }
    for (const account of claim.accounts) {
      const allowed = sides[account.stance as keyof typeof sides] ?? []
      if (!allowed.includes(holderOf(account))) invented.push(`${meant.claim}: ${holderOf(account)} ${account.stance}`)
    }
    const isWhole = (side: readonly string[], stance: string) => side.length === 0 || sideOf(claim, stance).length > 0
    if (isWhole(sides.asserts, 'asserts') && isWhole(sides.denies, 'denies')) found.add(meant.claim)
  }
  const missed = expected.filter(e => !found.has(e.claim)).map(e => e.claim)
  return { found: [...found], missed, invented }
}
