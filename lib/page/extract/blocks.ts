import { chooseDates, type Dates } from '../../model/dates.ts'
import type { Block } from '../../model/page.ts'
import { finish } from '../../model/steps.ts'
import { attributeOf, bodyOf, composedParentOf, rootElementOf, titleOf } from '../dom/dom.ts'
import { gatherDates } from './dates.ts'
import { tellStory } from './story.ts'
import { keepFacts } from './story-facts.ts'
import type { Segment } from './text-run.ts'
import { type WalkOptions, walkBlocks } from './walk-blocks.ts'

/** A block of the page, and where its text stands in it. */
export interface PageBlock extends Block {
  /** Whether it is part of the story, and not of its surroundings. */
  readonly story: boolean
  /** Text nodes in order; a character of `text` that is in none of them stands for a line break. */
  readonly segments: readonly Segment[]
  /** The nearest element around the text that starts a paragraph. */
  readonly container: Element
}

/** What there is to read on a page. */
export interface PageText extends Dates {
  /** The headline, else the document's title, else ''. */
  readonly title: string
  /** BCP 47 tag that the page declares, or null. */
  readonly language: string | null
  /** In reading order; ids count from 1. */
  readonly blocks: readonly PageBlock[]
}

/**
 * Extracts a page's text in one go.
 * @param page a document of the browser, or of linkedom, which has no layout
 * @param options `sight` tells what the layout shows; left out, only markup hides
 */
export function extractBlocks(page: Document, options: Partial<WalkOptions> = {}): PageText {
  const root = findRoot(page)
  const walked = root ? [...walkBlocks(root, { sight: null, ...options })].filter(block => block !== null) : []
  const { factsOf } = keepFacts()
  const { isStory, headline } = finish(tellStory(walked.map(factsOf), findTitle(page)))
  const blocks = walked.map((block, i) => ({ id: i + 1, ...block, story: isStory[i] === true }))
  return {
    title: headline?.text ?? findTitle(page),
    language: findLanguage(page, blocks),
    blocks,
    ...chooseDates(gatherDates(page)),
  }
}

/** @returns what is read of a page; null if there is nothing yet */
export const findRoot = (page: Document): Element | null => bodyOf(page) ?? rootElementOf(page)

/** @returns the document's title, '' if it has none */
export const findTitle = (page: Document): string => (titleOf(page) ?? '').replace(/\s+/g, ' ').trim()

/** @returns the BCP 47 tag that is declared around the story's first paragraph, else for the page; null if none is */
export function findLanguage(page: Document, blocks: readonly PageBlock[]): string | null {
  const first = blocks.find(block => block.story && block.kind === 'paragraph') ?? blocks[0]
  for (let at = first?.container ?? rootElementOf(page); at; at = composedParentOf(at)) {
    const tag = attributeOf(at, 'lang')?.trim()
    if (tag) return tag
  }
  return null
}
