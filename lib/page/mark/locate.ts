/** Where in the page that is which was found in its text, and how much each part of it wants to be seen. */
import { assignLevels, isTold, LEVELS, type Level } from '../../model/level.ts'
import type { Mention, Span } from '../../model/page.ts'
import type { PageBlock } from '../extract/blocks.ts'
import { anchorSpan, splitSpan } from './anchor-span.ts'
import type { Sentence, Story, Stretch } from './findings.ts'
import type { LocatedMention, MarkedSentence } from './reader-bridge.ts'

export interface Locator {
  /** Finds the sentences of a story, in reading order. A range that stays where it was stays the same object. */
  locate(story: Story): MarkedSentence[]
  /** Finds where a story names each entity first, outside of what is marked. To be called behind `locate`. */
  locateNames(story: Story): LocatedMention[]
}

type Anchor = (block: PageBlock, span: Span) => StaticRange | null

const HEADINGS: readonly PageBlock['kind'][] = ['title', 'heading']

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
      const levels = levelStretches(story)
      return story.sentences.map(sentence => locateSentence(sentence, story.statuses, levels, anchor))
    },
    locateNames: story =>
      findNames(story).flatMap(({ block, mention }) => {
        const range = anchor(block, mention.span)
        return range ? { mention, range } : []
      }),
  }
}

function levelStretches({ sentences, statuses, length }: Story): ReadonlyMap<Stretch, Level> {
  const parts = sentences.flatMap(({ block, stretches }) => stretches.map(stretch => ({ block, stretch })))
  const leveled = parts.map(({ block, stretch: { start, end, matches } }) => ({
    isHeading: HEADINGS.includes(block.kind),
    length: end - start,
    matches,
  }))
  const levels = assignLevels(leveled, claim => statuses[claim]?.isContested === true, length)
  return new Map(parts.map(({ stretch }, i) => [stretch, levels[i] ?? 'faint']))
}

const BOUNDARIES = ['startContainer', 'startOffset', 'endContainer', 'endOffset'] as const

/** @returns the range that was there before, where the new one is the same */
const reuse = (range: StaticRange | null, before: StaticRange | undefined): StaticRange | null =>
  range && before && BOUNDARIES.every(key => range[key] === before[key]) ? before : range

function locateSentence(
  found: Sentence,
  statuses: Story['statuses'],
  levels: ReadonlyMap<Stretch, Level>,
  anchor: Anchor,
): MarkedSentence {
  const { block, matches, stretches } = found
  const { sentence } = matches[0]
  const [start, end] = [stretches[0]?.start ?? sentence.start, stretches.at(-1)?.end ?? sentence.end]
  const range = anchor(block, { start, end })
  const whole = anchor(block, sentence)
  const parts = stretches.map(stretch => {
    const pieces = range ? splitSpan(block, stretch).flatMap(piece => anchor(block, piece) ?? []) : []
    return { stretch, pieces, level: levels.get(stretch) ?? 'faint' }
  })
  return {
    ...found,
    target: `${block.id}:${sentence.start}`,
    level: LEVELS.find(level => parts.some(part => part.level === level)) ?? 'faint',
    isContested: matches.some(match => isTold(match) && statuses[match.claim]?.isContested),
    marks: parts.flatMap(({ stretch, pieces, level }) => {
      const denial = statuses[stretch.matches[0]?.claim ?? '']?.denial ?? 'undenied'
      return pieces.map(piece => ({ range: piece, level, denial, isHeading: HEADINGS.includes(block.kind) }))
    }),
    located: matches.map(match => {
      const painted = parts.flatMap(({ stretch, pieces }) => (stretch.matches.includes(match) ? pieces : []))
      return { match, range, sentence: whole, painted }
    }),
  }
}

/** @returns the first mention of each entity that is in no marked stretch, in reading order */
function findNames({ sentences, mentions }: Story): { readonly block: PageBlock; readonly mention: Mention }[] {
  const marked = Map.groupBy(sentences, ({ block }) => block)
  const seen = new Set<string>()
  return [...mentions].flatMap(([block, list]) => {
    const stretches = marked.get(block)?.flatMap(sentence => sentence.stretches) ?? []
    return list.flatMap(mention => {
      const { start, end } = mention.span
      if (seen.has(mention.entity) || stretches.some(one => one.start < end && one.end > start)) return []
      seen.add(mention.entity)
      return { block, mention }
    })
  })
}
