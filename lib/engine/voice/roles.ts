/** Looks up roles in the packs: which entity a phrase like "foreign minister" means, and who has which title. */
import { type Index, readRecord } from '../index/records.ts'
import { findTerms, makeOccurrences, PHRASE_ROLE } from '../terms/lexicon.ts'
import { at, byteAt, numberAt } from '../text/column.ts'
import type { Language } from '../text/language.ts'
import { tokenise } from '../text/tokens.ts'
import { hashLemma } from '../text/word-table.ts'

/**
 * How many phrases are remembered for one index before the memory is emptied. A page asks for a few hundred different
 * phrases, so this holds several pages; without a limit a background that runs for days would only grow.
 */
const MOST_PHRASES = 4096

const titlesByIndex = new WeakMap<Uint8Array, ReadonlyMap<string, ReadonlySet<number>>>()
const phrasesByIndex = new WeakMap<Uint8Array, Map<string, string | null>>()

/**
 * @param phrase lower case, without the article
 * @returns the id of the entity that a pack gives this role, or null
 */
export function findEntityOfRole(index: Index, language: Language, phrase: string): string | null {
  // A page asks for the same phrases again and again.
  const remembered = phraseMemory(index)
  const key = `${language.tag} ${phrase}`
  const kept = remembered.get(key)
  if (kept !== undefined) return kept
  const entity = lookUpRole(index, language, phrase)
  remembered.set(key, entity)
  return entity
}

function phraseMemory(index: Index): Map<string, string | null> {
  const kept = phrasesByIndex.get(index.flags)
  if (kept !== undefined && kept.size < MOST_PHRASES) return kept
  const empty = new Map<string, string | null>()
  phrasesByIndex.set(index.flags, empty)
  return empty
}

function lookUpRole(index: Index, language: Language, phrase: string): string | null {
  const tokens = tokenise(phrase, language)
  const terms = makeOccurrences()
  findTerms(index, tokens, terms)
  for (let i = 0; i < terms.count; i++) {
    const role = numberAt(terms.phrases, i)
    const isWhole = terms.starts[i] === 0 && terms.ends[i] === tokens.count
    if (isWhole && isRole(index, role)) return entityIdOf(index, role)
  }
  return null
}

/** @returns whether a role of the entity ends with this title; null when the packs give the entity no role */
export function hasTitle(index: Index, language: Language, entity: string, title: string): boolean | null {
  return titlesOf(index).get(entity)?.has(hashLemma(title, language)) ?? null
}

/** Lemmas of the last words of every entity's roles; worked out once for each index. */
function titlesOf(index: Index): ReadonlyMap<string, ReadonlySet<number>> {
  const kept = titlesByIndex.get(index.flags)
  if (kept !== undefined) return kept
  const titles = new Map<string, Set<number>>()
  for (let phrase = 0; phrase < index.flags.length; phrase++) {
    if (!isRole(index, phrase)) continue
    const entity = entityIdOf(index, phrase)
    const lastLemma = at(index.elements, at(index.phraseStarts, phrase + 1) - 1)
    titles.set(entity, (titles.get(entity) ?? new Set()).add(lastLemma))
  }
  titlesByIndex.set(index.flags, titles)
  return titles
}

const isRole = (index: Index, phrase: number): boolean => (byteAt(index.flags, phrase) & PHRASE_ROLE) !== 0

/** `termEntities` counts entities from 1: 0 stands for a concept. */
const entityIdOf = (index: Index, phrase: number): string =>
  readRecord(index, 'entities', at(index.termEntities, at(index.terms, phrase)) - 1).id
