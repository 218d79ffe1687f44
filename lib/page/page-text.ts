/** Keeps a page's blocks over its changes: what did not change keeps its id. */
import { findBlocks, findLanguage, type PageBlock } from './blocks.ts'
import { composedParentOf, isAfter, isConnected } from './dom.ts'
import { findRegions, type Region } from './regions.ts'
import { findRoots } from './roots.ts'
import { type FoundBlock, type WalkOptions, walkBlocks } from './walk.ts'

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
  /** Reads again what lies around changed nodes, or the whole page if its roots are others by now. */
  readAround(changed: Iterable<Node>): Generator<null, Change, void>
}

/** @returns a keeper that has read nothing yet */
export function keepText(page: Document, options: WalkOptions): TextKeeper {
  let roots: Element[] = []
  let blocks: PageBlock[] = []
  let lastId = 0

  /** Gives found blocks their ids: the id of a block that has gone, where the same text is back. */
  const settle = (next: readonly (PageBlock | FoundBlock)[], gone: readonly PageBlock[]): Change => {
    const free = new Map<string, number[]>()
    for (const block of gone) {
      const key = keyOf(block)
      const ids = free.get(key)
      if (ids === undefined) free.set(key, [block.id])
      else ids.push(block.id)
    }
    const added: number[] = []
    blocks = next.map(block => {
      if ('id' in block) return block
      const known = free.get(keyOf(block))?.shift()
      if (known === undefined) added.push(++lastId)
      return { id: known ?? lastId, ...block }
    })
    return { added, gone: [...free.values()].flat() }
  }

  function* readAll(): Generator<null, Change, void> {
    roots = findRoots(page)
    const next: FoundBlock[] = []
    for (const found of findBlocks(page, roots, options)) {
      if (found === null) yield null
      else next.push(found)
    }
    return settle(next, blocks)
  }

  function* readAround(changed: Iterable<Node>): Generator<null, Change, void> {
    const inUse = new Set(roots)
    const { regions, outside } = findRegions(changed, inUse)
    if (!roots.every(isConnected) || (outside && !isSame(findRoots(page), inUse))) return yield* readAll()
    const groups = new Map<Element, FoundBlock[]>(regions.map(r => [r.element, []]))
    const kept: (PageBlock | Element)[] = []
    const gone: PageBlock[] = []
    for (const [i, block] of blocks.entries()) {
      if (i % 64 === 63) yield null
      const region = regionOf(block.container, groups)
      if (region !== null) {
        if (!kept.includes(region)) kept.push(region)
        gone.push(block)
      } else if (block.segments.every(s => isConnected(s.node))) kept.push(block)
      else gone.push(block)
    }
    for (const region of regions) {
      if (!kept.includes(region.element)) kept.splice(findIndex(kept, region.element), 0, region.element)
      yield* readRegion(region, groups.get(region.element) ?? [])
    }
    return settle(
      kept.flatMap(item => ('segments' in item ? [item] : (groups.get(item) ?? []))),
      gone,
    )
  }

  function* readRegion({ element, kind }: Region, into: FoundBlock[]): Generator<null, void, void> {
    if (!isConnected(element)) return
    for (const found of walkBlocks(element, { ...options, kind })) {
      if (found === null) yield null
      else into.push(found)
    }
  }

  return { blocks: () => blocks, language: () => findLanguage(page, roots), readAll, readAround }
}

const keyOf = (block: FoundBlock) => `${block.kind}|${block.text}`

const isSame = (roots: readonly Element[], inUse: ReadonlySet<Element>) =>
  roots.length === inUse.size && roots.every(root => inUse.has(root))

function regionOf(container: Element, regions: ReadonlyMap<Element, unknown>): Element | null {
  if (regions.size === 0) return null
  for (let around: Element | null = container; around !== null; around = composedParentOf(around)) {
    if (regions.has(around)) return around
  }
  return null
}

/** @returns the place of an element among blocks and regions in document order; the end where trees differ */
function findIndex(items: readonly (PageBlock | Element)[], element: Element): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle] as PageBlock | Element
    const other = 'segments' in item ? item.container : item
    if (isAfter(element, other)) low = middle + 1
    else high = middle
  }
  return low
}
