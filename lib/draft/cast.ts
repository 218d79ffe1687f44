/** Keeps who speaks in the articles: those with a name, and those without one. */
import type { FoundEntity } from './entities.ts'
import { makeId } from './ids.ts'
import type { Voice } from './statement.ts'
import type { Cast } from './voices.ts'

/** So many speakers without a name are kept: a draft with more is of no use. */
const MOST_UNNAMED = 50
const PLAIN = /^[\p{L}\p{M}\p{N} '’.-]+$/u

export interface OpenCast extends Cast {
  /** @returns all entities, with those that were added */
  all(): readonly FoundEntity[]
}

/** A party speaks for itself; anybody else for their party, if they have one. */
const voiceOf = ({ id, kind, party }: FoundEntity): Voice =>
  kind === 'party' ? { speaker: null, party: id } : { speaker: id, party }

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
    unnamed: (text, isBody) => {
      const key = text.toLowerCase()
      const named = byName.get(key)
      if (named !== undefined) return voiceOf(named)
      const known = unnamed.get(key)
      if (known !== undefined) return voiceOf(byId.get(known) as FoundEntity)
      if (unnamed.size >= MOST_UNNAMED || !PLAIN.test(text)) return null
      const id = makeId(text, taken)
      unnamed.set(key, id)
      const added = {
        id,
        name: text,
        kind: isBody ? 'party' : 'person',
        aliases: [],
        roles: [],
        party: null,
        count: 1,
      } as const
      byId.set(id, added)
      return voiceOf(added)
    },
  }
}
