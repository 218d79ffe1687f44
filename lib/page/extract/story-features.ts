/** Describes every block of a page by numbers, from which `story.ts` tells the story from its surroundings. */
import type { BlockFacts, Place } from './story-facts.ts'

/** The names of the numbers, in their order. */
export const FEATURES = [
  ...['length', 'long', 'short', 'linked', 'mostlyLinked', 'allLinked', 'ends', 'running'],
  ...['groupToBest', 'groupToAll', 'isMain', 'near1', 'near2', 'near3', 'far', 'inColumn', 'columnFar', 'columnShare'],
  ...['aside', 'body', 'inAside', 'inItem', 'inFigure', 'inSection', 'inArticle', 'inTable', 'inQuote', 'inHeader'],
  ...['isTitle', 'isHeading', 'isItem', 'isQuote', 'isCaption'],
  ...['before', 'after', 'farBefore', 'farAfter', 'inside1', 'inside2', 'inside3', 'insideClean', 'insideLinked'],
  ...['insideItem', 'insideUnlinked', 'justBefore', 'justAfter'],
  ...['previousLength', 'previousLinked', 'previousRunning', 'previousSibling'],
  ...['nextLength', 'nextLinked', 'nextRunning', 'nextSibling'],
  ...['aroundLinked', 'aroundEnds', 'siblingsLinked', 'siblings', 'siblingsEnd', 'siblingsRunning', 'columnEdge', 'repeated', 'linkedLine', 'linkedItem'],
] as const

