import { call, type Transport } from './messages.ts'
import { createTexts, readTexts, type Texts, type TextsApi } from './texts.ts'

/** @returns the texts that the person chose, as JSON of a `TextTable`; null: they chose no language, or nobody answers */
export const askTable = (toBackground: Transport): Promise<string | null> =>
  call(toBackground, 'background', 'texts', null).catch(() => null)

/** @returns the texts of a table as `askTable` gives it; null: of the browser's own language, which is always at hand */
export const openTable = (api: TextsApi, table: string | null): Texts =>
  table === null ? createTexts(api) : readTexts(JSON.parse(table))

/** @returns the texts of the language that the person chose, or of the browser's where they chose none or nobody answers */
export const loadChosenTexts = async (api: TextsApi, toBackground: Transport): Promise<Texts> =>
  openTable(api, await askTable(toBackground))
