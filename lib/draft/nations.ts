/** Tells which name an adjective of a nation belongs to: "Ruritanian" to "Ruritania". */
import type { Language } from '../engine/text/language.ts'

/** Less than this is left of an adjective without its ending: too little to tell whose it is. */
const SHORTEST_STEM = 4
/** A name has at most this many letters behind what it shares with its adjective. */
const MOST_BEHIND = 3

/** @returns the name to which the word is the adjective, or null */
export function findNation(word: string, names: readonly string[], { grammar }: Language): string | null {
  const plain = word.toLowerCase()
  const ending = grammar.demonymEndings.find(e => plain.endsWith(e) && plain.length - e.length >= SHORTEST_STEM)
  if (ending === undefined) return null
  const stem = plain.slice(0, plain.length - ending.length)
  const fits = (name: string) => name.toLowerCase().startsWith(stem) && name.length - stem.length <= MOST_BEHIND
  return names.find(name => name !== word && fits(name)) ?? null
}
