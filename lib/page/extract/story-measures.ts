/** Describes the blocks of an article and its surroundings by numbers, from which `story.ts` tells them apart. */
import type { BlockFacts, Place } from './story-facts.ts'
import { findTrunk, type Group } from './story-trunk.ts'

/** The names of the numbers that describe a block, in their order. */
export const MEASURES = [
  'length',
  'long',
  'linked',
  'mostlyLinked',
  'allLinked',
  'running',
  'repeated',
  'isItem',
  'isQuote',
  'siblings',
  'groupToMain',
  'isMain',
  'near2',
  'near3',
  'inColumn',
  'columnText',
  'maybeAside',
  'surelyAside',
  'linkedAside',
  'linkedSurelyAside',
  'textSurelyAside',
  'linkedAfter',
  'inSection',
  'inTable',
  'inQuote',
  'after',
  'farBefore',
  'farAfter',
  'beside',
  'itemInside',
  'unlinkedInside',
  'linkedLine',
  'linkedItem',
  'previousSibling',
  'nextSibling',
  'nextLength',
  'underLink',
  'overText',
] as const

type Numbers<Names extends readonly string[]> = { readonly [K in keyof Names]: number }
/** A number for each measure. */
export type Row = Numbers<typeof MEASURES>

/** Shorter blocks, in characters, are labels and captions rather than running text; longer ones are all the same. */
const LONG = 60
const VERY_LONG = 400
/** So many blocks before or after the main text, it does not matter any more how many. */
const FAR_BEFORE = 20
const FAR_AFTER = 40

const { log1p, max, min } = Math

/**
 * Measures blocks.
 * @returns a row for each, or null where the caller may pause
 */
export function* measureBlocks(blocks: readonly BlockFacts[]): Generator<Row | null, void, void> {
  const runs = findRunning(blocks)
  const groups = groupBlocks(blocks)
  yield null
  const { main, branchOf } = findTrunk(blocks, runs, groups)
  yield null
  const inMain = (_: unknown, i: number) => runs[i] === true && groups[i] === main
  const first = blocks.findIndex(inMain)
  const last = blocks.findLastIndex(inMain)
  const texts = new Map<string, number>()
  for (const { text } of blocks) texts.set(text, (texts.get(text) ?? 0) + 1)
  for (const [i, { kind, text, linked, place }] of blocks.entries()) {
    const { length } = text
    const { steps, aside, inSection, inTable, inQuote, inColumn } = branchOf(place)
    const group = groups[i] as Group
    const inside = first <= i && i <= last && steps <= 3
    const isItem = kind === 'item'
    const isLink = linked > 0.9
    yield [
      log1p(length),
      min(length, VERY_LONG) / VERY_LONG,
      linked,
      +(linked > 0.5),
      +isLink,
      +(runs[i] === true),
      +((texts.get(text) as number) > 1),
      +isItem,
      +(kind === 'quote'),
      log1p(group.count),
      group.mass / max(1, main.mass),
      +(group === main),
      +(steps <= 2),
      +(steps <= 3),
      +inColumn,
      +(inColumn && runs[i] === true && aside === 0 && !inTable),
      +(aside > 0),
      +(aside > 1),
      +(aside > 0 && linked > 0.5),
      +(aside > 1 && linked > 0.5),
      +(aside > 1 && linked < 0.1 && !isItem),
      +(i > last && isLink),
      +inSection,
      +inTable,
      +inQuote,
      +(i > last),
      min(FAR_BEFORE, max(0, first - i)) / FAR_BEFORE,
      min(FAR_AFTER, max(0, i - last)) / FAR_AFTER,
      +(inside && steps <= 1),
      +(inside && isItem && length >= LONG && aside < 2),
      +(inside && linked < 0.1 && aside < 2),
      +(inColumn && isLink && !isItem),
      +(inColumn && isLink && isItem),
      +(groups[i - 1] === group),
      +(groups[i + 1] === group),
      log1p(blocks[i + 1]?.text.length ?? 0),
      +(groups[i - 1] === group && (blocks[i - 1]?.linked ?? 0) > 0.9 && kind !== 'item'),
      +(kind === 'heading' && linked < 0.1 && inColumn && runs[i + 1] === true),
    ]
  }
}

/** @returns for each block whether it is running text. On a page that has none, all that is no link counts as such. */
function findRunning(blocks: readonly BlockFacts[]): boolean[] {
  const isText = ({ linked }: BlockFacts) => linked < 0.5
  const runs = blocks.map(block => isText(block) && block.ends && block.text.length >= LONG)
  return runs.includes(true) ? runs : blocks.map(isText)
}

/** @returns the group of each block */
function groupBlocks(blocks: readonly BlockFacts[]): Group[] {
  const groups = new Map<Place | null, Group>()
  return blocks.map(({ place: { above } }) => {
    const group = groups.get(above) ?? { place: above, count: 0, mass: 0, weight: 0 }
    groups.set(above, group)
    group.count++
    return group
  })
}
