/** Pages of our own making for measuring: the same for the same seed. */

import type { Block, BlockKind } from '../../lib/model/page.ts'
import { openRandom } from './invented.ts'

const list = (text: string): readonly string[] => text.split('|').map(part => part.trim())

const WHO = list(`the council|a spokesman for the port|Marta Lindqvist|the harbour master|two residents|the ministry|
  an engineer at the plant|Dr. J. Okafor|the ferry company|officials in the capital|the trade union|his deputy|a former judge`)
const SAID = list(
  `said|told reporters|wrote in a statement|denied|insisted|did not say whether|had warned|asked why|confirmed`,
)
const WHAT =
  list(`that the bridge would be closed for repairs|the price of bread had risen again|that no ship left before dawn|
  the new school would open in the autumn|that the talks had been “frank and useful”|the report was late|
  that the storm had damaged the roof of the market hall|it would look into the matter|that the line would be extended`)
const WHEN =
  list(`on Monday|last week|at 6:30 p.m.|in the early hours of 14 March|for the third time this year|overnight|
  before the vote|after a meeting that lasted four hours|since 2019|“until further notice”|in the north of the country`)
const ALSO = list(`while the opposition called for a debate|and added that 1,250 people had signed a petition|
  which critics described as too little, too late|although the figures could not be checked|—a step that nobody had expected—|
  because the old one cost about $3.5 million a year|but gave no details|despite an agreement reached in the spring`)

export interface BenchPage {
  readonly name: string
  readonly blocks: readonly Block[]
}

/** How much of a page is about what the packs know: one sentence in so many. */
const ONE_IN = 8
const PARAGRAPHS = { least: 8, most: 40 }
const SENTENCES = 4

/**
 * @param count how many pages
 * @param known sentences that packs know, strewn in
 */
export function makePages(count: number, known: readonly string[], seed = 1): BenchPage[] {
  const random = openRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const pick = (from: readonly string[]) => from[below(from.length)] ?? ''
  const sentence = () => {
    if (known.length > 0 && below(ONE_IN) === 0) return pick(known)
    const parts = [pick(WHO), pick(SAID), pick(WHAT), pick(WHEN), ...(below(2) === 0 ? [`, ${pick(ALSO)}`] : [])]
    const text = parts.join(' ').replace(' ,', ',')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: 1 + below(SENTENCES) }, sentence).join(' ')
  return Array.from({ length: count }, (_, n) => {
    const texts = Array.from({ length: PARAGRAPHS.least + below(PARAGRAPHS.most - PARAGRAPHS.least) }, paragraph)
    const block = (text: string, kind: BlockKind, id: number): Block => ({ id, kind, text })
    return {
      name: `page ${n + 1}`,
      blocks: [block(sentence(), 'title', 1), ...texts.map((text, i) => block(text, 'paragraph', i + 2))],
    }
  })
}
