import { call, type Transport } from './messages.ts'
import { createTexts, readTexts, type Texts, type TextsApi } from './texts.ts'

/** @returns the texts of the language that the person chose, or of the browser's where they chose none or nobody answers */
export async function loadChosenTexts(api: TextsApi, toBackground: Transport): Promise<Texts> {
  const table = await call(toBackground, 'background', 'texts', null).catch(() => null)
  return table === null ? createTexts(api) : readTexts(JSON.parse(table))
}
