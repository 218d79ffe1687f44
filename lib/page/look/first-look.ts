/**
 * The first look at a page, which for most pages is the only one. It finds out whether the page may be an article, and if
 * so, asks the background whether anything in its text is known. It runs on every page, where a script runs cold: its cost
 * is its length, and each interface of the browser that it is the first to use. So it is short, and touches few elements.
 */

import type { Gathered } from '../../model/page.ts'
import { callPage, shadowOf } from '../dom/dom.ts'
import { runInSlices } from '../dom/slices.ts'
import { soleFrameOf } from '../dom/sole-frame.ts'
import { whenShown } from '../dom/when-shown.ts'
import { gatherTexts, hear, languageOf, type Memory } from './gather-texts.ts'

export interface Look {
  /** Ends the first look, whatever it is doing. */
  readonly abort: () => void
}

export interface LookOptions {
  readonly page: Document
  /** Whether the switches allow the extension to take text from the page. Rejects when nobody answers. */
  readonly isOn: () => Promise<boolean>
  /** Asks whether something in a text is known; if so, the reader takes over. Rejects when nobody answers. */
  readonly isKnown: (gathered: Gathered) => Promise<boolean>
  /** Calls back when the switches change. */
  readonly onSwitched: (listener: () => void) => void
  /** Whether the extension still stands behind this script. */
  readonly isAlive: () => boolean
}

/** Milliseconds from a change of the page to the next look at it, but at least this many times what the last look took. */
const SOON = 250
const TIMES_COST = 100
/** Milliseconds between two looks for shadow trees that scripts made late, and how often that is done. */
const LATE = 400
const LATE_TIMES = 25

const long = (characters: number) => `//p[string-length(.)>${characters}]`
/** True of every page that `isDeclared` in `article.ts` accepts. */
const DECLARED =
  '//article or //*[@itemprop="articleBody"] or //meta[@property="og:type"][@content="article"] or ' +
  '//script[@type="application/ld+json"][' +
  `contains(.,'Article"') or contains(.,'Posting"') or contains(.,'Report"') or contains(.,'Review"')]`
/**
 * True of every page that `isArticle` accepts, and quick to answer. `isArticle` wants 1,000 characters in paragraphs of 60
 * or more. A page that has them has four such paragraphs, or one of at least 334 characters. On a page that calls itself an
 * article, 250 characters do: there are two such paragraphs, or one of at least 250. Text between line breaks counts, too.
 */
const SOME =
  `boolean(//br[following-sibling::*[1][self::br]]) or ${long(59)} and (count(${long(59)})>3 or ${long(333)} or ` +
  `(count(${long(59)})>1 or ${long(249)}) and (${DECLARED}))`
/** In such a page, element names have a namespace, and the expression would find nothing. */
const XHTML = 'application/xhtml+xml'
/** A page with more paragraphs than this is not searched: the background is asked at once. */
const MANY = 2000
const BOOLEAN = 3

/**
 * Sorts out most pages that are no articles, by one question that the browser answers without creating an object for any
 * element.
 * @returns false only if `isReadable` or `isArticle` would say no
 */
export function mayBeArticle(page: Document): boolean {
  const type: unknown = page.contentType // or an element of this name
  if (typeof type === 'string' && type !== 'text/html') return type === XHTML
  if (callPage(page, 'getElementsByTagName', 'p').length > MANY) return true
  return callPage(page, 'evaluate', SOME, page, null, BOOLEAN).booleanValue
}

/** Looks at a page as soon as a person can see it, and again when its text changes. */
export function startLook({ page, isOn, isKnown, onSwitched, isAlive }: LookOptions): Look {
  const life = { aborted: false }
  let isBusy = false
  let isDue = false
  let isFollowing = false
  let isWaiting = false
  let cost = 0
  let lateTimes = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = () => {
    // Nobody listens until the next look, since some pages change all the time.
    observer.disconnect()
    isDue = true
    if (isBusy || life.aborted || isWaiting) return
    isWaiting = true
    clearTimeout(timer)
    timer = setTimeout(look, Math.max(SOON, cost * TIMES_COST))
  }
  const observer = new MutationObserver(later)
  const memory: Memory = {
    unknown: new Set(),
    hears: false,
    late: [],
    watch: tree => observer.observe(tree, { subtree: true, childList: true, characterData: true }),
    later,
  }

  async function look(): Promise<void> {
    timer = undefined
    isWaiting = false
    isDue = false
    isBusy = true
    memory.watch(page)
    try {
      const start = performance.now()
      const isToAsk = mayBeArticle(page) || isFramed()
      cost = performance.now() - start
      // Asking makes the browser set up the interface for extensions, which costs more than all that comes before.
      if (isToAsk) await ask()
    } catch {
      // Nobody answered, or the page threw an error: the next change of the page is another try.
      if (!isAlive()) return abort()
      memory.unknown = new Set()
    }
    isBusy = false
    if (isDue) later()
    else if (memory.late.length > 0 && !life.aborted) timer ??= setTimeout(lookForTrees, LATE)
  }

  /** Whether the page is one that only shows a frame with an article. */
  function isFramed(): boolean {
    const frame = soleFrameOf(page, inner => {
      hear(page, memory)
      if (inner !== null) memory.watch(inner)
    })
    return frame !== null && mayBeArticle(frame)
  }

  function lookForTrees(): void {
    timer = undefined
    if (memory.late.some(element => shadowOf(element) !== null)) look()
    else if (++lateTimes < LATE_TIMES) timer = setTimeout(lookForTrees, LATE)
  }

  async function ask(): Promise<void> {
    if (!(await isOn())) {
      if (!isFollowing) onSwitched(later)
      isFollowing = true
      return
    }
    const texts = await runInSlices(gatherTexts(page, memory), life, ms => {
      cost += ms
    })
    if (texts === null) return
    const { unknown } = memory
    memory.unknown = texts
    const language = languageOf(page)
    for (const text of texts) {
      if (life.aborted || (!unknown.has(text) && (await askTwice({ language, text })))) return
    }
  }

  /** The background may be stopped at any time; a second call starts it again. */
  const askTwice = (gathered: Gathered) =>
    isKnown(gathered).catch(error => {
      if (!isAlive()) throw error
      return isKnown(gathered)
    })

  const abort = () => {
    life.aborted = true
    clearTimeout(timer)
    observer.disconnect()
  }
  whenShown(page, look)
  return { abort }
}
