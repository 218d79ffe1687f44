/** Tells an article's story from what surrounds it: teasers, lists of links, author boxes, comments, banners. */
import type { BlockFacts, Place } from './story-facts.ts'
import { measureBlocks, type Row } from './story-measures.ts'
import { STORY_BIAS, STORY_WEIGHTS } from './story-weights.ts'

/** An `article` with at least this share of the running text of the longest is another story, and not a teaser. */
const OTHER_STORY = 0.3
/** Shorter ones, in characters, are teasers whatever the others are like. */
const ENOUGH = 250
/** A pause is offered after so many blocks. */
const PAUSE = 64

/**
 * Tells which blocks of a page are story. Yields where the caller may pause.
 * @param blocks in reading order
 * @param title of the document: of several headlines, the one that it repeats is the story's
 * @returns for each block whether it is story, and the block that is the headline; null if there is none
 */
export function* tellStory<B extends BlockFacts>(
  blocks: readonly B[],
  title: string,
): Generator<null, { readonly isStory: boolean[]; readonly headline: B | null }, void> {
  const headline = findHeadline(blocks, title)
  const isStory: boolean[] = []
  for (const measured of measureStories(blocks)) {
    if (measured === null) yield null
    else isStory[measured.at] = blocks[measured.at] === headline || weighRow(measured.row) > 0
  }
  return { isStory, headline }
}

/**
 * Measures the blocks of a page, each in its story.
 * @returns the number of a block and what it is like, or null where the caller may pause
 */
export function* measureStories(
  blocks: readonly BlockFacts[],
): Generator<{ readonly at: number; readonly row: Row } | null, void, void> {
  for (const part of splitStories(blocks)) {
    let steps = 0
    for (const row of measureBlocks(part.map(at => blocks[at] as BlockFacts))) {
      if (row === null || steps % PAUSE === PAUSE - 1) yield null
      if (row !== null) yield { at: part[steps++] as number, row }
    }
  }
}

const weighRow = (row: Row): number => {
  let sum = STORY_BIAS
  for (const [i, value] of row.entries()) sum += value * (STORY_WEIGHTS[i] as number)
  return sum
}

/** @returns the `h1` that the document's title repeats, else the longest; null if there is none */
export function findHeadline<B extends BlockFacts>(blocks: readonly B[], title: string): B | null {
  const headlines = blocks.filter(block => block.kind === 'title')
  const fits = headlines.filter(block => title.includes(block.text))
  return (fits.length > 0 ? fits : headlines).reduce<B | null>(
    (best, block) => (best && best.text.length >= block.text.length ? best : block),
    null,
  )
}

/**
 * Splits a page on which a feed or an endless scroll put several stories.
 * @returns indices of blocks: those of each further story, and first all others
 */
function splitStories(blocks: readonly BlockFacts[]): number[][] {
  const masses = new Map<Place, number>()
  const articles = blocks.map(({ place, text, linked, ends }) => {
    const article = findArticle(place)
    if (article && ends) masses.set(article, (masses.get(article) ?? 0) + text.length * (1 - linked))
    return article
  })
  const longest = Math.max(...masses.values())
  const stories = [...masses].filter(([, mass]) => mass >= Math.max(ENOUGH, OTHER_STORY * longest))
  const parts = new Map<Place | null, number[]>([[null, []]])
  for (const [article] of stories.slice(1)) parts.set(article, [])
  for (const [i, article] of articles.entries()) (parts.get(article) ?? parts.get(null))?.push(i)
  return [...parts.values()]
}

/** @returns the outermost `article` around a place, unless it stands in an aside; null if there is none */
function findArticle(place: Place): Place | null {
  let article: Place | null = null
  for (let at: Place | null = place; at; at = at.above) {
    if (at.aside > 0 || at.name === 'aside') article = null
    else if (at.name === 'article') article = at
  }
  return article
}
