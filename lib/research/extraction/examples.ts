/** Turns pages whose story is known into examples of what is story and what is not. */
import { parsePage } from '../../node/parse-page.ts'
import { findTitle } from '../../page/extract/blocks.ts'
import { findHeadline, measureStories } from '../../page/extract/story.ts'
import { keepFacts } from '../../page/extract/story-facts.ts'
import type { Row } from '../../page/extract/story-measures.ts'
import { type WalkedBlock, walkBlocks } from '../../page/extract/walk-blocks.ts'
import { countRuns, isInStory, listWords, type Runs } from './compare.ts'
import type { SavedPage } from './pages.ts'

export interface BlockExample {
  readonly text: string
  readonly row: Row
  readonly isStory: boolean
  /** Whether it is the headline, which is story whatever it is like. */
  readonly isHeadline: boolean
  /** How much it counts: by its words, and each page like any other. */
  readonly weight: number
}

export interface PageExample {
  readonly id: string
  /** The runs of words of the story as it should be read. */
  readonly story: Runs
  readonly blocks: readonly BlockExample[]
}

/** Words of a block that count at most, and what all blocks of a page count together. */
const WORDS = 300
const PAGE = 1000
/** The attribute by which the project's own pages say that an element is no part of the story. */
const AROUND = '[data-around]'

/** @returns a saved page as an example: a block is story when most of it is in the story's known text */
export function makeSavedExample({ id, html, story }: SavedPage): PageExample {
  const runs = countRuns(story)
  const words = listWords(story).join(' ')
  return { id, story: runs, blocks: measurePage(html, ({ text }) => isInStory(text, runs, words)) }
}

/** @returns a page of the project's own as an example: its markup says what is around the story */
export function makeOwnExample(id: string, html: string): PageExample {
  const blocks = measurePage(html, ({ container }) => container.closest(AROUND) === null)
  const texts = blocks.filter(block => block.isStory).map(block => block.text)
  return { id, story: countRuns(texts.join('\n')), blocks }
}

function measurePage(html: string, isStory: (block: WalkedBlock) => boolean): BlockExample[] {
  const page = parsePage(html)
  const walked = [...walkBlocks(page.body, { sight: null })].filter(block => block !== null)
  const facts = walked.map(keepFacts().factsOf)
  const headline = findHeadline(facts, findTitle(page))
  const words = facts.map(({ text }) => listWords(text).length)
  const all = words.reduce((sum, n) => sum + n, 0)
  const examples: BlockExample[] = []
  for (const measured of measureStories(facts)) {
    if (measured === null) continue
    const { at, row } = measured
    const block = walked[at] as WalkedBlock
    examples[at] = {
      text: block.text,
      row,
      isStory: isStory(block),
      isHeadline: facts[at] === headline,
      weight: (PAGE * Math.min(WORDS, (words[at] as number) + 1)) / Math.max(1, all),
    }
  }
  return examples
}
