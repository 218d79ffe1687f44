import type { Runtime } from 'webextension-polyfill'
import type { TextTable } from './texts.ts'

/** What is needed of `browser`. */
interface FilesApi {
  readonly runtime: Pick<Runtime.Static, 'getURL'>
}

/**
 * Reads one language's texts from the extension's own files.
 * @param language a BCP 47 tag
 * @returns a `TextTable` as JSON; null: the extension has no texts in this language
 */
export async function loadTexts(api: FilesApi, language: string): Promise<string | null> {
  if (!/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(language)) return null
  try {
    const file = await fetch(api.runtime.getURL(`_locales/${language.replace('-', '_')}/messages.json`))
    const messages = (await file.json()) as Readonly<Record<string, { readonly message: string }>>
    const table: TextTable = Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]))
    return JSON.stringify(table)
  } catch {
    return null // no such file
  }
}
