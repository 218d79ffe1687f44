import { askTable, openTable } from './chosen-texts.ts'
import type { Transport } from './messages.ts'
import type { Texts, TextsApi } from './texts.ts'

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
  let table = await askTable(api.toBackground)
  const apply = () => {
    const texts = openTable(api.texts, table)
    document.documentElement.lang = texts.language
    document.documentElement.dir = texts('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'
    show(texts)
  }
  apply()
  api.watchSettings(async () => {
    const asked = await askTable(api.toBackground)
    if (asked === table) return
    table = asked
    apply()
  })
}
