import { scanPage } from '../engine/engine.ts'
import { type Index, readClaim } from '../engine/index/records.ts'
import { LANGUAGES } from '../languages/all.ts'
import { findBlocks } from '../model/found-blocks.ts'
import { assignLevels } from '../model/level.ts'
import type { Block } from '../model/page.ts'
import { isContested } from '../model/status.ts'
import type { ReadDocument } from './documents.ts'

/** How much of an article is marked. */
export interface MarkedShare {
  /** Words of the story. */
  readonly words: number
  /** Those of them that have a fill. */
  readonly filled: number
  /** Those that have a line. */
  readonly marked: number
}

/** Counts the words of a document that the reader would mark. */
export function measureMarkedShare(index: Index, { language, published, modified, blocks }: ReadDocument): MarkedShare {
  const story = blocks.filter(block => block.story !== false)
  const found = scanPage(index, LANGUAGES, { language, published, modified, blocks, context: null })
  const byBlock = findBlocks(found, story, id => {
    const status = readClaim(index, id)?.status
    return { denial: status?.denial ?? 'undenied', isContested: status !== undefined && isContested(status) }
  })
  const parts = story.flatMap(({ id, kind, text }) =>
    (byBlock[id]?.sentences ?? []).flatMap(({ stretches }) =>
      stretches.map(stretch => ({ ...stretch, text, isHeading: kind === 'title' || kind === 'heading' })),
    ),
  )
  const levels = assignLevels(
    parts,
    sum(story, block => block.text.length),
  )
  const filled = parts.filter(({ isHeading }, i) => levels[i] === 'contested' && !isHeading)
  const wordsOf = ({ text, start, end }: (typeof parts)[number]) => countWords(text.slice(start, end))
  return {
    words: sum(story, (block: Block) => countWords(block.text)),
    filled: sum(filled, wordsOf),
    marked: sum(parts, wordsOf),
  }
}

const sum = <T>(list: readonly T[], count: (one: T) => number): number =>
  list.reduce((total, one) => total + count(one), 0)

/** What stands between white space and has a letter or a digit. */
const countWords = (text: string): number => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
