import { describe, expect, it } from 'vitest'
import { extractBlocks } from '../../../lib/page/extract/blocks.ts'
import { readNames } from '../../../lib/page/extract/story-facts.ts'
import { listShapes, readShape } from '../../shapes.ts'
import { FILLER, makePage } from '../page.ts'

/** Shorter ones, in characters, are labels, in which nobody states anything. */
const SENTENCE = 45

describe('a story and its surroundings', () => {
  it.each(listShapes())('are told apart on %s', name => {
    const { title, blocks } = extractBlocks(readShape(name))
    const told = blocks.filter(block => block.text.length >= SENTENCE)
    const isAround = ({ container }: (typeof blocks)[number]) => container.closest('[data-around]') !== null
    expect(told.filter(block => block.story === isAround(block)).map(block => block.text)).toEqual([])
    expect(blocks.some(block => block.story && block.kind !== 'title')).toBe(true)
    expect(title).toMatch(/^(?:Council agrees|川沿い)/)
  })

  it('are the same whatever the surroundings are called, where links tell', () => {
    const links = Array.from(
      { length: 5 },
      (_, i) => `<li><a href="/${i}">Another story of this town, number ${i}</a></li>`,
    )
    const page = makePage(
      `<article><h1>H</h1>${`<p>${FILLER}</p>`.repeat(6)}</article><div class="x9"><ul>${links.join('')}</ul></div>`,
    )
    expect(extractBlocks(page).blocks.filter(b => b.story && b.kind === 'item')).toEqual([])
  })

  it('are all story on a page that has nothing but a line', () => {
    expect(extractBlocks(makePage('<h1>Fire</h1><p>More follows.</p>')).blocks.every(b => b.story)).toBe(true)
  })

  it('have one headline: the one that the title of the document repeats', () => {
    const page = makePage(
      `<header><h1>The Daily Paper of the Whole Valley</h1></header><article><h1>Mill burns</h1>${`<p>${FILLER}</p>`.repeat(6)}</article>`,
      '<title>Mill burns - The Paper</title>',
    )
    const { title, blocks } = extractBlocks(page)
    expect(title).toBe('Mill burns')
    expect(blocks.filter(b => b.kind === 'title' && b.story).map(b => b.text)).toContain('Mill burns')
  })
})

describe('readNames', () => {
  it.each([
    ['relatedStories', 2],
    ['c-related__list', 2],
    ['most-read', 2],
    ['mostRead', 2],
    ['comment', 2],
    ['story-comments', 2],
    ['newsletter-signup', 2],
    ['author-bio', 1],
    ['tags', 1],
    ['ad', 1],
    ['article-body no-ads', 0],
    ['story has-comments', 0],
    ['share-text', 0],
    ['with-sidebar', 0],
    ['unrelated', 0],
    ['gradient', 0],
    ['css-1k2j3', 0],
    ['', 0],
  ])('%s: %i', (names, expected) => {
    expect(readNames(names)).toBe(expected)
  })
})
