import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type messages from '../../assets/locales/en.json'
import { keepByLanguage } from './keep-by-language.ts'

/** Name of a text in `assets/locales`. */
export type TextKey = keyof typeof messages

/**
 * Looks up a text. Substitutions fill `$1`, `$2` ….
 * A text that changes with a number has one key a plural form, `<key>_one`, `<key>_other` and what else the language has.
 * See `count`.
 */
export interface Texts {
  (key: TextKey, ...substitutions: string[]): string
  /** The BCP 47 tag that dates, lists and plurals follow. */
  readonly language: string
}

const TextContext = createContext<Texts | null>(null)

/** Gives everything in it the texts to speak with. */
export function TextProvider({ texts, children }: { texts: Texts; children: ComponentChildren }) {
  return <TextContext.Provider value={texts}>{children}</TextContext.Provider>
}

/** @returns the texts of the surrounding provider; its absence is a bug */
export function useTexts(): Texts {
  const texts = useContext(TextContext)
  if (texts === null) throw new Error('no TextProvider around this component')
  return texts
}

const numbers = keepByLanguage(language => new Intl.NumberFormat(language))

/** @returns a number as the texts' language writes it */
export const sayNumber = (texts: Texts, n: number): string => numbers(texts.language).format(n)

const pluralRules = keepByLanguage(language => new Intl.PluralRules(language))

type CountKey = TextKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never

/**
 * @param more fill `$2`, `$3` …
 * @returns the text for `count` things, in the plural form that the language asks for; the number is `$1`
 */
export function count(texts: Texts, key: CountKey, n: number, ...more: string[]): string {
  // A language has forms that English lacks, so not every key is a `TextKey`.
  const form = `${key}_${pluralRules(texts.language).select(n)}` as TextKey
  return texts(form, sayNumber(texts, n), ...more)
}
