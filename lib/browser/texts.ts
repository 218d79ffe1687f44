import { native } from './native.ts'

/** Lists say the same things over and over, and the browser takes its time to look one up. */
const kept = new Map<string, string>()

/**
 * Looks up a text of `_locales`. A missing key is a bug that the locale test finds; the key itself is shown then.
 * @param substitutions fill `$1`, `$2` …
 */
function lookUp(key: string, ...substitutions: string[]): string {
  const asked = [key, ...substitutions].join('\n')
  const text = kept.get(asked) ?? (native.i18n.getMessage(key, substitutions) || key)
  kept.set(asked, text)
  return text
}

interface Texts {
  (key: string, ...substitutions: string[]): string
  readonly language: string
}

/** The extension's texts in the browser's language, as `components/text` wants them. */
export const texts = Object.defineProperty(lookUp, 'language', {
  get: () => native.i18n.getUILanguage(), // asked late: the build loads this module where there is no browser
}) as Texts
