/**
 * Follows what was hidden when the page was read, and what is marked: whether it is seen by now. A page can show and hide text
 * by any attribute, selector, style sheet or media query, none of which can be listened to. Boxes that come, go or change their
 * size are told by the browser. Everything else, like visibility, opacity and clipping, is asked again and again, a bounded
 * number of elements at a time.
 */
import { boxOf, isConnected, shadowOf, viewOf } from '../dom/dom.ts'
import { listen } from '../dom/listen.ts'
import { fits, meets } from '../extract/clips.ts'
import type { Sight } from '../extract/sight.ts'

export interface SightWatch {
  /** Follows an element that hides text around `text`. */
  hide(by: Element, text: Element): void
  /**
   * Follows what holds marked text, in place of that before.
   * @param blocks elements that start a paragraph · @param parts elements in their lines
   */
  hold(blocks: ReadonlySet<Element>, parts: ReadonlySet<Element>): void
}

/** Milliseconds between two rounds of questions, and the most elements that one of them asks about. */
const ROUND = 200
const ASKED = 150

interface Watched {
  /** null: not asked yet. */
  state: string | null
  /** Whether it was hidden once: then it may be again, and is followed for good. */
  isHider: boolean
  /** Elements with text that must be read again when this one changes. */
  readonly texts: Set<Element>
}

/**
 * @param onChange hears around which elements text was shown or hidden
 * @param signal ends it
 */
export function watchSight(
  page: Document,
  sight: Sight,
  onChange: (elements: ReadonlySet<Element>) => void,
  signal: AbortSignal,
): SightWatch {
  const watched = new Map<Element, Watched>()
  let held: ReadonlySet<Element> = new Set()
  let parts: ReadonlySet<Element> = new Set()
  let queue: Element[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const check = (elements: Iterable<Element>) => {
    const changed = new Set<Element>()
    for (const element of elements) {
      const known = watched.get(element)
      if (!known) continue
      if (!isConnected(element)) {
        drop(element)
        continue
      }
      const before = known.state
      known.state = stateOf(element, sight)
      // What is marked was seen when it was read, whatever came before the first question.
      if (before === null ? sight.sees(element) : known.state === before) continue
      for (const text of known.texts) changed.add(text)
    }
    if (changed.size > 0) onChange(changed)
  }
  const checkParts = () => {
    const gone = [...held, ...parts].filter(element => isConnected(element) && !sight.isShown(element))
    if (gone.length > 0) onChange(new Set(gone))
  }
  const round = () => {
    timer = undefined
    for (const element of held) add(element, element)
    if (queue.length === 0) queue = [...watched.keys()]
    if (page.visibilityState === 'visible') {
      check(queue.splice(0, ASKED))
      checkParts()
    }
    schedule()
  }
  const schedule = () => {
    if (watched.size + held.size > 0 && !signal.aborted) timer ??= setTimeout(round, ROUND)
  }
  const view = viewOf(page)
  let sizes: ResizeObserver | null = null
  const add = (element: Element, text: Element): Watched => {
    let known = watched.get(element)
    if (!known) {
      known = { state: null, isHider: false, texts: new Set() }
      watched.set(element, known)
      if (view) sizes ??= new view.ResizeObserver(entries => check(entries.map(entry => entry.target)))
      sizes?.observe(element)
      schedule()
    }
    known.texts.add(text)
    return known
  }
  const drop = (element: Element) => {
    watched.delete(element)
    sizes?.unobserve(element)
  }
  listen(
    page,
    'visibilitychange',
    () => {
      clearTimeout(timer)
      round()
    },
    signal,
  )
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    sizes?.disconnect()
  })
  return {
    hide(by, text) {
      const known = add(by, text)
      known.isHider = true
      known.state ??= stateOf(by, sight)
    },
    hold(blocks, inLines) {
      for (const element of held) if (!blocks.has(element) && watched.get(element)?.isHider === false) drop(element)
      held = blocks
      parts = inLines
      schedule()
    },
  }
}

/** What there is to see of an element, in a form that changes when that does. */
function stateOf(element: Element, sight: Sight): string {
  const tree = shadowOf(element) ? 'tree' : ''
  if (!sight.sees(element)) return tree
  const limit = sight.limitOf(element)
  const box = boxOf(element)
  if (!limit || fits(box, limit)) return `${tree} all`
  if (!meets(box, limit)) return `${tree} none`
  const sides = [limit.left - box.left, limit.top - box.top, box.right - limit.right, box.bottom - limit.bottom]
  return `${tree} ${sides.map(side => Math.max(0, Math.round(side / STEP)))}`
}

/** Pixels by which a box must be uncovered to count. */
const STEP = 4
