import { call, type Transport } from './messages.ts'
import { createTexts, readTexts, type Texts, type TextsApi } from './texts.ts'

/** What a page of the extension needs to speak the person's language. */
interface PageApi {
  readonly texts: TextsApi
  readonly toBackground: Transport
  /** Has a function called after each change of the stored settings. */
  watchSettings(changed: () => void): void
}

/**
 * Shows a page of the extension in the language that the person chose, and again whenever another one is chosen.
 * Sets the document's language and direction.
 */
export async function showInLanguage(api: PageApi, show: (texts: Texts) => void): Promise<void> {
  // Without a background the browser's own language is at hand.
  const ask = () => call(api.toBackground, 'background', 'texts', null).catch(() => null)
  let table = await ask()
  const apply = () => {
    const texts = table === null ? createTexts(api.texts) : readTexts(JSON.parse(table))
    document.documentElement.lang = texts.language
    document.documentElement.dir = texts('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'
    show(texts)
  }
  apply()
  api.watchSettings(async () => {
    const asked = await ask()
    if (asked === table) return
    table = asked
    apply()
  })
}
