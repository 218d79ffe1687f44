/** Keeps a page's blocks up to date while the page changes. A block whose text stays the same keeps its id. */

import { composedParentOf, isAfter, isConnected } from '../dom/dom.ts'
import { findBlocks, findLanguage, type PageBlock } from './blocks.ts'
import { findRegions, type Region } from './regions.ts'
import { findHeadline, findRoots } from './roots.ts'
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
  /** Reads the whole page. Yields where the caller may pause. */
  readAll(): Generator<null, Change, void>
  /** Reads what lies around changed nodes again, or the whole page if its roots are no longer the same. */
  readAround(changed: Iterable<Node>): Generator<null, Change, void>
}

/** @returns a keeper that has read nothing yet */
export function keepText(page: Document, options: WalkOptions): TextKeeper {
  let roots: readonly Element[] = []
  let headline: Element | null = null
  let blocks: PageBlock[] = []
  let lastId = 0

  /** Gives new blocks their ids. Text that went and is back in another place gets its old id again. */
  const settle = (next: readonly (PageBlock | WalkedBlock)[], gone: readonly PageBlock[]): Change => {
    const free = Map.groupBy(gone, keyOf)
    const added: number[] = []
    blocks = next.map(block => {
      if ('id' in block) return block
      const same = free.get(keyOf(block))?.shift()
      if (!same) added.push(++lastId)
      return { id: same?.id ?? lastId, ...block }
    })
    return { added, gone: [...free.values()].flat().map(block => block.id) }
  }

  function* readAll(): Generator<null, Change, void> {
    roots = yield* findRoots(page)
    headline = findHeadline(page, roots)
    const next: WalkedBlock[] = []
    for (const block of findBlocks(roots, headline, options)) {
      if (!block) yield null
      else next.push(block)
    }
    return settle(next, blocks)
  }

  function* readAround(changed: Iterable<Node>): Generator<null, Change, void> {
    const { regions, outside } = findRegions(changed, new Set([...roots, headline]))
    if (!roots.every(isConnected) || (outside && !isSame(yield* findRoots(page), roots))) return yield* readAll()
    const groups = new Map<Element, Group>(regions.map(region => [region.element, { ...region, fresh: [] }]))
    const unplaced = new Set(groups.values())
    const kept: (PageBlock | Group)[] = []
    const gone: PageBlock[] = []
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
      if (kind === null) continue
      for (const block of walkBlocks(element, { ...options, kind })) {
        if (!block) yield null
        else fresh.push(block)
      }
    }
    return settle(
      kept.flatMap(item => ('fresh' in item ? item.fresh : [item])),
      gone,
    )
  }

  return { blocks: () => blocks, language: () => findLanguage(page, roots), readAll, readAround }
}

const keyOf = (block: WalkedBlock) => `${block.kind}|${block.text}`

const isSame = (a: readonly Element[], b: readonly Element[]) =>
  a.length === b.length && a.every((root, i) => root === b[i])

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
function findIndex(items: readonly (PageBlock | Group)[], element: Element): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle] as PageBlock | Group
    if (isAfter(element, 'fresh' in item ? item.element : item.container)) low = middle + 1
    else high = middle
  }
  return low
}
