/** Keeps a page's blocks up to date while the page changes. A block whose text stays the same keeps its id. */

import type { DateTexts } from '../../model/page.ts'
import { composedParentOf, isAfter, isConnected } from '../dom/dom.ts'
import { findLanguage, findRoot, findTitle, type PageBlock } from './blocks.ts'
import { gatherDates } from './dates.ts'
import { findRegions, type Region } from './regions.ts'
import { tellStory } from './story.ts'
import { type BlockFacts, keepFacts } from './story-facts.ts'
import { type WalkedBlock, type WalkOptions, walkBlocks } from './walk-blocks.ts'

/** Block ids. */
export interface Change {
  readonly added: readonly number[]
  readonly gone: readonly number[]
}

export interface TextKeeper {
  /** In reading order. */
  blocks(): readonly PageBlock[]
  /** BCP 47 tag that the page declares, or null. */
  language(): string | null
  /** What the page says of when it was published and changed. */
  dates(): DateTexts
  /** Reads the whole page. Yields where the caller may pause. */
  readAll(): Generator<null, Change, void>
  /** Reads what lies around changed nodes again, or the whole page if its body is another. */
  readAround(changed: Iterable<Node>): Generator<null, Change, void>
}

/** @returns a keeper that has read nothing yet */
export function keepText(page: Document, options: WalkOptions): TextKeeper {
  let root: Element | null = null
  let facts = keepFacts()
  let blocks: KeptBlock[] = []
  let lastId = 0

  /**
   * Tells which blocks are story now, and gives new ones their ids. Text that went and is back in another place gets its
   * old id again. A block that is story no longer, or has become it, is another block.
   */
  function* settle(
    next: readonly (KeptBlock | WalkedBlock)[],
    gone: readonly KeptBlock[],
  ): Generator<null, Change, void> {
    if (gone.length === 0 && next.length === blocks.length) return { added: [], gone: [] }
    const known = next.map(block => ('facts' in block ? block.facts : facts.factsOf(block)))
    const { isStory } = yield* tellStory(known, findTitle(page))
    const isKept = (block: KeptBlock | WalkedBlock, i: number): block is KeptBlock =>
      'id' in block && block.story === isStory[i]
    const leaving = next.filter((block, i): block is KeptBlock => 'id' in block && !isKept(block, i))
    const free = Map.groupBy([...gone, ...leaving], keyOf)
    const added: number[] = []
    blocks = next.map((block, i) => {
      if (isKept(block, i)) return block
      const told = { ...block, facts: known[i] as BlockFacts, story: isStory[i] === true }
      const same = free.get(keyOf(told))?.shift()
      if (!same) added.push(++lastId)
      return { ...told, id: same?.id ?? lastId }
    })
    return { added, gone: [...free.values()].flat().map(block => block.id) }
  }

  function* readAll(): Generator<null, Change, void> {
    root = findRoot(page)
    facts = keepFacts()
    const next: WalkedBlock[] = []
    for (const block of root ? walkBlocks(root, options) : []) {
      if (!block) yield null
      else next.push(block)
    }
    return yield* settle(next, blocks)
  }

  function* readAround(changed: Iterable<Node>): Generator<null, Change, void> {
    if (!root || root !== findRoot(page)) return yield* readAll()
    const groups = new Map<Element, Group>(
      findRegions(changed, root).map(region => [region.element, { ...region, fresh: [] }]),
    )
    const unplaced = new Set(groups.values())
    const kept: (KeptBlock | Group)[] = []
    const gone: KeptBlock[] = []
    for (const [i, block] of blocks.entries()) {
      if (i % 64 === 63) yield null
      const group = groupOf(block.container, groups)
      if (!group && block.segments.every(s => isConnected(s.node))) {
        kept.push(block)
        continue
      }
      if (group && unplaced.delete(group)) kept.push(group)
      gone.push(block)
    }
    for (const group of unplaced) kept.splice(findIndex(kept, group.element), 0, group)
    for (const { element, kind, fresh } of groups.values()) {
      if (kind === null) {
        options.sight?.shows(element) // so that it is followed: what hides it, or a draft, may end one day
        continue
      }
      for (const block of walkBlocks(element, { ...options, kind })) {
        if (!block) yield null
        else {
          fresh.push(block)
          facts.forget(block.container, element)
        }
      }
    }
    return yield* settle(
      kept.flatMap<KeptBlock | WalkedBlock>(item => ('fresh' in item ? item.fresh : [item])),
      gone,
    )
  }

  return {
    blocks: () => blocks,
    language: () => findLanguage(page, blocks),
    dates: () => gatherDates(page),
    readAll,
    readAround,
  }
}

/** A block, with what was needed to tell whether it is story. */
interface KeptBlock extends PageBlock {
  readonly facts: BlockFacts
}

const keyOf = (block: Pick<PageBlock, 'kind' | 'text' | 'story'>) => `${block.kind}|${block.story}|${block.text}`

/** A region that is read again, and the blocks that are in it now. */
interface Group extends Region {
  readonly fresh: WalkedBlock[]
}

function groupOf(container: Element, groups: ReadonlyMap<Element, Group>): Group | null {
  if (groups.size === 0) return null
  for (let around: Element | null = container; around; around = composedParentOf(around)) {
    const group = groups.get(around)
    if (group) return group
  }
  return null
}

/** @returns where an element belongs among blocks and regions in document order; at the end if its tree is another */
function findIndex(items: readonly (KeptBlock | Group)[], element: Element): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle] as KeptBlock | Group
    if (isAfter(element, 'fresh' in item ? item.element : item.container)) low = middle + 1
    else high = middle
  }
  return low
}
