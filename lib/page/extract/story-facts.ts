/** What is known of a block before it is told whether it is part of the story: plain facts, without a document. */
import type { BlockKind } from '../../model/page.ts'

/** An element as far as the story is concerned. The same element has the same place, so that places can be compared. */
export interface Place {
  /** The element around it, as a reader sees it; null at the top. */
  readonly above: Place | null
  /** Its local name. */
  readonly name: string
  /** Whether it is a link or lies in one. */
  readonly isLinked: boolean
  /** Whether its names mean something around an article, and whether they mean an article's text. */
  readonly isAside: boolean
  readonly isBody: boolean
}

export interface BlockFacts {
  readonly kind: BlockKind
  readonly text: string
  /** The share of its characters that are links, 0 to 1. */
  readonly linked: number
  /** The element that holds the text. */
  readonly place: Place
}

/** On most sites, class names and ids that have one of these words mean something around the article. */
const ASIDE =
  /(?:^|[-_\s])(?:ads?|advert\w*|sponsor\w*|related|recommend\w*|recirc\w*|promos?|newsletters?|breadcrumbs?|shar(?:e|ing)|social|cookies?|consent|comments?|outbrain|taboola|teasers?|trending|popular|most-?(?:read|viewed|shared)|latest|more|sidebar|footer|nav|menu|bio|byline|tags?|topics?|widgets?|subscribe|sign-?up|credits?|meta|timestamp|date|author|legal|copyright|disclaimer|playlist|rail|banner|modal|popup|login|follow|links?|toolbar|policy|print)(?=$|[-_\s])/i
/** Names that only say what an article has or has not ("no-ads", "has-comments"), or that mean its own text ("share-text"). */
const RESCUED = /(?:^|\s)(?:no|has|with|without|is|non|hide|show)[-_]\S*|\S*[-_](?:text|free|enabled|disabled)(?=\s|$)/gi
const BODY = /(?:^|[-_\s])(?:article|story|post|entry|news|content|main)[-_\s]?(?:body|text|content|paragraphs?)(?=$|[-_\s\d])|articlebody/i
const HUMP = /([a-z])(?=[A-Z])/g

/**
 * What the names of an element mean, as far as names can be trusted.
 * @param names its class, id and the like, with spaces between
 */
export function readNames(names: string): Pick<Place, 'isAside' | 'isBody'> {
  const words = names.replace(HUMP, '$1-')
  return { isAside: ASIDE.test(words.replace(RESCUED, ' ')), isBody: BODY.test(words) }
}
