import type { BlockKind } from '../../model/page.ts'
import {
  attributeOf,
  bodyOf,
  ELEMENT,
  firstChildOf,
  nameOf,
  nextSiblingOf,
  pageOfFrame,
  shadowOf,
  TEXT,
  typeOf,
} from '../dom/dom.ts'
import { isClosed, isLeftOut, isSilent, kindOf, startsBlock } from './rules.ts'
import { addGap, addText, closeRun, type Segment, startRun } from './run.ts'

/** A block before it has an id, and where its text stands in the page. */
export interface FoundBlock {
  readonly kind: BlockKind
  readonly text: string
  readonly segments: readonly Segment[]
  /** The nearest element around the text that starts a paragraph. */
  readonly container: Element
}

export interface WalkOptions {
  /** Whether an element is rendered. Asked once for each element that holds a block. Without layout: always true. */
  readonly isVisible: (element: Element) => boolean
  /** The kind that the surroundings of the root give; `paragraph` if not said. */
  readonly kind?: BlockKind
  /** Hears of every shadow tree and frame that is read: whoever follows changes must observe each. */
  readonly onTree?: ((tree: Node) => void) | undefined
}

/** An element that the walk is in; `next` is the node to visit when its current child is done. */
interface Level {
  readonly name: string
  readonly kind: BlockKind
  readonly container: Element
  readonly starts: boolean
  /** A `details` that is closed shows its summary only. */
  readonly closed: boolean
  next: Node | null
  /** What a slot shows instead of its own children. */
  readonly slotted: Node[] | null
}

/** A pause is offered after so many nodes: some 0.1 ms of work. */
const PAUSE = 64

/**
 * Walks a tree in reading order and yields its blocks; now and then it yields null, where the caller may pause. The page
 * may change meanwhile: the walk goes on from what it knows, and whoever follows the page's changes sends it again.
 * It never descends into what `rules.ts` leaves out.
 * @param root is read itself, whatever the rules say about it
 */
export function* walkBlocks(root: Element, options: WalkOptions): Generator<FoundBlock | null, void, void> {
  let run = startRun()
  let breaks = 0
  let steps = 0
  let asked: Element | null = null
  let visible = true

  /** Ends the block that is being put together; null if there is none to see. */
  const flush = (level: Level): FoundBlock | null => {
    breaks = 0
    if (run.text === '') return null
    const closed = closeRun(run)
    run = startRun()
    if (closed === null) return null
    if (asked !== level.container) visible = options.isVisible(level.container)
    asked = level.container
    return visible ? { kind: level.kind, ...closed, container: level.container } : null
  }

  const levels: Level[] = []
  let level = enter(root, nameOf(root), null, options.kind ?? 'paragraph', options)
  for (;;) {
    if (++steps % PAUSE === 0) yield null
    const node: Node | null = level.slotted?.shift() ?? level.next
    if (node === null) {
      if (level.starts) yield flush(level)
      const parent = levels.pop()
      if (parent === undefined) return
      level = parent
      continue
    }
    if (node === level.next) level.next = nextSiblingOf(node)
    const type = typeOf(node)
    if (type === TEXT) {
      if (level.closed) continue
      if (breaks > 0 && isBlank((node as Text).data)) continue
      if (breaks > 1) yield flush(level)
      else if (breaks === 1) addGap(run)
      breaks = 0
      addText(run, node as Text)
      continue
    }
    if (type !== ELEMENT) continue
    const element = node as Element
    const name = nameOf(element)
    if (name === 'br') {
      breaks++
      continue
    }
    const starts = startsBlock(name, level.name)
    if (starts) yield flush(level)
    if (isLeftOut(element, name) || (level.closed && name !== 'summary')) {
      if (!isSilent(name)) addGap(run)
      continue
    }
    if (name === 'iframe' && !options.isVisible(element)) continue
    if (name === 'span' && attributeOf(element, 'class') !== null && !options.isVisible(element)) continue
    levels.push(level)
    level = enter(element, name, starts ? null : level, kindOf(element, name) ?? level.kind, options)
  }
}

function enter(element: Element, name: string, inside: Level | null, kind: BlockKind, options: WalkOptions): Level {
  const slotted = name === 'slot' ? ((element as HTMLSlotElement).assignedNodes?.() ?? null) : null
  const tree = slotted?.length ? null : contentOf(element, name)
  if (tree !== null && tree !== element) options.onTree?.(tree)
  const next = tree && firstChildOf(tree)
  const container = inside?.container ?? element
  return { name, kind, container, starts: inside === null, closed: isClosed(element, name), next, slotted }
}

/** @returns what an element shows: its open shadow tree, the page of its frame, or its own children */
function contentOf(element: Element, name: string): Node {
  const page = name === 'iframe' ? pageOfFrame(element as HTMLIFrameElement) : null
  if (page !== null) return bodyOf(page) ?? element
  return shadowOf(element) ?? element
}

const isBlank = (text: string) => !/[^\s\u00a0]/.test(text)
