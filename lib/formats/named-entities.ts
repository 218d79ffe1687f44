/** Reviewers and claimants as entities of a pack. */
import type { Entity, EntityKind } from '../model/pack.ts'
import { LIMITS } from '../pack/limits.ts'
import { hash64 } from './hash.ts'

export interface NamedEntities {
  /** @returns the id of who is called so, added if need be; null for no name, and for one without a letter or digit */
  idOf(name: string | null, kind: EntityKind, description: string): string | null
  list(): Entity[]
}

/**
 * @param name as a file has it
 * @returns the name in plain words, as entities need it, or null: nothing of it is left
 */
export function plainName(name: string): string | null {
  const words = name
    .replace(/[^\p{L}\p{M}\p{N} '’.-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const kept = words.length <= LIMITS.phrase ? words : words.slice(0, LIMITS.phrase).replace(/\s+\S*$/, '')
  const plain = kept.replace(/[\uD800-\uDBFF]$/, '').trim()
  return /[\p{L}\p{N}]/u.test(plain) ? plain : null
}

/** @returns what makes an entity of each name once. Names that pages could not tell apart are one */
export function openEntities(): NamedEntities {
  const bySpelling = new Map<string, Entity>()
  const ids = new Set<string>()
  const makeId = (name: string): string => {
    const words = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
    const slug = words
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50)
      .replace(/-+$/, '')
    return slug === '' || ids.has(slug) ? `${slug === '' ? 'name' : slug}-${hash64(name)}` : slug
  }
  return {
    idOf(given, kind, description) {
      const name = given === null ? null : plainName(given)
      if (name === null) return null
      const spelling = foldSpelling(name)
      const known = bySpelling.get(spelling)
      if (known !== undefined) return known.id
      const id = makeId(name)
      ids.add(id)
      bySpelling.set(spelling, { id, kind, name, short: null, aliases: [], roles: [], party: null, description })
      return id
    },
    list: () => [...bySpelling.values()],
  }
}

/** What the linter takes for one spelling. */
const foldSpelling = (name: string): string => name.toLowerCase().replaceAll('’', "'").replaceAll("'s ", ' ')
