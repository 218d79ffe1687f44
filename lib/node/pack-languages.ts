/** The lists of words that packs are compiled and linted with. They are files of their own, since no extension needs them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackLanguage } from '../compile/pack-language.ts'
import { LANGUAGES } from '../languages/all.ts'

const FOLDER = join(import.meta.dirname, '..', 'languages')

/** @returns the lines of a language's list without its notice; none when the language has no such list */
export function readList(tag: string, name: string): string[] {
  const file = join(FOLDER, `${tag}-${name}.txt`)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
}

function readActionNouns(tag: string): ReadonlyMap<string, readonly string[]> {
  const entries = readList(tag, 'action-nouns').flatMap(line => line.split('|'))
  return new Map(
    entries.map(entry => {
      const [verb = '', ...nouns] = entry.split(' ')
      return [verb, nouns]
    }),
  )
}

/** Every language that packs may be written in. */
export const PACK_LANGUAGES: readonly PackLanguage[] = LANGUAGES.map(language => ({
  ...language,
  actionNouns: readActionNouns(language.tag),
}))

/** @returns common words of a language that a dictionary lists by themselves */
export const readCommonWords = (tag: string): readonly string[] =>
  readList(tag, 'common-words').flatMap(line => line.split(' '))
