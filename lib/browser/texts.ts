/** The texts of `_locales`, in the browser's language. */
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
  /** The browser's language, a BCP 47 tag. */
  readonly language: string
}

/** @returns the extension's texts, as `components/text` wants them; `i18n` is not touched before a text is wanted */
export function createTexts(api: TextsApi): Texts {
  // Lists show the same texts again and again, and each lookup in the browser is slow.
  const cache = new Map<string, string>()
  function lookUp(key: string, ...substitutions: string[]): string {
    const cacheKey = [key, ...substitutions].join('\n')
    const text = cache.get(cacheKey) ?? (api.i18n.getMessage(key, substitutions) || key)
    cache.set(cacheKey, text)
    return text
  }
  return Object.defineProperty(lookUp, 'language', { get: () => api.i18n.getUILanguage() }) as Texts
}
