import type { Language } from '../engine/text/language.ts'

/** A language with what only the compiler of packs needs of it; the engine reads pages without it. */
export interface PackLanguage extends Language {
  /** For a verb's base, the nouns for its action: "accusation" for "accuse". */
  readonly actionNouns: ReadonlyMap<string, readonly string[]>
}

/**
 * @param readList gives a language's list of nouns for actions, empty when it has none: lines of entries between bars, each
 * a verb's base and its nouns
 * @returns the languages with their nouns
 */
export const addActionNouns = (
  languages: readonly Language[],
  readList: (tag: string) => string,
): readonly PackLanguage[] =>
  languages.map(language => ({ ...language, actionNouns: readActionNouns(readList(language.tag)) }))

function readActionNouns(list: string): ReadonlyMap<string, readonly string[]> {
  const entries = readLines(list).flatMap(line => line.split('|'))
  return new Map(
    entries.map(entry => {
      const [verb = '', ...nouns] = entry.split(' ')
      return [verb, nouns]
    }),
  )
}

/** @returns the lines of a list of words without its notice */
export const readLines = (list: string): string[] =>
  list.split('\n').filter(line => line !== '' && !line.startsWith('#'))
