/**
 * Where on a page each topic is active. A full hit makes its topic active: all over the page when it stands in the
 * title or the page comes back to it, otherwise in the sentences around it. Patterns that need context, and anaphors,
 * count only where their topic is active.
 */

/**
 * A topic stays active for this many sentences behind a full hit. An article that only touches on a topic has left it
 * after a section of this length.
 */
const REACH_AFTER = 12

/** A topic is active from this many sentences before a full hit: an introduction takes a sentence or two. */
const REACH_BEFORE = 2

/**
 * With full hits in this many sentences a topic is active on the whole page: a page that comes back to it twice is
 * about it.
 */
const SENTENCES_FOR_WHOLE_PAGE = 3

/** A full hit, as a sign that a page is about its topic. */
export interface TopicHit {
  readonly topic: number
  readonly claim: number
  /** The place of its sentence on the page. */
  readonly order: number
  readonly inTitle: boolean
}

export interface Activity {
  /** Topics active on the whole page. */
  readonly everywhere: ReadonlySet<number>
  /** @returns the active topics at a sentence, nearest full hit first */
  at(order: number): readonly number[]
}

/** @param before topics that are active whatever these hits say */
export function findActivity(hits: readonly TopicHit[], before: ReadonlySet<number>): Activity {
  const everywhere = new Set([...before, ...listTopicsOfPage(hits)])
  const always = [...everywhere]
  const sorted = hits.toSorted((a, b) => a.order - b.order)
  const at = (order: number) => {
    const near = listNear(sorted, order)
    if (near.length === 0) return always
    const nearestFirst = near.sort((a, b) => Math.abs(a.order - order) - Math.abs(b.order - order))
    return [...new Set([...nearestFirst.map(h => h.topic), ...always])]
  }
  return { everywhere, at }
}

/** Topics of the title first, then those that the page comes back to. */
function listTopicsOfPage(hits: readonly TopicHit[]): number[] {
  const orders = new Map<number, Set<number>>()
  for (const { topic, order } of hits) orders.set(topic, (orders.get(topic) ?? new Set()).add(order))
  const often = [...orders].filter(([, set]) => set.size >= SENTENCES_FOR_WHOLE_PAGE)
  return [...hits.filter(h => h.inTitle).map(h => h.topic), ...often.map(([topic]) => topic)]
}

/** @param sorted by order */
function listNear(sorted: readonly TopicHit[], order: number): TopicHit[] {
  const near: TopicHit[] = []
  for (let i = findFirstFrom(sorted, order - REACH_AFTER); i < sorted.length; i++) {
    const hit = sorted[i]
    if (hit === undefined || hit.order > order + REACH_BEFORE) break
    near.push(hit)
  }
  return near
}

/**
 * @returns the position of the first hit at an order or behind it, by binary search, because a long page has thousands
 */
function findFirstFrom(sorted: readonly TopicHit[], order: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.order ?? order) < order) low = middle + 1
    else high = middle
  }
  return low
}
