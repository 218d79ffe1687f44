/** What the background answered about a page's blocks. */
import type { Block, Match, Mention, PageContext, Span } from '../../model/page.ts'
import type { FoundSentence, PageReport, ScanReply } from '../../model/report.ts'
import type { PageBlock } from '../extract/blocks.ts'

/** A part of a sentence that is marked as one, and its matches, those with a contested claim first. */
export interface Stretch extends Span {
  readonly matches: readonly Match[]
}

/** What was found in a sentence. */
export interface Sentence {
  readonly block: PageBlock
  /** Best first; there is at least one. */
  readonly matches: readonly [Match, ...Match[]]
  /** In order. */
  readonly stretches: readonly Stretch[]
}

/** What is known of a page's story. */
export interface Story extends Pick<ScanReply, 'statuses'> {
  /** UTF-16 code units. */
  readonly length: number
  /** In reading order. */
  readonly sentences: readonly Sentence[]
  /** By block. */
  readonly mentions: ReadonlyMap<PageBlock, readonly Mention[]>
}

export interface Findings {
  /** What the engine remembers of the page; null before its first reply. */
  context(): PageContext | null
  /** @returns those of the blocks that the background has not answered for */
  listUnanswered(blocks: readonly PageBlock[]): PageBlock[]
  /** Takes a reply about these blocks in place of what was answered about them before. */
  take(blocks: readonly Pick<Block, 'id' | 'story'>[], reply: ScanReply): void
  /** Drops the answers about blocks that went. */
  drop(blocks: readonly number[]): void
  /** Forgets every answer: the page is another one. */
  forget(): void
  /** @returns what was answered about those of the blocks that are story */
  readStory(blocks: readonly PageBlock[]): Story
  /**
   * How often each entity is named in the story, most named first; how many sentences outside of it have matches; and the
   * briefs for the popup, passed on as they came.
   */
  summarise(): Pick<PageReport, 'entities' | 'outside' | 'briefs'>
}

/** What was answered about a block. */
interface Answer {
  readonly isStory: boolean
  readonly sentences: readonly Omit<Sentence, 'block'>[]
  readonly mentions: readonly Mention[]
}

const NOTHING: Pick<ScanReply, 'statuses' | 'briefs'> & { readonly context: PageContext | null } = {
  context: null,
  statuses: {},
  briefs: {},
}

/** @returns findings with nothing in them */
export function keepFindings(): Findings {
  let page = NOTHING
  /** By block. */
  const answers = new Map<number, Answer>()

  return {
    context: () => page.context,
    listUnanswered: blocks => blocks.filter(block => !answers.has(block.id)),
    take(blocks, { result, sentences, statuses, briefs }) {
      const found = Map.groupBy(sentences, sentence => sentence.block)
      const mentions = Map.groupBy(result.mentions, mention => mention.block)
      for (const { id, story = true } of blocks) {
        const own = (found.get(id) ?? []).map(sentence => withMatches(sentence, result.matches))
        answers.set(id, { isStory: story, sentences: own, mentions: mentions.get(id) ?? [] })
      }
      page = {
        context: result.context,
        statuses: { ...page.statuses, ...statuses },
        briefs: { ...page.briefs, ...briefs },
      }
    },
    drop(blocks) {
      for (const id of blocks) answers.delete(id)
    },
    forget() {
      page = NOTHING
      answers.clear()
    },
    readStory(blocks) {
      const story = blocks.filter(block => answers.get(block.id)?.isStory)
      return {
        statuses: page.statuses,
        length: story.reduce((sum, { text }) => sum + text.length, 0),
        sentences: story.flatMap(block => (answers.get(block.id)?.sentences ?? []).map(one => ({ block, ...one }))),
        mentions: new Map(story.map(block => [block, answers.get(block.id)?.mentions ?? []])),
      }
    },
    summarise() {
      const [inside = [], outside = []] = [true, false].map(isStory =>
        [...answers.values()].filter(answer => answer.isStory === isStory),
      )
      const mentions = inside.flatMap(answer => answer.mentions)
      const entities = [...Map.groupBy(mentions, mention => mention.entity)]
      return {
        entities: entities.map(([entity, { length }]) => ({ entity, count: length })).sort((a, b) => b.count - a.count),
        outside: outside.reduce((sum, { sentences }) => sum + sentences.length, 0),
        briefs: Object.values(page.briefs),
      }
    },
  }
}

/** Puts matches in the places of their numbers. */
function withMatches({ matches, stretches }: FoundSentence, all: readonly Match[]): Omit<Sentence, 'block'> {
  const pick = (places: readonly number[]) => places.map(place => all[place]) as unknown as Sentence['matches']
  return { matches: pick(matches), stretches: stretches.map(one => ({ ...one, matches: pick(one.matches) })) }
}
