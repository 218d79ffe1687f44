/** The lists of words that packs are compiled and linted with. They are files of their own, since nothing that reads pages needs them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addActionNouns, type PackLanguage, readLines } from '../compile/pack-language.ts'
import { LANGUAGES } from '../languages/all.ts'

const FOLDER = join(import.meta.dirname, '..', 'languages')

/** @returns a language's list; empty when the language has no such list */
export function readList(tag: string, name: string): string {
  const file = join(FOLDER, `${tag}-${name}.txt`)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Every language that packs may be written in. */
export const PACK_LANGUAGES: readonly PackLanguage[] = addActionNouns(LANGUAGES, tag => readList(tag, 'action-nouns'))

/** @returns common words of a language that a dictionary lists by themselves */
export const readCommonWords = (tag: string): readonly string[] =>
  readLines(readList(tag, 'common-words')).flatMap(line => line.split(' '))
