/** Gathers what must be known of a block, and of the elements around it, to tell the story from its surroundings. */
import type { BlockKind } from '../../model/page.ts'
import { attributeOf, composedParentOf, nameOf } from '../dom/dom.ts'
import type { WalkedBlock } from './walk-blocks.ts'

/** An element, as far as the story is concerned. The same element always has the same place. */
export interface Place {
  /** The element around it, as a reader sees it; null at the top. */
  readonly above: Place | null
  /** How many elements are around it. */
  readonly depth: number
  /** Its local name. */
  readonly name: string
  /** Whether it is a link, or lies in one. */
  readonly isLinked: boolean
  readonly aside: Aside
}

/** Plain facts about a block: telling the story needs no document. */
export interface BlockFacts {
  readonly kind: BlockKind
  readonly text: string
  /** The share of its characters that are links, 0 to 1. */
  readonly linked: number
  /** Whether it ends like a sentence. */
  readonly ends: boolean
  /** The element that holds the text. */
  readonly place: Place
}

/** Attributes in which sites name the parts of their pages. */
const NAMING = ['class', 'id', 'data-testid']
const words = (list: string) => new RegExp(`(?:^|[-_\\s])(?:${list})(?=$|[-_\\s])`, 'i')
/** On almost every site, names with one of these words mean something around the article. */
const SURELY = words(
  'advert\\w*|sponsor\\w*|related|recommend\\w*|recirc\\w*|promos?|newsletters?|breadcrumbs?|cookies?|consent|comments?|' +
    'outbrain|taboola|teasers?|trending|popular|most-?(?:read|viewed|shared)|read-?(?:more|next)|playlist',
)
/** On many sites, names with one of these do. */
const MAYBE = words(
  'ads?|shar(?:e|ing)|social|latest|more|sidebar|footer|nav|menu|bio|byline|tags?|topics?|widgets?|subscribe|sign-?up|credits?|' +
    'meta|timestamp|date|author|legal|copyright|disclaimer|rail|banner|modal|popup|login|follow|links?|toolbar|policy|print',
)
/** Names that only say what an article has or has not ("no-ads", "has-comments"), or that mean its own words ("share-text"). */
const RESCUED =
  /(?:^|\s)(?:no|has|with|without|is|non|hide|show)[-_]\S*|\S*[-_](?:text|free|enabled|disabled)(?=\s|$)/gi
/** Where the next word begins in a name like "relatedStories". */
const HUMP = /([a-z])(?=[A-Z])/g
const END = /[.!?…:。！？؟।][\p{Pe}\p{Pf}"'’”]*$/u

/** Whether an element's names mean something around the article: 0 for no, 1 for maybe, 2 for almost surely. */
export type Aside = 0 | 1 | 2

/** @returns what names mean, as far as names can be trusted */
export function readNames(names: string): Aside {
  const clear = names.replace(HUMP, '$1-').replace(RESCUED, ' ')
  return SURELY.test(clear) ? 2 : MAYBE.test(clear) ? 1 : 0
}

export interface FactKeeper {
  factsOf(block: WalkedBlock): BlockFacts
  /** Forgets an element, and those around it up to another: they may have moved, or have other names. */
  forget(element: Element, upTo: Element): void
}

/** @returns a keeper that remembers every element around the blocks whose facts it gathered */
export function keepFacts(): FactKeeper {
  const places = new WeakMap<Element, Place>()
  /** Goes up to an element that is known, and then down again: pages nest deeper than calls can. */
  const placeOf = (element: Element): Place => {
    const unknown: Element[] = []
    let at: Element | null = element
    while (at && !places.has(at)) {
      unknown.push(at)
      at = composedParentOf(at)
    }
    let place = (at && places.get(at)) ?? null
    for (const inner of unknown.reverse()) {
      place = makePlace(inner, place)
      places.set(inner, place)
    }
    return place as Place
  }
  return {
    factsOf(block) {
      const { kind, text } = block
      const place = placeOf(block.container)
      return { kind, text, linked: place.isLinked ? 1 : countLinked(block) / text.length, ends: END.test(text), place }
    },
    forget(element, upTo) {
      for (let at: Element | null = element; at; at = at === upTo ? null : composedParentOf(at)) places.delete(at)
    },
  }
}

function makePlace(element: Element, above: Place | null): Place {
  const name = nameOf(element)
  const names = NAMING.map(key => attributeOf(element, key) ?? '').join(' ')
  const isLinked = name === 'a' || above?.isLinked === true
  return { above, depth: above ? above.depth + 1 : 0, name, isLinked, aside: readNames(names) }
}

/** @returns how many characters of a block are in links that stand in its line */
function countLinked({ segments, container }: WalkedBlock): number {
  let linked = 0
  for (const { node, length } of segments) {
    let around = composedParentOf(node)
    while (around && around !== container && nameOf(around) !== 'a') around = composedParentOf(around)
    if (around && around !== container) linked += length
  }
  return linked
}
