/** Finds the main text of a page, and how every block stands to it. */
import type { Aside, BlockFacts, Place } from './story-facts.ts'

/** Blocks whose elements stand in the same element. */
export interface Group {
  readonly place: Place | null
  /** How many. */
  count: number
  /** Characters of running text that is no link. */
  mass: number
  /** The same, less in what is called an aside. */
  weight: number
}

/** How an element stands to the main text. */
export interface Branch {
  /** From it up to an element that holds the main text, too. */
  readonly steps: number
  /** What names in these steps mean. */
  readonly aside: Aside
  /** Whether an element in these steps is one of these. */
  readonly inSection: boolean
  readonly inTable: boolean
  readonly inQuote: boolean
  /** Whether it stands in the smallest element that holds most of the running text. */
  readonly inColumn: boolean
}

export interface Trunk {
  /** The group with most running text. */
  readonly main: Group
  branchOf(place: Place): Branch
}

/** The column holds this share of the running text. */
const MOST = 0.7
/** What is called an aside counts for this share, for each of the elements that are called so. */
const ASIDE = 0.25

const ROOT: Branch = { steps: 0, aside: 0, inSection: false, inTable: false, inQuote: false, inColumn: false }

/** Weighs the running text of groups and places. `runs` tells which blocks are running text. */
export function findTrunk(blocks: readonly BlockFacts[], runs: readonly boolean[], groups: readonly Group[]): Trunk {
  const masses = new Map<Place, number>()
  let all = 0
  let main = groups[0] ?? { place: null, count: 0, mass: 0, weight: 0 }
  for (const [i, { text, linked, place }] of blocks.entries()) {
    const group = groups[i] as Group
    if (!runs[i]) continue
    let mass = text.length * (1 - linked)
    group.mass += mass
    for (let at: Place | null = place.above; at; at = at.above) if (at.aside > 0 || at.name === 'aside') mass *= ASIDE
    group.weight += mass
    all += mass
    if (group.weight > main.weight) main = group
    for (let at: Place | null = place; at; at = at.above) masses.set(at, (masses.get(at) ?? 0) + mass)
  }
  let column: Place | null = null
  for (const [place, mass] of masses)
    if (mass >= MOST * all && (column === null || place.depth > column.depth)) column = place
  return { main, branchOf: keepBranches(main.place, column) }
}

function keepBranches(trunk: Place | null, column: Place | null): (place: Place) => Branch {
  const branches = new Map<Place | null, Branch>([[null, ROOT]])
  const grow = (place: Place): Branch => {
    const known = branches.get(place)
    if (known) return known
    const chain: Place[] = []
    let at: Place | null = place
    for (; !branches.has(at); at = (at as Place).above) chain.push(at as Place)
    let branch = branches.get(at) as Branch
    for (const inner of chain.reverse()) {
      branch = extend(branch, inner, inner === column)
      branches.set(inner, branch)
    }
    return branch
  }
  const chain: Place[] = []
  for (let at = trunk; at; at = at.above) chain.push(at)
  let inColumn = false
  for (const place of chain.reverse()) {
    inColumn ||= place === column
    branches.set(place, { ...ROOT, inColumn })
  }
  return grow
}

const extend = (above: Branch, { name, aside }: Place, isColumn: boolean): Branch => ({
  steps: above.steps + 1,
  aside: aside > above.aside ? aside : above.aside,
  inSection: above.inSection || name === 'section',
  inTable: above.inTable || name === 'table',
  inQuote: above.inQuote || name === 'blockquote',
  inColumn: above.inColumn || isColumn,
})
