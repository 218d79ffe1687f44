/**
 * A page's text in one cheap pass, to ask whether anything in it is known. The browser hands out whole elements' text
 * natively; a node of the page is touched only where an element starts a paragraph. It is coarser than `walk.ts` and
 * takes in more (what is hidden, what surrounds an article), so that what the walk finds is always in it. Left out is
 * what nobody may read: what a person types, and code.
 */
import type { Gathered } from '../model/page.ts'
import { isHtml, looksLikeArticle } from './article.ts'
import {
  attributeOf,
  bodyOf,
  findAll,
  frameBody,
  nameOf,
  query,
  rootElementOf,
  shadowOf,
  textOf,
  viewOf,
} from './dom.ts'
import { runInSlices } from './slices.ts'

const MUTE = 'script,style,noscript,textarea,select,[contenteditable]:not([contenteditable="false"])'
/** Elements whose text reads as one paragraph. Other text is loose: it is taken from between them. */
const HOLDERS = `:is(p,h1,h2,h3,h4,h5,h6,li,blockquote,dd,dt,td,th,figcaption,${MUTE})`
const OUTERMOST = `${HOLDERS}:not(${HOLDERS} *)`
/** Shorter texts can state no claim. */
const LEAST = 16
/** A pause is offered after so many elements. */
const PAUSE = 64
/** Most elements of any page: none of them is touched in the search for the others. */
const COMMON =
  'a,abbr,article,aside,b,blockquote,br,button,circle,div,em,figure,footer,form,g,h1,h2,h3,h4,header,hr,i,img,input,label,' +
  'li,link,main,meta,nav,noscript,ol,option,p,path,picture,rect,script,section,small,source,span,strong,style,sub,sup,' +
  'svg,table,tbody,td,th,time,tr,ul,use,video'

type Tree = Element | ShadowRoot

/** Characters that go to the background at once. */
const PART = 200_000

/** What is remembered of a page between two looks at it. */
export interface Memory {
  /** Texts that were there when they were gathered last. */
  known: ReadonlySet<string>
  /** Whether the page's load, and that of its frames, is listened to. */
  hears: boolean
  /** Follows a shadow tree or the page of a frame, too. */
  readonly watch: (tree: Node) => void
  /** Looks again, soon. */
  readonly later: () => void
}

/**
 * Gathers the texts that a page has, and did not have before, in parts that fit a message. Nothing if it is none to read.
 * @param memory is told what to follow, and remembers the texts
 */
export async function* gatherPage(page: Document, memory: Memory): AsyncGenerator<Gathered, void, void> {
  const start = performance.now()
  if (!isHtml(page) || !looksLikeArticle(page)) return
  let cost = performance.now() - start
  const { known } = memory
  const found = await runInSlices(gatherTexts(page, memory), { aborted: false }, ms => {
    cost += ms
  })
  if (found === null) return
  memory.known = found
  const language = languageOf(page)
  let texts: string[] = []
  let size = 0
  for (const text of found) {
    if (known.has(text)) continue
    texts.push(text)
    size += text.length
    if (size < PART) continue
    yield { language, texts, cost }
    texts = []
    size = 0
    cost = 0
  }
  if (texts.length > 0) yield { language, texts, cost }
}

/** @returns the language that a page declares, unless it declares several */
function languageOf(page: Document): string | null {
  const top = rootElementOf(page)
  return top === null || query(page, 'body [lang]').length > 0 ? null : attributeOf(top, 'lang')
}

/**
 * Gathers the texts of a page, with its open shadow trees and the frames of its own site. White space is as in the source.
 * Yields where the caller may pause; when the page changes meanwhile, some text may be missed: look again.
 * @param memory is told to follow shadow trees and frames, and to look again when one may have come
 */
export function* gatherTexts(page: Document, memory: Memory): Generator<null, Set<string>> {
  const texts = new Set<string>()
  const trees: (Tree | null)[] = [bodyOf(page)]
  for (const tree of trees) {
    if (tree === null) continue
    if (tree !== trees[0]) memory.watch(tree)
    yield* gatherTree(tree, texts)
    const others = findAll(tree, `:not(${COMMON})`).filter(element => /^iframe$|-/.test(nameOf(element)))
    trees.push(...others.flatMap(element => innerTree(element) ?? []))
    if (others.length > 0) hear(page, memory)
  }
  return texts
}

function* gatherTree(tree: Tree, texts: Set<string>): Generator<null, void, void> {
  const whole = textOf(tree) ?? ''
  yield null
  const elements = query(tree, OUTERMOST)
  const add = (text: string) => {
    if (text.length >= LEAST && text.trim().length >= LEAST) texts.add(text)
  }
  let at = 0
  for (let i = 0; i < elements.length; i++) {
    if (i % PAUSE === 0) yield null
    const element = elements[i] as Element
    const text = textOf(element) ?? ''
    const start = whole.indexOf(text, at)
    if (start < 0) break // the page changed meanwhile
    if (start > at) add(whole.slice(at, start))
    at = start + text.length
    if (!element.matches(MUTE)) add(text)
  }
  add(whole.slice(at))
  yield null
}

/** @returns the open shadow tree of an element, or the page of a frame of the same site */
const innerTree = (element: Element): Tree | null =>
  nameOf(element) === 'iframe' ? frameBody(element as HTMLIFrameElement) : shadowOf(element)

/** Has the page looked at again when a frame has its page, or a late script may have made its shadow trees. */
function hear(page: Document, memory: Memory): void {
  if (memory.hears) return
  memory.hears = true
  const onLoad = ({ target }: Event) => {
    if (target === page || nameOf(target) === 'iframe') memory.later()
  }
  viewOf(page)?.addEventListener('load', onLoad, { capture: true })
}
