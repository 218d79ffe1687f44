import { parsePage } from '../../lib/node/parse-page.ts'
import { extractBlocks } from '../../lib/page/extract/blocks.ts'

/** A sentence long enough that three of them make a text. */
export const FILLER =
  'The committee met again on a grey morning and went through its papers one after another, as it does. '

/** @returns a document without layout, of a body's markup */
export function makePage(body: string, head = '', attributes = ''): Document {
  return parsePage(`<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`)
}

/** @returns the blocks of a body's markup as `kind: text` */
export const read = (body: string): string[] =>
  extractBlocks(makePage(body)).blocks.map(({ kind, text }) => `${kind}: ${text}`)
