/** Names of concepts outside their pack. */
import type { Act, Pack, Pattern } from '../model/pack.ts'

/** @returns the name by which patterns of other packs refer to a concept */
export const conceptKey = (pack: string, concept: string): string => `${pack}/${concept}`

/** @returns ids with the pack's own concepts by their full names, and all others as they are */
export function qualifyIds({ id, concepts }: Pack): (ids: readonly string[]) => readonly string[] {
  const own = new Set(concepts.map(c => c.id))
  return ids => ids.map(term => (own.has(term) ? conceptKey(id, term) : term))
}

/** @returns the pattern with full names of its pack's concepts, because it moves to a claim of another pack */
export function qualifyPattern(pack: Pack, pattern: Pattern): Pattern {
  const full = qualifyIds(pack)
  const act = pattern.act === null ? null : qualifyAct(pattern.act, id => full([id])[0] as string)
  return { ...pattern, all: full(pattern.all), any: full(pattern.any), none: full(pattern.none), act }
}

const qualifyAct = ({ deed, by, on }: Act, qualifyId: (id: string) => string): Act => ({
  deed: qualifyId(deed),
  by: by === null ? null : qualifyId(by),
  on: on === null ? null : qualifyId(on),
})
