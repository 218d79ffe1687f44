/**
 * What a sentence is compared by with the examples of claims: its keys, each once. A key is a term (an entity or a concept,
 * however it is spelled) or the stem of a content word.
 */
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import { at } from '../text/column.ts'
import type { Language } from '../text/language.ts'
import { lengthAt } from '../text/tokens.ts'
import { isFunctionWordAt } from '../wordings/content-words.ts'

/** Stems are hashes of 32 bits; the keys of terms lie above them. */
const FIRST_TERM = 2 ** 32

export const keyOfTerm = (term: number): number => FIRST_TERM + term

export function readKeys(language: Language, { tokens }: BlockText, sentence: SentenceText): Set<number> {
  const keys = new Set<number>()
  for (const term of sentence.places().keys()) keys.add(keyOfTerm(term))
  for (let token = sentence.from; token < sentence.to; token += lengthAt(tokens, token))
    if (tokens.numberLengths[token] !== 0 || !isFunctionWordAt(language, tokens, token))
      keys.add(at(tokens.stems, token))
  return keys
}
