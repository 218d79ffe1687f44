/** Goes through the sentences of a page, with pauses offered on the way. */
import type { Steps } from '../../model/steps.ts'
import { type BlockText, CHARACTERS_A_STEP, type SentenceText } from './read-blocks.ts'

/** @returns what `read` returns for each sentence, one after the other */
export function* flatMapSentences<T>(
  blocks: readonly BlockText[],
  read: (block: BlockText, sentence: SentenceText) => readonly T[],
): Steps<T[]> {
  const all: T[] = []
  let characters = 0
  for (const block of blocks) {
    for (const sentence of block.sentences) {
      for (const one of read(block, sentence)) all.push(one)
      characters += sentence.span.end - sentence.span.start
      if (characters < CHARACTERS_A_STEP) continue
      characters = 0
      yield
    }
  }
  return all
}
