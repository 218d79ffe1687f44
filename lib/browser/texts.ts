import browser from 'webextension-polyfill'

/**
 * Looks up a text of `_locales`. A missing key is a bug that the locale test finds; the key itself is shown then.
 * @param substitutions fill `$1`, `$2` …
 */
function lookUp(key: string, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions) || key
}

/** The extension's texts in the browser's language, as `components/text` wants them. */
export const texts = Object.assign(lookUp, { language: browser.i18n.getUILanguage() })
