/**
 * A page's text in one cheap pass, to ask whether anything in it is known: its text nodes, one after the other. No element
 * is touched on the way, so where paragraphs begin and end is left to whoever reads it. It takes in more than `walk.ts`
 * (what is hidden, what surrounds an article), so that what the walk finds is always in it. Left out is what nobody may
 * read: what a person types, and code.
 */
import { SEAM } from '../model/page.ts'
import { attributeOf, callPage, nameOf, pageOfFrame, shadowOf } from './dom.ts'

/** Elements whose text nobody may read. What is editable is not read either. */
const MUTE = /^(?:script|style|noscript|textarea|select)$/
/** Most elements of any page: none of them is touched in the search for frames and shadow trees. */
const COMMON =
  'a,abbr,article,aside,b,blockquote,body,br,button,circle,div,em,figure,footer,form,g,h1,h2,h3,h4,head,header,hr,html,i,' +
  'img,input,label,li,link,main,meta,nav,noscript,ol,option,p,path,picture,rect,script,section,small,source,span,strong,' +
  'style,sub,sup,svg,table,tbody,td,th,time,title,tr,ul,use,video'
/** All that is not plain text: one question, which the browser answers without making an object of any other element. */
const SPECIAL = `script,style,noscript,textarea,select,[contenteditable]:not([contenteditable="false"]),body [lang],:not(${COMMON})`
const SHOW_TEXT = 4

type Tree = Document | ShadowRoot

/** A pause is offered after so many text nodes. */
const PAUSE = 64
/** Characters that go to the background at once, or as many more as a sentence goes on. */
const PART = 200_000
const SENTENCE_END = /[.!?]\W*$/

/** What is remembered of a page between two looks at it. */
export interface Memory {
  /** Parts of its text as they were when it was gathered last. */
  known: ReadonlySet<string>
  /** Whether the page's load, and that of its frames, is listened to. */
  hears: boolean
  /** Follows a shadow tree or the page of a frame, too. */
  readonly watch: (tree: Node) => void
  /** Looks again, soon. */
  readonly later: () => void
}

/** A page's text. */
export interface Gathering {
  /** Text nodes, `SEAM` behind each, in parts that fit a message. */
  readonly parts: ReadonlySet<string>
  /** The language that the page declares; null if it declares several, or none. */
  readonly language: string | null
}

/**
 * Gathers the text of a page, with its open shadow trees and the frames of its own site. White space is as in the source.
 * Yields where the caller may pause; when the page changes meanwhile, some text may be missed: look again.
 * @param memory is told to follow shadow trees and frames, and to look again when one may have come
 */
export function* gatherTexts(page: Document, memory: Memory): Generator<null, Gathering> {
  const parts = new Set<string>()
  let text = ''
  let isOfOneLanguage = true
  const trees: Tree[] = [page]
  for (const tree of trees) {
    if (tree !== page) memory.watch(tree)
    const mute = new Set<Node>()
    for (const element of callPage(tree as Document, 'querySelectorAll', SPECIAL)) {
      // A form whose field goes by this name has no name: what a person types may be in it.
      const name: unknown = element.localName
      if (typeof name !== 'string' || MUTE.test(name) || isEditable(element)) {
        yield* addTexts(page, element, mute)
        continue
      }
      if (tree === page && attributeOf(element, 'lang') !== null) isOfOneLanguage = false
      if (name !== 'iframe' && !name.includes('-')) continue
      hear(page, memory)
      const inner = name === 'iframe' ? pageOfFrame(element as HTMLIFrameElement) : shadowOf(element)
      if (inner !== null) trees.push(inner)
    }
    const texts = textsOf(page, tree)
    for (let steps = 1, node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (++steps % PAUSE === 0) yield null
      if (mute.has(node)) continue
      const { data } = node as Text
      text += data + SEAM
      if (text.length < PART || !SENTENCE_END.test(data)) continue
      parts.add(text)
      text = ''
    }
    yield null
  }
  if (text !== '') parts.add(text)
  return { parts, language: (isOfOneLanguage && page.documentElement.lang) || null }
}

function isEditable(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable')
  return editable !== null && editable !== 'false'
}

/** Adds the text nodes of an element to those that nobody may read. */
function* addTexts(page: Document, element: Element, mute: Set<Node>): Generator<null, void> {
  const texts = textsOf(page, element)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    mute.add(node)
    if (mute.size % PAUSE === 0) yield null
  }
}

const textsOf = (page: Document, root: Node) => callPage(page, 'createTreeWalker', root, SHOW_TEXT)

/** Has the page looked at again when a frame has its page, or a late script may have made its shadow trees. */
function hear(page: Document, memory: Memory): void {
  if (memory.hears) return
  memory.hears = true
  const onLoad = ({ target }: Event) => {
    if (target === page || nameOf(target) === 'iframe') memory.later()
  }
  page.defaultView?.addEventListener('load', onLoad, { capture: true })
}