/** Shorter blocks, in characters, are labels and captions rather than running text. */
const LONG = 60
const END = /[.!?…:。！？][\p{Pe}\p{Pf}"'’”]*$/u
/** The column holds this share of a page's running text. */
const MOST = 0.7

/** A block with what its own text says of it. */
interface Own {
  readonly facts: BlockFacts
  readonly size: number
  readonly ends: boolean
  readonly runs: boolean
  readonly group: Group
}

/** Blocks whose elements stand in the same element. */
interface Group {
  readonly place: Place | null
  size: number
  linked: number
  ends: number
  runs: number
  count: number
  /** Characters of running text. */
  mass: number
}

/** What the elements between a block and the main text say of it. */
interface Branch {
  readonly steps: number
  readonly isAside: boolean
  readonly isBody: boolean
  readonly names: ReadonlySet<string>
}

const TRUNK: Branch = { steps: 0, isAside: false, isBody: false, names: new Set() }
const none: Group = { place: null, size: 1, linked: 0, ends: 0, runs: 0, count: 1, mass: 0 }

const readOwn = (facts: BlockFacts, groups: Map<Place | null, Group>): Own => {
  const size = facts.text.length
  const ends = END.test(facts.text)
  const runs = size >= LONG && ends && facts.linked < 0.5
  const place = facts.place.above
  const group = groups.get(place) ?? { ...none, place, size: 0, count: 0 }
  groups.set(place, group)
  group.size += size
  group.linked += size * facts.linked
  group.ends += +ends
  group.runs += +runs
  group.count++
  if (runs) group.mass += size * (1 - facts.linked)
  return { facts, size, ends, runs, group }
}

/** @returns how much running text each element holds; what is called an aside counts little */
function weighPlaces(blocks: readonly Own[]): Map<Place, number> {
  const mass = new Map<Place, number>()
  for (const { facts, size, runs } of blocks) {
    if (!runs) continue
    let weight = size * (1 - facts.linked)
    for (let at: Place | null = facts.place; at; at = at.above) if (at.isAside || at.name === 'aside') weight /= 4
    for (let at: Place | null = facts.place; at; at = at.above) mass.set(at, (mass.get(at) ?? 0) + weight)
  }
  return mass
}

/** @returns the smallest element that holds most of the running text */
function findColumn(blocks: readonly Own[], mass: ReadonlyMap<Place, number>): Place | null {
  let all = 0
  for (const { facts } of blocks) all = Math.max(all, mass.get(facts.place) ?? 0)
  for (const weight of mass.values()) all = Math.max(all, weight)
  let column: Place | null = null
  let depth = -1
  for (const [place, weight] of mass) {
    if (weight < MOST * all) continue
    let d = 0
    for (let at = place.above; at; at = at.above) d++
    if (d > depth) [column, depth] = [place, d]
  }
  return column
}

const share = (part: number, whole: number) => part / Math.max(1, whole)
const log = Math.log1p

/** @returns a row of numbers for each block */
export function measureBlocks(facts: readonly BlockFacts[]): number[][] {
  const groups = new Map<Place | null, Group>()
  const blocks = facts.map(f => readOwn(f, groups))
  const mass = weighPlaces(blocks)
  const column = findColumn(blocks, mass)
  let main: Group = none
  let all = 0
  for (const group of groups.values()) {
    all += group.mass
    let m = group.mass
    for (let at = group.place; at; at = at.above) if (at.isAside) m /= 4
    let n = main.mass
    for (let at = main.place; at; at = at.above) if (at.isAside) n /= 4
    if (m > n) main = group
  }
  const runs = blocks.flatMap((b, i) => (b.group === main && b.runs ? [i] : []))
  const first = runs[0] ?? 0
  const last = runs.at(-1) ?? blocks.length - 1
  const up = (from: Place | null) => {
    const branches = new Map<Place, Branch>()
    for (let at: Place | null = from; at; at = at.above) branches.set(at, TRUNK)
    return branches
  }
  const mainBranches = up(main.place)
  const columnBranches = up(column)
  const branchOf = (place: Place | null, known: Map<Place, Branch>): Branch => {
    if (!place) return TRUNK
    const found = known.get(place)
    if (found) return found
    const above = branchOf(place.above, known)
    const branch = {
      steps: above.steps + 1,
      isAside: above.isAside || place.isAside,
      isBody: above.isBody || place.isBody,
      names: above.names.has(place.name) ? above.names : new Set([...above.names, place.name]),
    }
    known.set(place, branch)
    return branch
  }
  const inColumn = (place: Place) => {
    for (let at: Place | null = place; at; at = at.above) if (at === column) return true
    return false
  }
  const within = blocks.map(b => inColumn(b.facts.place))
  const columnRuns = blocks.flatMap((b, i) => (within[i] && b.runs ? [i] : []))
  const cFirst = columnRuns[0] ?? 0
  const cLast = columnRuns.at(-1) ?? blocks.length - 1
  const seen = new Map<string, number>()
  for (const { text } of facts) seen.set(text, (seen.get(text) ?? 0) + 1)
  return blocks.map(({ facts: { kind, linked, place, text }, size, ends, runs, group }, i) => {
    const branch = branchOf(place, mainBranches)
    const columnBranch = branchOf(place, columnBranches)
    const d = branch.steps
    const inside = first <= i && i <= last
    const has = (name: string) => branch.names.has(name)
    const window = blocks.slice(Math.max(0, i - 4), i + 5)
    const sum = (of: (b: Own) => number) => window.reduce((s, b) => s + of(b), 0)
    const previous = blocks[i - 1]
    const next = blocks[i + 1]
    const clean = inside && d <= 3 && !branch.isAside
    return [
      ...[log(size), Math.min(size, 400) / 400, size < 40, linked, linked > 0.5, linked > 0.9, ends, runs],
      ...[share(group.mass, main.mass), share(group.mass, all), group === main, d <= 1, d <= 2, d <= 3],
      ...[Math.min(d, 8) / 8, within[i], Math.min(columnBranch.steps, 8) / 8, share(mass.get(place.above ?? place) ?? 0, column ? (mass.get(column) ?? 0) : 0)],
      ...[branch.isAside, branch.isBody, has('aside'), has('li'), has('figure'), has('section'), has('article')],
      ...[has('table'), has('blockquote'), has('header')],
      ...[kind === 'title', kind === 'heading', kind === 'item', kind === 'quote', kind === 'caption'],
      ...[i < first, i > last, Math.min(20, Math.max(0, first - i)) / 20, Math.min(40, Math.max(0, i - last)) / 40],
      ...[inside && d <= 1, inside && d <= 2, inside && d <= 3, clean, inside && d <= 3 && linked > 0.9],
      ...[inside && d <= 3 && kind === 'item' && size >= LONG, inside && d <= 3 && linked < 0.1],
      ...[d <= 1 && first - 3 <= i && i < first, d <= 1 && last < i && i <= last + 3],
      ...[previous ? log(previous.size) : 0, previous ? previous.facts.linked : 1, !!previous?.runs, previous?.group === group],
      ...[next ? log(next.size) : 0, next ? next.facts.linked : 1, !!next?.runs, next?.group === group],
      ...[share(sum(b => b.size * b.facts.linked), sum(b => b.size)), sum(b => +b.ends) / window.length],
      ...[share(group.linked, group.size), log(group.count), group.ends / group.count, group.runs / group.count],
      ...[within[i] && cFirst <= i && i <= cLast, (seen.get(text) ?? 0) > 1,
        linked > 0.9 && within[i] && kind !== 'item', linked > 0.9 && within[i] && kind === 'item'],
    ].map(Number)
  })
}
