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
import type { Look } from './look.ts'
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

/**
 * Gathers the texts that a page has, and did not have before. Of a huge page the rest waits for the next call.
 * @param look what looked at the page: it is told what to follow, and remembers the texts
 * @returns null when the page is none to read
 */
export async function gatherPage(page: Document, look: Look): Promise<Gathered | null> {
  const start = performance.now()
  if (look.rest.length === 0 && (!isHtml(page) || !looksLikeArticle(page))) return null
  let cost = performance.now() - start
  if (look.rest.length === 0) {
    const found = await runInSlices(gatherTexts(page, look), { aborted: false }, ms => {
      cost += ms
    })
    look.rest = [...(found ?? [])].filter(text => !look.known.has(text))
    look.known = found ?? look.known
  }
  let count = 0
  for (let size = 0; count < look.rest.length && size < PART; count++) size += look.rest[count]?.length ?? 0
  const texts = look.rest.splice(0, count)
  return { language: languageOf(page), texts, more: look.rest.length > 0, cost }
}

/** @returns the language that a page declares, unless it declares several */
function languageOf(page: Document): string | null {
  const top = rootElementOf(page)
  return top === null || query(page, 'body [lang]').length > 0 ? null : attributeOf(top, 'lang')
}

/**
 * Gathers the texts of a page, with its open shadow trees and the frames of its own site. White space is as in the source.
 * Yields where the caller may pause; when the page changes meanwhile, some text may be missed: look again.
 * @param look is told to follow shadow trees and frames, and to look again when one may have come
 */
export function* gatherTexts(
  page: Document,
  look: Pick<Look, 'watch' | 'later' | 'hears'>,
): Generator<null, Set<string>> {
  const texts = new Set<string>()
  const trees: (Tree | null)[] = [bodyOf(page)]
  for (const tree of trees) {
    if (tree === null) continue
    if (tree !== trees[0]) look.watch(tree)
    yield* gatherTree(tree, texts)
    const others = findAll(tree, `:not(${COMMON})`).filter(element => /^iframe$|-/.test(nameOf(element)))
    trees.push(...others.flatMap(element => innerTree(element) ?? []))
    if (others.length > 0) hear(page, look)
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
function hear(page: Document, look: Pick<Look, 'later' | 'hears'>): void {
  if (look.hears) return
  look.hears = true
  const onLoad = ({ target }: Event) => {
    if (target === page || nameOf(target) === 'iframe') look.later()
  }
  viewOf(page)?.addEventListener('load', onLoad, { capture: true })
}
