/** Keeps who speaks in the articles: those with a name, and those without one. */
import type { FoundEntity } from './entities.ts'
import { makeId } from './ids.ts'
import type { Cast } from './voices.ts'

/** So many speakers without a name are kept: a draft with more is of no use. */
const MOST_UNNAMED = 50
const PLAIN = /^[\p{L}\p{M}\p{N} '’.-]+$/u

export interface OpenCast extends Cast {
  /** @returns all entities, with those that were added */
  all(): readonly FoundEntity[]
}

export function openCast(entities: readonly FoundEntity[]): OpenCast {
  const byId = new Map(entities.map(e => [e.id, e]))
  const unnamed = new Map<string, string>()
  const byName = new Map(
    entities.flatMap(e => [e.name, ...e.aliases].map((name): [string, FoundEntity] => [name.toLowerCase(), e])),
  )
  const taken = new Set(byId.keys())
  return {
    byId,
    all: () => [...byId.values()],
    unnamed: text => {
      const key = text.toLowerCase()
      const named = byName.get(key)
      if (named !== undefined)
        return {
          speaker: named.kind === 'party' ? null : named.id,
          party: named.kind === 'party' ? named.id : named.party,
        }
      const known = unnamed.get(key)
      if (known !== undefined) return { speaker: known, party: null }
      if (unnamed.size >= MOST_UNNAMED || !PLAIN.test(text)) return null
      const id = makeId(text, taken)
      unnamed.set(key, id)
      byId.set(id, { id, name: text, kind: 'person', aliases: [], roles: [], party: null, count: 1 })
      return { speaker: id, party: null }
    },
  }
}
