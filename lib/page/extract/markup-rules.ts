/** Which parts of a page are text to read. Markup alone decides, so that the answer is the same without a layout. */
import type { BlockKind } from '../../model/page.ts'
import { attributeOf, hasAny } from '../dom/dom.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const HEADINGS = 'h1 h2 h3 h4 h5 h6'
/** Elements that start a paragraph of their own. Everything else flows in its surroundings. */
const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form header hr iframe legend li main nav ol p pre section summary table tbody td tfoot th thead ' +
    `tr ul ${HEADINGS}`,
)

const NO_ROOM = 'script style noscript template svg picture'
/** Elements that are left out and leave no gap in their line: the words before and after them stand as they are. */
export const SILENT = set(`${NO_ROOM} rt rp`)

/** Elements whose text is never read. */
const LEFT_OUT = set(
  `${NO_ROOM} nav footer input select textarea datalist output code pre math canvas audio video object ` +
    'rt rp menu search fieldset',
)

const ROLES_LEFT_OUT = set(
  'navigation contentinfo complementary search menu menubar toolbar tablist form textbox alert alertdialog ' +
    'dialog status tooltip',
)

/** On most sites, class names and ids that begin or end with one of these words mean something around the article. */
const WORDS =
  '(?:ads?|advert\\w*|sponsored|related|recommend\\w*|promos?|newsletters?|breadcrumbs?|share|sharing|social|cookies?|' +
  'consent|comments|outbrain|taboola)'
const SURROUNDING = new RegExp(`(?:^|\\s)${WORDS}(?:[-_\\s]|$)|[-_]${WORDS}(?:\\s|$)`, 'i')
const MAY_SURROUND = set('div section aside ul ol ins header details')

const HEADING = /^h[2-6]$/
const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'title',
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quote',
  figure: 'caption',
  figcaption: 'caption',
  caption: 'caption',
}
const PULL_QUOTE = /pull[-_]?quote/i

/** In these elements, a child with an unknown name is a part of the line and does not start one. */
const HOLDS_LINES = set(`${HEADINGS} p li dd dt td th blockquote figcaption a b i em strong span cite q u`)

/** @returns whether an element starts a paragraph of its own; a custom element does, unless it is part of a line */
export function startsBlock(name: string, parentName: string): boolean {
  return BLOCKS.has(name) || (name.includes('-') && !HOLDS_LINES.has(parentName))
}

/** @returns the kind that an element gives to the text in it; null: the text has the kind of its surroundings */
export function kindOf(element: Element, name: string): BlockKind | null {
  const kind = KINDS[name] ?? (HEADING.test(name) ? 'heading' : null)
  return kind ?? (PULL_QUOTE.test(attributeOf(element, 'class') ?? '') ? 'quote' : null)
}

/**
 * Whether markup says that an element's text is not for reading here: hidden, editable, a control, code, navigation,
 * or what surrounds an article.
 * @param name the element's local name
 */
export function isLeftOut(element: Element, name: string): boolean {
  if (LEFT_OUT.has(name)) return true
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return true
  const role = attributeOf(element, 'role')
  if (role && ROLES_LEFT_OUT.has(role)) return true
  const editable = attributeOf(element, 'contenteditable')
  if (editable !== null && editable !== 'false') return true
  if (name === 'dialog') return attributeOf(element, 'open') === null
  if (name === 'form') return !hasAny(element, 'article, main, h1') // some sites wrap the page in a form
  if (name === 'aside' && kindOf(element, name) === null) return !hasAny(element, 'blockquote')
  return MAY_SURROUND.has(name) && isSurrounding(element)
}

/** @returns whether an element's own style hides it, as far as that tells without a layout */
export const isStyledAway = (element: Element): boolean =>
  /(?:display:\s*none|visibility:\s*hidden)/.test(attributeOf(element, 'style') ?? '')

/** Names alone can mislead ("ad-free", "share-enabled"), so an element with running text is read all the same. */
function isSurrounding(element: Element): boolean {
  const names = [attributeOf(element, 'class'), attributeOf(element, 'id')].join(' ')
  return SURROUNDING.test(names) && !hasAny(element, 'h1, p ~ p ~ p')
}

/** @returns whether an element is a `details` that shows its summary only */
export const isClosed = (element: Element, name: string): boolean =>
  name === 'details' && attributeOf(element, 'open') === null
