/** Follows what a page does after it was read: text that comes, changes, shows and goes; its address; its return. */
import { makeAlarm } from '../dom/alarm.ts'
import { ELEMENT, hasAny, nameOf, parentOf, rootElementOf, textOf, typeOf, viewOf } from '../dom/dom.ts'
import { listen } from '../dom/listen.ts'
import { isLeftOut, startsBlock } from '../extract/markup-rules.ts'
import { advance, FLOOD, MANY, QUIET, readWait, type ScheduleEffect, type ScheduleEvent } from './change-schedule.ts'

export interface PageEvents {
  /** Text changed around these nodes, or they were shown or hidden; null: anywhere. At most a few times a second. */
  onText(changed: ReadonlySet<Node> | null): void
  /** The page has another address, and shows another page or will in a moment. */
  onAddress(): void
  /** The page is back from the back/forward cache, as it was left. */
  onReturn(): void
}

export interface PageObserver {
  /** Follows a shadow tree or the page of a frame too. */
  watch(tree: Node): void
  /** Says that reading these nodes again had an effect: whatever they do next is listened to. */
  reward(changed: ReadonlySet<Node>): void
  /** Says how long reading took, in milliseconds: the longer, the more seldom the page is read. */
  charge(ms: number): void
}

/** How often an element may change its class or style to no effect before nobody listens to that any more. */
const PATIENCE = 3

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'open', 'aria-hidden', 'class', 'style'],
}

/** Starts following a page; the signal ends it. Nothing of the page is changed or patched. */
export function observePage(page: Document, events: PageEvents, signal: AbortSignal): PageObserver {
  let schedule = QUIET
  const alarm = makeAlarm()
  let watched = new WeakSet<Node>()
  let changed = new Set<Node>()
  const strikes = new WeakMap<Node, number>()
  const checkAddress = followAddress(page, events.onAddress)

  const send = (event: ScheduleEvent) => {
    const [next, effects] = advance(schedule, event, performance.now())
    schedule = next
    for (const effect of effects) perform[effect]()
  }
  const deliver = (nodes: ReadonlySet<Node> | null) => {
    changed = new Set()
    checkAddress()
    events.onText(nodes)
  }
  const perform: Readonly<Record<ScheduleEffect, () => void>> = {
    wait: () => alarm(() => send({ type: 'timer', nodes: changed.size }), readWait(schedule)),
    deafen() {
      watched = new WeakSet()
      changed = new Set()
      observer.disconnect()
    },
    listen: () => watch(page),
    readNodes: () => deliver(changed),
    readAll: () => deliver(null),
  }
  const add = (node: Node) => changed.add(node)
  const note = (record: MutationRecord) => {
    const { target, type, attributeName } = record
    if (type === 'childList') addChildren(record, add)
    else if ((attributeName !== 'class' && attributeName !== 'style') || (!changed.has(target) && mayShow(target)))
      add(target)
  }
  const observer = new MutationObserver(records => {
    const { phase, texts: before } = schedule
    let texts = 0
    for (const record of records) {
      if (changed.size > MANY) break
      if (record.type !== 'attributes' && before + ++texts > FLOOD) break
      if (phase !== 'sampling') note(record)
    }
    send({ type: 'heard', texts, nodes: changed.size })
    checkAddress()
  })
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
  /** The page of a frame comes without a mutation out here. */
  const onLoad = ({ target }: Event) => {
    if (nameOf(target) !== 'iframe') return
    add(target as Node)
    send({ type: 'heard', texts: 0, nodes: changed.size })
  }

  watch(page)
  const view: (Window & { readonly navigation?: EventTarget }) | null = viewOf(page)
  // Where there is no navigation API yet, the address is compared whenever the page changes.
  listen(view?.navigation, 'currententrychange', checkAddress, signal)
  listen(view, 'popstate', checkAddress, signal)
  listen(view, 'pageshow', event => (event as PageTransitionEvent).persisted && events.onReturn(), signal)
  // Scripts that come late give their elements shadow trees, which is no mutation.
  if (hasAny(page, ':not(:defined)')) listen(view, 'load', () => events.onText(null), signal)
  listen(rootElementOf(page), 'load', onLoad, signal)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    alarm()
  })
  return {
    watch,
    reward(nodes) {
      for (const node of nodes) strikes.delete(node)
    },
    charge: ms => send({ type: 'cost', ms }),
  }
}

/** @returns a function that compares the page's address with the one at its last call, and says when it is another */
function followAddress(page: Document, onAddress: () => void): () => void {
  let address = addressOf(page)
  return () => {
    const before = address
    address = addressOf(page)
    if (address !== before) onAddress()
  }
}

/** @returns the address without what only scrolls; some sites keep their pages' names behind the hash */
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
