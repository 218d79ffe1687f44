/** Claims' texts as they are compared with a sentence. They are read from the index's records when one is asked for. */

import { type Index, readRecord } from '../index/records.ts'
import type { Language } from '../text/language.ts'
import { tokenise } from '../text/tokens.ts'
import { type Content, readContent } from './content-words.ts'
import type { ClaimText } from './features.ts'

/** Texts kept at most, for an index, of some kilobytes each; then they are dropped, not grown. */
const MOST_KEPT = 1 << 11

const kept = new WeakMap<Uint32Array, Map<number, ClaimText>>()

/**
 * Reads the texts of a wording.
 * @param wording its number in the index
 */
export function readClaimText(index: Index, language: Language, wording: number): ClaimText {
  let texts = kept.get(index.wordingClaims)
  if (texts === undefined || texts.size >= MOST_KEPT) {
    texts = new Map()
    kept.set(index.wordingClaims, texts)
  }
  const known = texts.get(wording)
  if (known !== undefined) return known
  const claim = index.wordingClaims[wording] as number
  let first = wording
  while (first > 0 && index.wordingClaims[first - 1] === claim) first--
  const { statement, title, wordings = [] } = readRecord(index, 'claims', claim)
  const read = (text: string): Content => {
    const tokens = tokenise(text, language)
    return readContent(index, language, tokens, 0, tokens.count)
  }
  const wanted = [statement, ...wordings][wording - first] as string
  const content = read(wanted)
  // Many an imported claim has no title of its own.
  const text = { statement: content, title: title === wanted ? content : read(title) }
  texts.set(wording, text)
  return text
}
