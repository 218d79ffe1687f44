/**
 * The first look at a page, and at most pages the only one: could this be one to read? Then the background is asked to
 * see whether anything in it is known. This runs on every page, and a script in a new page runs cold: what it costs is
 * its length and each of the browser's interfaces that it is the first to touch. So it is short, and touches no element.
 */

import type { Gathered } from '../model/page.ts'
import { gatherPage, type Memory } from './gather.ts'

export interface Look {
  /** Ends it, whatever is under way. */
  readonly abort: () => void
}

export interface LookOptions {
  readonly page: Document
  /** Whether the switches allow to take text from the page. Rejects, as the next, when nobody answers. */
  readonly isOn: () => Promise<boolean>
  /** Asks whether something in texts is known; if so, the reader takes over. */
  readonly isKnown: (gathered: Gathered) => Promise<boolean>
  /** Calls back when the switches change. */
  readonly onSwitched: (listener: () => void) => void
  /** Whether the extension still stands behind this script. */
  readonly isAlive: () => boolean
}

/** Milliseconds between a change of the page and the look at it; after a costly look so many times its cost. */
const SOON = 250
const TIMES_COST = 100

/** A paragraph of some length, or a text that is cut by line breaks. */
const SOME = 'boolean(//p[string-length(.)>59]|//br[following-sibling::*[1][self::br]])'
/** More paragraphs than this are not looked through to find a long one. */
const MANY = 2000

/**
 * Tells most pages that are none to read, without touching an element of theirs.
 * @returns false only if `looksLikeArticle` would say no
 */
export function mayBeArticle(page: Document): boolean {
  try {
    if (!/html/.test(page.contentType)) return false
    return page.getElementsByTagName('p').length > MANY || page.evaluate(SOME, page, null, 3).booleanValue
  } catch {
    return true // an element of the page goes by the name of one of these methods
  }
}

/** Looks at a page as soon as a person can see it, and again when its text changes. */
export function startLook({ page, isOn, isKnown, onSwitched, isAlive }: LookOptions): Look {
  let isOver = false
  let isBusy = false
  let isDue = false
  let isFollowing = false
  let cost = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = () => {
    // A page that changes all the time is not listened to until it is looked at again.
    observer.disconnect()
    isDue = true
    if (!isBusy && !isOver) timer ??= setTimeout(look, Math.max(SOON, cost * TIMES_COST))
  }
  const observer = new MutationObserver(later)
  const memory: Memory = {
    known: new Set(),
    hears: false,
    watch: tree => observer.observe(tree, { subtree: true, childList: true, characterData: true }),
    later,
  }

  async function look(): Promise<void> {
    timer = undefined
    isDue = false
    isBusy = true
    memory.watch(page)
    const start = performance.now()
    const isToAsk = mayBeArticle(page)
    cost = performance.now() - start
    // Up to here the browser has set up no interface for extensions, which costs more than the look itself.
    try {
      if (isToAsk) await ask()
    } catch {
      // Nobody answered, or the page threw something: the next change is another try.
      if (!isAlive()) return abort()
      memory.known = new Set()
    }
    isBusy = false
    if (isDue) later()
  }

  async function ask(): Promise<void> {
    if (await isOn()) {
      for await (const part of gatherPage(page, memory)) {
        cost += part.cost
        if (isOver || (await isKnown(part))) return
      }
    } else if (!isFollowing) {
      isFollowing = true
      onSwitched(later)
    }
  }

  const abort = () => {
    isOver = true
    clearTimeout(timer)
    observer.disconnect()
  }
  whenShown(page, look)
  return { abort }
}

/** Begins at once, unless a page is only loaded ahead, in case that the person goes there: then when it is shown. */
export function whenShown(page: Document, begin: () => void): void {
  if ((page as { prerendering?: boolean }).prerendering === true)
    page.addEventListener('prerenderingchange', begin, { once: true })
  else begin()
}
