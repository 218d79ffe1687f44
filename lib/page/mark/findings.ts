/** What the background answered about a page's blocks. */
import type { Block, PageContext } from '../../model/page.ts'
import type { FoundBlock, FoundSentence, PageReport, ScanReply } from '../../model/report.ts'
import type { PageBlock } from '../extract/blocks.ts'

/** What was found in a sentence of a page. */
export interface Sentence extends FoundSentence {
  readonly block: PageBlock
}

/** What was found in a block of a page's story. */
export interface StoryBlock extends FoundBlock {
  readonly block: PageBlock
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
  /** @returns those of the blocks that are story, with what was answered about them */
  readStory(blocks: readonly PageBlock[]): StoryBlock[]
  /**
   * How often each entity is named in the story, most named first; how many sentences outside of it have matches; and the
   * briefs for the popup, passed on as they came.
   */
  summarise(): Pick<PageReport, 'entities' | 'outside' | 'briefs'>
}

/** What was answered about a block. */
interface Answer extends FoundBlock {
  readonly isStory: boolean
}

const NOTHING: FoundBlock = { sentences: [], mentions: [] }

/** @returns findings with nothing in them */
export function keepFindings(): Findings {
  let context: PageContext | null = null
  let briefs: ScanReply['briefs'] = {}
  /** By block. */
  const answers = new Map<number, Answer>()

  return {
    context: () => context,
    listUnanswered: blocks => blocks.filter(block => !answers.has(block.id)),
    take(blocks, reply) {
      for (const { id, story = true } of blocks) answers.set(id, { isStory: story, ...(reply.blocks[id] ?? NOTHING) })
      context = reply.context
      briefs = { ...briefs, ...reply.briefs }
    },
    drop(blocks) {
      for (const id of blocks) answers.delete(id)
    },
    forget() {
      context = null
      briefs = {}
      answers.clear()
    },
    readStory: blocks =>
      blocks.flatMap(block => {
        const answer = answers.get(block.id)
        return answer?.isStory ? { ...answer, block } : []
      }),
    summarise() {
      const all = [...answers.values()]
      const mentions = all.flatMap(answer => (answer.isStory ? answer.mentions : []))
      const entities = [...Map.groupBy(mentions, mention => mention.entity)]
      return {
        entities: entities.map(([entity, { length }]) => ({ entity, count: length })).sort((a, b) => b.count - a.count),
        outside: all.reduce((sum, { isStory, sentences }) => sum + (isStory ? 0 : sentences.length), 0),
        briefs: Object.values(briefs),
      }
    },
  }
}
