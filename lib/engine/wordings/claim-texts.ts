/** Reads the texts of claims as they are compared with a sentence, from the index's records, when one is asked for. */
import { type Index, readRecord } from '../index/records.ts'
import { at } from '../text/column.ts'
import type { Language } from '../text/language.ts'
import { tokenise } from '../text/tokens.ts'
import { type Content, readContent } from './content-words.ts'
import type { ClaimText } from './features.ts'

/** How many texts, of a few kilobytes each, are kept for an index. When there are more, all are dropped. */
const MOST_KEPT = 1 << 11

const cache = new WeakMap<Uint32Array, Map<number, ClaimText>>()

/**
 * Reads a wording of a claim, and the claim's title.
 * @param wording the wording's number in the index
 */
export function readClaimText(index: Index, language: Language, wording: number): ClaimText {
  let texts = cache.get(index.wordingClaims)
  if (texts === undefined || texts.size >= MOST_KEPT) {
    texts = new Map()
    cache.set(index.wordingClaims, texts)
  }
  const cached = texts.get(wording)
  if (cached !== undefined) return cached
  const claim = at(index.wordingClaims, wording)
  let first = wording
  while (first > 0 && index.wordingClaims[first - 1] === claim) first--
  const { statement, title, wordings = [] } = readRecord(index, 'claims', claim)
  const read = (text: string): Content => {
    const tokens = tokenise(text, language)
    return readContent(index, language, tokens, 0, tokens.count)
  }
  const wanted = [statement, ...wordings][wording - first] as string
  const content = read(wanted)
  // Most imported claims have no title of their own.
  const text = { statement: content, title: title === wanted ? content : read(title) }
  texts.set(wording, text)
  return text
}
