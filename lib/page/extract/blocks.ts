import type { Block } from '../../model/page.ts'
import { finish } from '../../model/steps.ts'
import { attributeOf, rootElementOf, titleOf } from '../dom/dom.ts'
import { findHeadline, findRoots } from './roots.ts'
import type { Segment } from './text-run.ts'
import { type WalkedBlock, type WalkOptions, walkBlocks } from './walk-blocks.ts'

/** A block of the page, and where its text stands in it. */
export interface PageBlock extends Block {
  /** Text nodes in order; a character of `text` that is in none of them stands for a line break. */
  readonly segments: readonly Segment[]
  /** The nearest element around the text that starts a paragraph. */
  readonly container: Element
}

/** What there is to read on a page. */
export interface PageText {
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
  const roots = finish(findRoots(page))
  const blocks: PageBlock[] = []
  for (const block of findBlocks(roots, findHeadline(page, roots), { sight: null, ...options })) {
    if (block !== null) blocks.push({ id: blocks.length + 1, ...block })
  }
  const headline = blocks.find(b => b.kind === 'title')?.text
  return { title: headline ?? titleOf(page)?.trim() ?? '', language: findLanguage(page, roots), blocks }
}

/**
 * Walks what there is to read.
 * @param headline the page's headline if it stands outside of the roots: it is read first
 * @returns blocks in reading order, and null where the caller may pause
 */
export function* findBlocks(
  roots: readonly Element[],
  headline: Element | null,
  options: WalkOptions,
): Generator<WalkedBlock | null, void, void> {
  if (headline) yield* walkBlocks(headline, { ...options, kind: 'title' })
  for (const root of roots) yield* walkBlocks(root, options)
}

/** @returns the BCP 47 tag that the first root or the page declares, or null */
export function findLanguage(page: Document, roots: readonly Element[]): string | null {
  const [root] = roots
  const top = rootElementOf(page)
  const tag = (root && attributeOf(root, 'lang')) || (top && attributeOf(top, 'lang'))
  return tag?.trim() || null
}
