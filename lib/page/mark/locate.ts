/** Where in the page that is which was found in its text, and how much each part of it wants to be seen. */
import { assignLevels, type Level } from '../../model/level.ts'
import type { Span } from '../../model/page.ts'
import type { PageBlock } from '../extract/blocks.ts'
import { anchorSpan, splitSpan } from './anchor-span.ts'
import type { Sentence, StoryBlock } from './findings.ts'
import type { LocatedMention, MarkedSentence } from './reader-bridge.ts'

export interface Locator {
  /** Finds the sentences of a story, in reading order. A range that stays where it was stays the same object. */
  locate(story: readonly StoryBlock[]): MarkedSentence[]
  /** Finds where a story names each entity first, outside of what is marked. To be called behind `locate`. */
  locateNames(story: readonly StoryBlock[]): LocatedMention[]
}

type Anchor = (block: PageBlock, span: Span) => StaticRange | null

/** @returns a locator that has found nothing yet */
export function openLocator(): Locator {
  /** By block and offset, as found last. */
  let ranges = new Map<string, StaticRange>()
  let before: ReadonlyMap<string, StaticRange> = ranges

  const anchor: Anchor = (block, span) => {
    const key = `${block.id}:${span.start}:${span.end}`
    const range = reuse(anchorSpan(block, span), ranges.get(key) ?? before.get(key))
    if (range) ranges.set(key, range)
    return range
  }
  return {
    locate(story) {
      before = ranges
      ranges = new Map()
      const sentences = story.flatMap(({ block, sentences }) => sentences.map(sentence => ({ ...sentence, block })))
      const levels = levelStretches(story, sentences)
      return sentences.map(sentence => locateSentence(sentence, levels, anchor))
    },
    locateNames(story) {
      const seen = new Set<string>()
      return story.flatMap(({ block, sentences, mentions }) => {
        const stretches = sentences.flatMap(sentence => sentence.stretches)
        return mentions.flatMap(mention => {
          const { entity, span } = mention
          const isMarked = stretches.some(({ start, end }) => start < span.end && end > span.start)
          const range = seen.has(entity) || isMarked ? null : anchor(block, span)
          if (!range) return []
          seen.add(entity)
          return { mention, range }
        })
      })
    },
  }
}

const isHeading = ({ kind }: PageBlock) => kind === 'title' || kind === 'heading'

/** @returns the level of each stretch, in reading order from the end of the list */
function levelStretches(story: readonly StoryBlock[], sentences: readonly Sentence[]): Level[] {
  const parts = sentences.flatMap(({ block, stretches }) =>
    stretches.map(stretch => ({ ...stretch, isHeading: isHeading(block) })),
  )
  const length = story.reduce((sum, { block }) => sum + block.text.length, 0)
  return assignLevels(parts, length).reverse()
}

const BOUNDARIES = ['startContainer', 'startOffset', 'endContainer', 'endOffset'] as const

/** @returns the range that was there before, where the new one is the same */
const reuse = (range: StaticRange | null, before: StaticRange | undefined): StaticRange | null =>
  range && before && BOUNDARIES.every(key => range[key] === before[key]) ? before : range

/** @param levels of this sentence's stretches, and of those behind it, the next one last; its own are taken */
function locateSentence(found: Sentence, levels: Level[], anchor: Anchor): MarkedSentence {
  const { block, matches, stretches } = found
  const { sentence } = matches[0]
  const parts = stretches.map(stretch => ({
    ...stretch,
    level: levels.pop() ?? 'faint',
    pieces: splitSpan(block, stretch).flatMap(piece => anchor(block, piece) ?? []),
  }))
  const marks = parts.flatMap(({ pieces, level, denial }) =>
    pieces.map(range => ({ range, level, denial, isHeading: isHeading(block) })),
  )
  return {
    ...found,
    target: `${block.id}:${sentence.start}`,
    isContested: stretches.some(({ told }) => told.length > 0),
    marks,
    located: matches.map((match, place) => ({
      match,
      range: marks[0]?.range ?? null,
      sentence: anchor(block, sentence),
      painted: parts.flatMap(part => (part.matches.includes(place) ? part.pieces : [])),
    })),
  }
}
