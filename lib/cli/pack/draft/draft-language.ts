/** The words by which packs are drafted, for each language that has them. */
import { readLines } from '../../../compile/pack-language.ts'
import type { Country, DraftLanguage } from '../../../draft/article.ts'
import { chooseLanguage } from '../../../engine/text/language.ts'
import { ENGLISH_DRAFT } from '../../../languages/en-draft.ts'
import { PACK_LANGUAGES, readCommonWords, readList } from '../../../node/pack-languages.ts'

const WORDS = { en: ENGLISH_DRAFT } as const

const split = (part = ''): string[] => part.split(',').filter(name => name !== '')

function readCountries(tag: string): Country[] {
  return readLines(readList(tag, 'countries')).map(line => {
    const [name = '', others, cities, houses] = line.split('|')
    return { name, others: split(others), cities: split(cities), houses: split(houses) }
  })
}

/**
 * @param tag what an article declares; null: it declares none, and is read as English
 * @returns the language; null: packs cannot be drafted in it
 */
export function chooseDraftLanguage(tag: string | null): DraftLanguage | null {
  const chosen = chooseLanguage(PACK_LANGUAGES, tag)
  const language = PACK_LANGUAGES.find(l => l.tag === chosen?.tag)
  if (language === undefined || !(language.tag in WORDS)) return null
  return {
    ...language,
    draft: WORDS[language.tag as keyof typeof WORDS],
    countries: readCountries(language.tag),
    commonWords: new Set(readCommonWords(language.tag)),
  }
}
