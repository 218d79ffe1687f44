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
import { isControl, isTerm } from './controls.ts'
import { isWritten } from './editors.ts'
import { makeLine } from './line.ts'
import { isClosed, isLeftOut, isStyledAway, kindOf, SILENT, startsBlock } from './markup-rules.ts'
import { isNoteMark } from './note-marks.ts'
import { isSource, letterOf, mayGetShadow, readsAloud, sourceFollows } from './parts-of-lines.ts'
import type { Sight } from './sight.ts'
import type { Segment } from './text-run.ts'

/** A block before it has an id, and where its text stands in the page. */
export interface WalkedBlock {
  readonly kind: BlockKind
  readonly text: string
  readonly segments: readonly Segment[]
  /** The nearest element around the text that starts a paragraph. */
  readonly container: Element
}

export interface WalkOptions {
  /** What the layout says; null where there is none: then markup alone hides. */
  readonly sight: Sight | null
  /** The kind that the surroundings of the root give; `paragraph` if not said. */
  readonly kind?: BlockKind
  /** Called with every shadow tree and frame that is read, since changes in them must be observed separately. */
  readonly onTree?: ((tree: Node) => void) | undefined
}

/** An element that the walk is in; `next` is the node to visit when its current child is done. */
interface Level {
  readonly element: Element
  readonly name: string
  readonly kind: BlockKind
  readonly container: Element
  readonly starts: boolean
  /** A `details` that is closed shows its summary only. */
  readonly closed: boolean
  readonly isControl: boolean
  next: Node | null
  /** What a slot shows instead of its own children. */
  readonly slotted: Node[] | null
}

/** A pause is offered after so many nodes: some 0.1 ms of work. */
const PAUSE = 64

/**
 * Walks a tree in reading order and yields its blocks. Now and then it yields null: there the caller may pause. The page
 * may change during a pause; the walk then goes on with the nodes that it has, and the caller must have the change read
 * later. It never descends into what `markup-rules.ts` leaves out.
 * @param root is read itself, whatever the rules say about it, unless a person writes in it
 */
export function* walkBlocks(root: Element, options: WalkOptions): Generator<WalkedBlock | null, void, void> {
  const { sight } = options
  const line = makeLine(sight)
  let breaks = 0
  let steps = 0
  if (isWritten(root)) {
    sight?.shows(root) // so that somebody follows it: the person may be done one day
    return
  }

  /** Ends the block that is being put together; null if there is none to see. */
  const flush = ({ kind, container }: Level): WalkedBlock | null => {
    breaks = 0
    const run = line.flush(kind === 'heading' || kind === 'title')
    return run && { kind, ...run, container }
  }
  const isRaised = (element: Element) => sight?.styleOf(element)?.verticalAlign === 'super'
  /** Whether a part of a line is not read. */
  const passBy = (element: Element, name: string): boolean => {
    if (isNoteMark(element, name, line.text(), isRaised)) {
      line.note()
      return true
    }
    const letter = letterOf(element, name)
    if (letter !== '' && line.text() === '' && sight?.shows(element) !== false) line.addLetter(letter)
    return letter !== ''
  }

  const levels: Level[] = []
  let level = enter(root, nameOf(root), null, options.kind ?? 'paragraph', options)
  for (;;) {
    if (++steps % PAUSE === 0) yield null
    const node: Node | null = level.slotted?.shift() ?? level.next
    if (!node) {
      const parent = levels.pop()
      if (level.isControl) line.endControl()
      if (level.starts && parent && sourceFollows(level.element, parent.name)) line.gap()
      else if (level.starts) yield flush(level)
      if (!parent) return
      level = parent
      continue
    }
    if (node === level.next) level.next = nextSiblingOf(node)
    const type = typeOf(node)
    if (type === TEXT) {
      const blank = isBlank((node as Text).data)
      if (level.closed || (blank && breaks > 0)) continue
      if (!blank && sight?.shows(level.element) === false) {
        line.cut()
        continue
      }
      if (breaks > 1) yield flush(level)
      else if (breaks === 1) line.gap()
      breaks = 0
      line.add(node as Text)
      continue
    }
    if (type !== ELEMENT) continue
    const element = node as Element
    const name = nameOf(element)
    if (name === 'br') {
      breaks++
      continue
    }
    const inQuote = isSource(name, level.name)
    const starts = startsBlock(name, level.name) && !inQuote
    if (starts) yield flush(level)
    else if (passBy(element, name)) continue
    const isLeft = isLeftOut(element, inQuote ? 'cite' : name) && (starts || !readsAloud(element, sight))
    const isAway = sight === null && isStyledAway(element)
    if (isLeft || isAway || (level.closed && name !== 'summary')) {
      // It may be shown later, by whatever means.
      if (attributeOf(element, 'hidden') !== null) sight?.shows(element)
      if (!SILENT.has(name)) line.gap()
      line.cut()
      continue
    }
    if (isFrame(name) && sight?.shows(element) === false) continue
    levels.push(level)
    level = enter(element, name, starts ? null : level, kindOf(element, name) ?? level.kind, options)
    if (level.isControl) line.startControl(isTerm(element))
  }
}

function enter(element: Element, name: string, inside: Level | null, kind: BlockKind, options: WalkOptions): Level {
  const slotted = name === 'slot' ? ((element as HTMLSlotElement).assignedNodes?.() ?? null) : null
  const tree = slotted?.length ? null : contentOf(element, name)
  if (tree && tree !== element) options.onTree?.(tree)
  else if (options.sight && mayGetShadow(element, name)) options.sight.onHidden(element, element)
  return {
    element: tree && typeOf(tree) === ELEMENT ? (tree as Element) : element,
    name,
    kind,
    container: inside?.container ?? element,
    starts: inside === null,
    closed: isClosed(element, name),
    isControl: inside !== null && isControl(element, name),
    next: tree && firstChildOf(tree),
    slotted,
  }
}

/** @returns what an element shows: its open shadow tree, the page of its frame, or its own children; null: what somebody writes */
function contentOf(element: Element, name: string): Node | null {
  const page = isFrame(name) ? pageOfFrame(element as HTMLIFrameElement) : null
  const body = page && bodyOf(page)
  if (body) return isWritten(body) ? null : body
  return shadowOf(element) ?? element
}

const isFrame = (name: string) => name === 'iframe' || name === 'frame'

const isBlank = (text: string) => !/\S/.test(text)
