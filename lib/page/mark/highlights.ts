/**
 * Paints ranges with the CSS Custom Highlight API: the page's own DOM stays as it is. A page can see the names of
 * highlights, so they say nothing. Each window, a frame's too, has a registry of its own, and each shadow tree needs the
 * rules in a sheet of its own.
 */
import { DENIALS, type Denial } from '../../model/status.ts'
import { highlightsOf, viewOf } from '../dom/dom.ts'

/** What is painted: one place, once. */
export interface Spot {
  readonly range: StaticRange
  readonly denial: Denial
}

export interface Painter {
  /** Paints these spots in place of all that it painted before. */
  paint(spots: readonly Spot[]): void
  /** Takes everything back: highlights and sheets. */
  clear(): void
}

type View = Window & typeof globalThis
type Tree = Document | ShadowRoot

/** Two sides, two lines; the others by how firm the claim stands. Told by line: the colour is the same for all. */
const LINES: Readonly<Record<Denial, string>> = {
  denied: 'double',
  doubted: 'dashed',
  undenied: 'solid',
  withdrawn: 'dotted',
}
const NAMES = Object.fromEntries(DENIALS.map((denial, i) => [denial, `side-${i + 1}`])) as Record<Denial, string>

/** A middle tone: contrast of 4 to 1 on white and on near black, so that no page's colours need to be known. */
const TONE = '113 104 230'
const RULES = DENIALS.map(
  denial =>
    `::highlight(${NAMES[denial]}){background-color:rgb(${TONE}/14%);text-decoration:underline ${LINES[denial]} 2px rgb(${TONE});text-underline-offset:3px}`,
).join('')

/** @returns a painter with nothing painted yet; it touches nothing before it has something to paint */
export function createPainter(): Painter {
  const registries = new Map<View, Map<Denial, Highlight>>()
  const sheets = new Map<Tree, CSSStyleSheet>()

  let painted: readonly Spot[] = []

  const clear = () => {
    for (const [view, highlights] of registries) forget(view, highlights)
    for (const [tree, sheet] of sheets) tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter(s => s !== sheet)
    registries.clear()
    sheets.clear()
    painted = []
  }

  const paint = (spots: readonly Spot[]) => {
    if (spots.length === 0) return clear()
    // A page that changes somewhere else need not be painted anew.
    const isNew = spots.length !== painted.length || spots.some((spot, i) => !isSame(spot, painted[i]))
    if (isNew)
      for (const highlights of registries.values()) for (const highlight of highlights.values()) highlight.clear()
    /** Where each tree is painted: null in a browser without highlights, and for a window that went. */
    const views = new Map<Tree, View | null>()
    for (const { range, denial } of spots) {
      const tree = range.startContainer.getRootNode() as Tree
      let view = views.get(tree)
      if (view === undefined) {
        view = prepare(tree, sheets)
        views.set(tree, view)
      }
      if (view === null || !isNew) continue
      const highlights = registries.get(view) ?? new Map<Denial, Highlight>()
      const highlight = highlights.get(denial) ?? new view.Highlight()
      registries.set(view, highlights.set(denial, highlight))
      highlight.add(range)
    }
    for (const [view, highlights] of registries) {
      const registry = highlightsOf(view)
      for (const [denial, highlight] of highlights) {
        if (registry?.get(NAMES[denial]) !== highlight) registry?.set(NAMES[denial], highlight)
      }
    }
    if (isNew) painted = spots
  }
  return { paint, clear }
}

const isSame = (one: Spot, other: Spot | undefined) => one.range === other?.range && one.denial === other.denial

/** Takes our highlights out of a window's registry, unless the page put its own under their names. */
function forget(view: View, highlights: ReadonlyMap<Denial, Highlight>): void {
  const registry = highlightsOf(view)
  for (const [denial, highlight] of highlights) {
    highlight.clear()
    if (registry?.get(NAMES[denial]) === highlight) registry.delete(NAMES[denial])
  }
}

/**
 * Gives a tree our rules, again if the page replaced all sheets meanwhile.
 * @returns its window, or null where nothing can be painted
 */
function prepare(tree: Tree, sheets: Map<Tree, CSSStyleSheet>): View | null {
  const view = viewOf(tree.ownerDocument ?? tree)
  if (!view || !highlightsOf(view)) return null
  let sheet = sheets.get(tree)
  if (sheet === undefined) {
    sheet = new view.CSSStyleSheet()
    sheet.replaceSync(RULES)
    sheets.set(tree, sheet)
  }
  if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets.push(sheet)
  return view
}
