/**
 * Gathers a page's text in one cheap pass, so that the background can say whether anything in it is known. It takes the text
 * nodes one after the other and touches no element, so it does not tell where paragraphs begin and end. It takes more than
 * `walk-blocks.ts` reads (also what is hidden, or surrounds an article), so that every block's text is in it. It leaves out
 * code, and whatever a person types.
 */
import { SEAM } from '../../model/page.ts'
import { attributeOf, callPage, nameOf, pageOfFrame, rootElementOf, shadowOf } from '../dom/dom.ts'

const MUTE = 'script,style,noscript,textarea,select,[contenteditable]:not([contenteditable="false"])'
/** The names of most elements of any page. In the search for frames and shadow trees, none of them is touched. */
const COMMON =
  'a,abbr,article,aside,b,blockquote,body,br,button,circle,div,em,figure,footer,form,g,h1,h2,h3,h4,head,header,hr,html,i,' +
  'img,input,label,li,link,main,meta,nav,noscript,ol,option,p,path,picture,rect,script,section,small,source,span,strong,' +
  'style,sub,sup,svg,table,tbody,td,th,time,title,tr,ul,use,video'
const EDITOR = '[contenteditable]:not([contenteditable="false"])'
/** Elements that may be, or may become, more than what their markup says: a shadow tree needs no element of an unknown name. */
const HOSTS = `:not(${COMMON}),article:empty,div:empty,main:empty,p:empty,section:empty,[slot]`
const SHOW_TEXT = 4

type Tree = Document | ShadowRoot

/** Elements that are remembered as such that may get a shadow tree. */
const LATE_AT_MOST = 500
/** A pause is offered after so many text nodes. */
const PAUSE = 64
/** Characters in one message to the background, and the most where no sentence ends. A text node is never cut. */
const PART = 200_000
const PART_AT_MOST = 2 * PART
/** Matches at the end of a trimmed text. Bounded, since a page may have a hundred thousand full stops in a row. */
const SENTENCE_END = /[.!?]\W{0,3}$/

/** What the first look remembers of a page from one look to the next. */
export interface Memory {
  /** Parts of its text in which nothing is known, as they were when they were gathered last. */
  unknown: ReadonlySet<string>
  /** Whether somebody listens for the page and its frames to be loaded. */
  hears: boolean
  /** Elements that a script may still give a shadow tree, which is no mutation. */
  late: Element[]
  /** Follows a shadow tree or the page of a frame, too. */
  readonly watch: (tree: Node) => void
  /** Looks again, soon. */
  readonly later: () => void
}

/**
 * Gathers the text of a page, with its open shadow trees and the frames of its own site. White space is as in the source.
 * Yields where the caller may pause; when the page changes meanwhile, some text may be missed: look again.
 * @param memory is told to follow shadow trees and frames, and to look again when one may have come
 * @returns texts, each with `SEAM` behind each of its nodes, in parts that fit a message
 */
export function* gatherTexts(page: Document, memory: Memory): Generator<null, Set<string>> {
  const parts = new Set<string>()
  let text = ''
  const trees: Tree[] = [page]
  memory.late = []
  for (const tree of trees) {
    if ((tree as Document).designMode === 'on') continue
    if (tree !== page) memory.watch(tree)
    const mute = yield* findMute(page, tree)
    const texts = textsOf(page, tree)
    for (let steps = 1, node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (++steps % PAUSE === 0) yield null
      if (mute.has(node)) continue
      const { data } = node as Text
      text += data + SEAM
      if (text.length < PART || (text.length < PART_AT_MOST && !SENTENCE_END.test(data.trimEnd()))) continue
      parts.add(text)
      text = ''
    }
    yield null
    let steps = 0
    for (const found of findIn(tree, HOSTS)) {
      if (++steps % PAUSE === 0) yield null
      const element = attributeOf(found, 'slot') === null ? found : (found.parentElement ?? found)
      const name = nameOf(element)
      const isFrame = name === 'iframe' || name === 'frame'
      if (isFrame || name.includes('-')) hear(page, memory)
      const inner = isFrame ? pageOfFrame(element as HTMLIFrameElement) : shadowOf(element)
      if (inner === null) {
        if (!isFrame && memory.late.length < LATE_AT_MOST) memory.late.push(element)
      } else if (element.closest(EDITOR) === null && !trees.includes(inner)) trees.push(inner)
    }
  }
  if (text !== '') parts.add(text)
  yield null
  return parts
}

/** @returns the language that a page declares; null if it declares several, or none */
export function languageOf(page: Document): string | null {
  const [top, other] = findIn(page, 'html[lang],body [lang]')
  return top !== undefined && other === undefined && nameOf(top) === 'html' ? attributeOf(top, 'lang') : null
}

/** @returns the text nodes of a tree that nobody may read */
function* findMute(page: Document, tree: Tree): Generator<null, ReadonlySet<Node>> {
  const mute = new Set<Node>()
  let steps = 0
  for (const element of findIn(tree, MUTE)) {
    const texts = textsOf(page, element)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      mute.add(node)
      if (++steps % PAUSE === 0) yield null
    }
    if (++steps % PAUSE === 0) yield null
  }
  return mute
}

const textsOf = (page: Document, root: Node) => callPage(page, 'createTreeWalker', root, SHOW_TEXT)

/** @returns all elements of a tree that a selector fits, none of them touched yet */
const findIn = (tree: Tree, selector: string) => callPage(tree as Document, 'querySelectorAll', selector)

/** Has the page looked at again once it is loaded, since late scripts create shadow trees, and once a frame is loaded. */
export function hear(page: Document, memory: Memory): void {
  if (memory.hears) return
  memory.hears = true
  const onLoad = ({ target }: Event) => {
    if (target === page || nameOf(target) === 'iframe') memory.later()
  }
  // A window does not hear of what is loaded in its page, nor does the page hear of its own load.
  for (const target of [page.defaultView, rootElementOf(page)])
    target?.addEventListener('load', onLoad, { capture: true })
}
