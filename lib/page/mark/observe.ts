/** Follows what a page does after it was read: text that comes, changes, shows and goes; its address; its return. */
import { ELEMENT, findAll, nameOf, parentOf, rootElementOf, textOf, typeOf, viewOf } from '../dom/dom.ts'
import { isLeftOut, startsBlock } from '../extract/rules.ts'

export interface PageEvents {
  /** Text changed around these nodes, or they were shown or hidden. Null: too many to tell. At most every `BATCH` ms. */
  onText(changed: ReadonlySet<Node> | null): void
  /** The page has another address, and shows another page or will in a moment. */
  onAddress(): void
  /** The page is back from the back/forward cache, as it was left. */
  onReturn(): void
}

export interface Observer {
  /** Follows a shadow tree or the page of a frame too. */
  watch(tree: Node): void
  /** Says that a batch had an effect: its elements keep being looked at. */
  reward(changed: ReadonlySet<Node>): void
  /** Says what reading a batch took, ms: the more, the longer the next one is gathered. */
  charge(ms: number): void
}

/** Milliseconds between two batches: so many times what reading the last one took, between these. */
const BATCH = 250
const BATCH_AT_MOST = 450
const TIMES_COST = 100
/** Changed nodes in one batch above which the whole page is read again. */
const MANY = 500
/** Changes of text in one batch above which the page is not listened to before it is read again. */
const FLOOD = 200
/** Milliseconds from a flood to listening again, and for how long: what is quiet by then is over, and is read. */
const PAUSE = 330
const LISTEN = 40
/** Milliseconds between two readings while a flood goes on. */
const SELDOM = 4000
/** How often an element may change its class or style to no effect before it is not looked at again. */
const PATIENCE = 3

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'open', 'aria-hidden', 'class', 'style'],
}

/** Starts following a page; the signal ends it. Nothing of the page is changed or patched. */
export function observePage(page: Document, events: PageEvents, signal: AbortSignal): Observer {
  let watched = new WeakSet<Node>()
  let heard = 0
  const strikes = new WeakMap<Node, number>()
  let changed = new Set<Node>()
  let many = false
  /** A flood went over the page: all of it is to be read. */
  let flooded = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let batch = BATCH
  let lastRead = Number.NEGATIVE_INFINITY
  let address = addressOf(page)

  const checkAddress = () => {
    if (addressOf(page) === address) return
    address = addressOf(page)
    events.onAddress()
  }
  const deliver = () => {
    timer = null
    lastRead = performance.now()
    const all = many || flooded ? null : changed
    changed = new Set()
    many = false
    flooded = false
    heard = 0
    watch(page)
    checkAddress()
    events.onText(all)
  }
  const add = (node: Node) => {
    if (many) return
    changed.add(node)
    many = changed.size > MANY
  }
  const observer = new MutationObserver(records => {
    for (const record of records) {
      if (many) break
      const { target, type } = record
      if (type !== 'attributes' && ++heard > FLOOD) flood()
      else if (type === 'characterData') add(target)
      else if (type === 'childList') addChildren(record, add)
      else if (record.attributeName !== 'class' && record.attributeName !== 'style') add(target)
      else if (!changed.has(target) && mayShow(target)) add(target)
    }
    if ((many || changed.size > 0) && timer === null) timer = setTimeout(deliver, batch)
    checkAddress()
  })

  /** Stops listening until all is read again, which finds the other trees to follow, too. */
  const flood = () => {
    many = true
    flooded = true
    watched = new WeakSet()
    observer.disconnect()
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(performance.now() - lastRead > SELDOM ? deliver : listen, PAUSE)
  }
  /** Reads what a flood has left, unless it goes on: then it pauses again. */
  const listen = () => {
    heard = 0
    many = false
    watch(page)
    timer = setTimeout(deliver, LISTEN)
  }
  /** Classes and styles change all the time without hiding anything: each element has a few tries. */
  const mayShow = (element: Node) => {
    const count = (strikes.get(element) ?? 0) + 1
    strikes.set(element, count)
    return count <= PATIENCE
  }
  const watch = (tree: Node) => {
    if (watched.has(tree) || signal.aborted) return
    watched.add(tree)
    observer.observe(tree, WATCHED)
  }

  watch(page)
  const view: (Window & { readonly navigation?: EventTarget }) | null = viewOf(page)
  // Where there is no navigation API yet, every batch of mutations looks at the address too.
  view?.navigation?.addEventListener('currententrychange', checkAddress, { signal })
  view?.addEventListener('popstate', checkAddress, { signal })
  view?.addEventListener('pageshow', event => event.persisted && events.onReturn(), { signal })
  // Scripts that come late give their elements shadow trees, which is no mutation.
  if (findAll(page, ':not(:defined)').length > 0) {
    view?.addEventListener('load', () => events.onText(null), { signal, once: true })
  }
  // The page of a frame comes without a mutation out here.
  const onLoad = ({ target }: Event) => {
    if (nameOf(target) !== 'iframe') return
    add(target as Node)
    timer ??= setTimeout(deliver, batch)
  }
  rootElementOf(page)?.addEventListener('load', onLoad, { signal, capture: true })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    if (timer !== null) clearTimeout(timer)
  })
  const reward = (nodes: ReadonlySet<Node>) => {
    for (const node of nodes) strikes.delete(node)
  }
  const charge = (ms: number) => {
    batch = Math.max(BATCH, Math.min(ms * TIMES_COST, BATCH_AT_MOST))
  }
  return { watch, reward, charge }
}

/** The address without what only scrolls; some sites keep their pages' names behind the hash. */
function addressOf(page: Document): string {
  const { origin, pathname, search, hash } = page.location
  return origin + pathname + search + (/^#!?\//.test(hash) ? hash : '')
}

/** Of what was added and removed, notes only what has text: sites append scripts, images and empty boxes all the time. */
function addChildren({ target, addedNodes, removedNodes }: MutationRecord, add: (node: Node) => void): void {
  const around = typeOf(target) === ELEMENT ? nameOf(target) : ''
  for (const node of addedNodes) {
    if (typeOf(node) !== ELEMENT) {
      if (textOf(node)?.trim()) add(target)
      continue
    }
    const name = nameOf(node)
    if (startsBlock(name, around)) add(node)
    else if (!isLeftOut(node as Element, name) && textOf(node) !== '') add(target)
  }
  for (const node of removedNodes) {
    if (parentOf(node) !== null || !textOf(node)?.trim()) continue
    add(typeOf(node) === ELEMENT && startsBlock(nameOf(node), around) ? node : target)
  }
}
