import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type messages from '../assets/public/_locales/en/messages.json'
import { keepByLanguage } from './keep-by-language.ts'

/** Name of a text in `_locales`. */
export type TextKey = keyof typeof messages

/**
 * Looks up a text. Substitutions fill `$1`, `$2` ….
 * A text that changes with a number has one key a plural form, `<key>_one` and `<key>_other`: see `count`.
 */
export interface Texts {
  (key: TextKey, ...substitutions: string[]): string
  /** The BCP 47 tag that dates, lists and plurals follow. */
  readonly language: string
}

const TextContext = createContext<Texts | null>(null)

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

/** @returns the text for `count` things, in the plural form that the language asks for; the number is `$1` */
export function count(texts: Texts, key: CountKey, n: number): string {
  const form = pluralRules(texts.language).select(n)
  return texts(`${key}_${form === 'one' ? 'one' : 'other'}` as TextKey, sayNumber(texts, n))
}
