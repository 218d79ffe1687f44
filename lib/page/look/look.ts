/**
 * The first look at a page, and at most pages the only one: could this be one to read? Then the background is asked to
 * see whether anything in it is known. This runs on every page, and a script in a new page runs cold: what it costs is
 * its length and each of the browser's interfaces that it is the first to touch. So it is short, and touches few elements.
 */

import type { Gathered } from '../../model/page.ts'
import { callPage } from '../dom/dom.ts'
import { whenShown } from '../dom/shown.ts'
import { runInSlices } from '../dom/slices.ts'
import { gatherTexts, languageOf, type Memory } from './gather.ts'

export interface Look {
  /** Ends it, whatever is under way. */
  readonly abort: () => void
}

export interface LookOptions {
  readonly page: Document
  /** Whether the switches allow to take text from the page. Rejects, as the next, when nobody answers. */
  readonly isOn: () => Promise<boolean>
  /** Asks whether something in a text is known; if so, the reader takes over. */
  readonly isKnown: (gathered: Gathered) => Promise<boolean>
  /** Calls back when the switches change. */
  readonly onSwitched: (listener: () => void) => void
  /** Whether the extension still stands behind this script. */
  readonly isAlive: () => boolean
}

/** Milliseconds between a change of the page and the look at it; after a costly look so many times its cost. */
const SOON = 250
const TIMES_COST = 100

const long = (characters: number) => `//p[string-length(.)>${characters}]`
/** What `isDeclared` in `article.ts` looks for. */
const DECLARED =
  '//article or //*[@itemprop="articleBody"] or //meta[@property="og:type"][@content="article"] or ' +
  '//script[@type="application/ld+json"][' +
  `contains(.,'Article"') or contains(.,'Posting"') or contains(.,'Report"') or contains(.,'Review"')]`
/**
 * True of all that `looksLikeArticle` takes for an article. It wants 1,000 characters in paragraphs of 60 and more: so there are
 * four of these, or a long one. Or 250 on a page that declares itself: two, or one that is not so long. Or line breaks.
 */
const SOME =
  `boolean(//br[following-sibling::*[1][self::br]]) or ${long(59)} and (count(${long(59)})>3 or ${long(333)} or ` +
  `(count(${long(59)})>1 or ${long(249)}) and (${DECLARED}))`
/** In such a page, names have a namespace, and the question finds nothing. */
const XHTML = 'application/xhtml+xml'
/** More paragraphs than this are not looked through. */
const MANY = 2000
const BOOLEAN = 3

/**
 * Tells most pages that are none to read, by one question that the browser answers without making an object of an element.
 * @returns false only if `isHtml` or `looksLikeArticle` would say no
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
  let cost = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = () => {
    // A page that changes all the time is not listened to until it is looked at again.
    observer.disconnect()
    isDue = true
    if (!isBusy && !life.aborted) timer ??= setTimeout(look, Math.max(SOON, cost * TIMES_COST))
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
    try {
      const start = performance.now()
      const isToAsk = mayBeArticle(page)
      cost = performance.now() - start
      // Up to here the browser has set up no interface for extensions, which costs more than the look itself.
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
    if (!(await isOn())) {
      if (!isFollowing) onSwitched(later)
      isFollowing = true
      return
    }
    const texts = await runInSlices(gatherTexts(page, memory), life, ms => {
      cost += ms
    })
    if (texts === null) return
    const { known } = memory
    memory.known = texts
    const language = languageOf(page)
    for (const text of texts) {
      if (life.aborted || (!known.has(text) && (await askTwice({ language, text })))) return
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
