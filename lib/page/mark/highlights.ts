/**
 * Paints ranges with the CSS Custom Highlight API, which leaves the page's own DOM as it is. The page can see the names of
 * highlights, so these tell nothing. Each window, a frame's too, has a registry of its own, and each shadow tree needs the
 * rules in a sheet of its own.
 */
import type { Denial } from '../../model/status.ts'
import { DOCUMENT, FRAGMENT, highlightsOf, sheetsOf, typeOf, viewOf } from '../dom/dom.ts'

/** What is painted: one sentence, in the line that its claim has. */
export interface Mark {
  readonly range: StaticRange
  readonly denial: Denial
}

export interface Painter {
  /** Paints these marks in place of all that it painted before. */
  paint(marks: readonly Mark[]): void
  /** Whether all that was painted is still there: a page can empty the lists in which highlights and sheets are. */
  isWhole(): boolean
  /** Takes everything back: highlights and sheets. */
  clear(): void
}

type View = Window & typeof globalThis
type Tree = Document | ShadowRoot

/** A denied claim has two sides, so its line is double; the others look the less solid, the less firmly the claim stands. */
const LINES: Readonly<Record<Denial, string>> = {
  denied: 'double',
  doubted: 'dashed',
  undenied: 'solid',
  withdrawn: 'dotted',
}
const DENIALS = Object.keys(LINES) as Denial[]
const nameHighlight = (denial: Denial) => `side-${DENIALS.indexOf(denial) + 1}`

/** A middle tone, with a contrast of 4 to 1 on white and on near black, so that it suits pages of any colour. */
const TONE = '113 104 230'
const RULES = DENIALS.map(
  denial =>
    `::highlight(${nameHighlight(denial)}){background-color:rgb(${TONE}/14%);text-decoration:underline ${LINES[denial]} 2px rgb(${TONE});text-underline-offset:3px}`,
).join('')

/** One highlight of a window: what is painted there in one kind of line. */
interface Layer {
  readonly view: View
  readonly name: string
  readonly highlight: Highlight
  /** How many ranges were put into it. */
  size: number
}

/** @returns a painter with nothing painted yet; it touches nothing before it has something to paint */
export function createPainter(): Painter {
  const sheets = new Map<Tree, CSSStyleSheet>()
  let layers: Layer[] = []
  let painted: readonly Mark[] = []

  const clear = () => {
    layers.forEach(forget)
    for (const [tree, sheet] of sheets) dropSheet(tree, sheet)
    layers = []
    sheets.clear()
    painted = []
  }
  const findLayer = (view: View, name: string) => {
    let layer = layers.find(one => one.view === view && one.name === name)
    if (!layer) {
      layer = { view, name, highlight: new view.Highlight(), size: 0 }
      layers.push(layer)
    }
    return layer
  }
  const paint = (marks: readonly Mark[]) => {
    if (marks.length === 0) return clear()
    // A page that changes somewhere else need not be painted anew.
    const isNew = marks.length !== painted.length || marks.some((mark, i) => !isSame(mark, painted[i]))
    if (isNew) for (const { highlight } of layers) highlight.clear()
    for (const { range, denial } of marks) {
      const view = prepare(range.startContainer.getRootNode() as Tree, sheets)
      if (view && isNew) findLayer(view, nameHighlight(denial)).highlight.add(range)
    }
    for (const layer of layers) {
      const { view, name, highlight } = layer
      const registry = highlightsOf(view)
      if (registry?.get(name) !== highlight) registry?.set(name, highlight)
      layer.size = highlight.size
    }
    painted = marks
  }
  const isWhole = () =>
    layers.every(
      ({ view, name, highlight, size }) => highlightsOf(view)?.get(name) === highlight && highlight.size === size,
    ) && [...sheets].every(([tree, sheet]) => sheetsOf(tree).includes(sheet) && sheet.cssRules.length > 0)
  return { paint, isWhole, clear }
}

const isSame = (one: Mark, other: Mark | undefined) => one.range === other?.range && one.denial === other.denial

/** Takes a highlight out of its window's registry, unless the page put its own under that name. */
function forget({ view, name, highlight }: Layer): void {
  const registry = highlightsOf(view)
  highlight.clear()
  if (registry?.get(name) === highlight) registry.delete(name)
}

function dropSheet(tree: Tree, sheet: CSSStyleSheet): void {
  const adopted = sheetsOf(tree)
  const at = adopted.indexOf(sheet)
  if (at >= 0) adopted.splice(at, 1)
}

/**
 * Gives a tree our rules, again if the page replaced all sheets meanwhile.
 * @returns its window, or null where nothing can be painted
 */
function prepare(tree: Tree, sheets: Map<Tree, CSSStyleSheet>): View | null {
  const type = typeOf(tree)
  // What was taken out of the page meanwhile has an element on top.
  if (type !== DOCUMENT && type !== FRAGMENT) return null
  const view = viewOf(tree.ownerDocument ?? tree)
  if (!view || !highlightsOf(view)) return null
  let sheet = sheets.get(tree)
  if (!sheet) {
    sheet = new view.CSSStyleSheet()
    sheet.replaceSync(RULES)
    sheets.set(tree, sheet)
  }
  const adopted = sheetsOf(tree)
  if (!adopted.includes(sheet)) adopted.push(sheet)
  return view
}
