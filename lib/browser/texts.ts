/** The texts of `assets/locales`, in the browser's language or in one that the person chose. */
import type { I18n } from 'webextension-polyfill'

/** What is needed of `browser`. */
export interface TextsApi {
  readonly i18n: Pick<I18n.Static, 'getMessage' | 'getUILanguage'>
}

export interface Texts {
  /**
   * Looks up a text. A missing key is a bug that the locale test finds; the key itself is shown then.
   * @param substitutions fill `$1`, `$2` …
   */
  (key: string, ...substitutions: string[]): string
  /** The language of dates, lists and plurals, a BCP 47 tag. */
  readonly language: string
}

/** The texts of one language by key, as `assets/locales` has them. */
export type TextTable = Readonly<Record<string, string>>

/** @returns the extension's texts in the browser's language; `i18n` is not touched before a text is wanted */
export function createTexts(api: TextsApi): Texts {
  return keepTexts(
    (key, substitutions) => api.i18n.getMessage(key, substitutions),
    locale => {
      // Dates follow the person's own variant ("en-GB") where the texts are in its language.
      const own = api.i18n.getUILanguage()
      return own.split('-')[0] === locale.split('-')[0] ? own : locale
    },
  )
}

/** @returns the texts of a table */
export function readTexts(table: TextTable): Texts {
  return keepTexts(
    (key, substitutions) =>
      Object.hasOwn(table, key) ? (table[key] ?? '').replace(/\$([1-9])/g, (_, n) => substitutions[n - 1] ?? '') : '',
    locale => locale,
  )
}

function keepTexts(
  read: (key: string, substitutions: string[]) => string,
  chooseLanguage: (locale: string) => string,
): Texts {
  // Lists show the same texts again and again, and each lookup in the browser is slow.
  const cache = new Map<string, string>()
  function lookUp(key: string, ...substitutions: string[]): string {
    const cacheKey = [key, ...substitutions].join('\n')
    const text = cache.get(cacheKey) ?? (read(key, substitutions) || key)
    cache.set(cacheKey, text)
    return text
  }
  return Object.defineProperty(lookUp, 'language', { get: () => chooseLanguage(lookUp('language')) }) as Texts
}
