/** Proposes concepts and patterns: the words that the statements of a claim have in common. */
import type { Language } from '../engine/text/language.ts'
import type { DraftClaim } from './claims.ts'
import type { FoundEntity } from './entities.ts'
import { makeId } from './ids.ts'

export interface DraftConcept {
  readonly id: string
  readonly phrases: readonly string[]
}

interface Proposed {
  readonly concepts: readonly DraftConcept[]
  /** For each claim. */
  readonly patterns: readonly (readonly { readonly all: readonly string[] }[])[]
}

/** A pattern of more than this many words hardly ever matches another page. */
const MOST_CONCEPTS = 3
const SHORTEST_WORD = 3

/** @returns concepts by the words of the articles, and for each claim a pattern of its rarest words and whom it begins with */
export function chooseConcepts(
  claims: readonly DraftClaim[],
  entities: readonly FoundEntity[],
  language: Language,
): Proposed {
  const counts = new Map<string, number>()
  for (const { best } of claims) for (const key of best.content.keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const known = new Set(entities.map(e => e.id))
  const taken = new Set(known)
  const concepts = new Map<string, DraftConcept>()
  const patterns = claims.map(({ best, accounts }) => {
    const members = accounts.flatMap(a => a.statements).filter(s => s.kind !== 'answer')
    const shared = (key: string) => members.filter(m => m.content.keys.includes(key)).length
    const words = new Map(
      best.words
        .split(/[^\p{L}\p{N}'’]+/u)
        .map((w): [string, string] => [stemOf(w, language), w.toLowerCase().replace(/['’]s?$/, '')]),
    )
    const stems = best.content.keys
      .filter(key => key.startsWith('s:') && (words.get(key.slice(2))?.length ?? 0) >= SHORTEST_WORD)
      .sort((a, b) => shared(b) - shared(a) || (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
      .slice(0, MOST_CONCEPTS)
    const ids = stems.map(key => {
      const word = words.get(key.slice(2)) as string
      const concept = concepts.get(key) ?? { id: makeId(word, taken), phrases: [word] }
      concepts.set(key, concept)
      return concept.id
    })
    const { actor } = best.content
    const all = [...(actor !== null && known.has(actor) ? [actor] : []), ...ids]
    return all.length === 0 ? [] : [{ all }]
  })
  return { concepts: [...concepts.values()], patterns }
}

const stemOf = (word: string, { inflection }: Language): string =>
  inflection.stem(word.toLowerCase().replace(/['’]s?$/, ''))
