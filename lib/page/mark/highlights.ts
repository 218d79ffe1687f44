/**
 * Paints ranges with the CSS Custom Highlight API, which leaves the page's own DOM as it is. The page can see the names of
 * highlights, so these tell nothing. Each window, a frame's too, has a registry of its own, and each shadow tree needs the
 * rules in a sheet of its own.
 */
import type { MarkLook } from '../../model/marks.ts'
import { DOCUMENT, FRAGMENT, highlightsOf, sheetsOf, typeOf, viewOf } from '../dom/dom.ts'
import { type Mark, makeRules, nameHighlight, type Tone } from './mark-rules.ts'
import { openTones } from './text-tone.ts'

export interface Painter {
  /** Paints these marks in place of all that it painted before. */
  paint(marks: readonly Mark[], look: MarkLook): void
  /** Whether all that was painted is still there: a page can empty the lists in which highlights and sheets are. */
  isWhole(): boolean
  /** Takes everything back: highlights and sheets. */
  clear(): void
}

type View = Window & typeof globalThis
type Tree = Document | ShadowRoot

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
  /** Where each range is painted. */
  let painted = new Map<AbstractRange, Layer>()
  /** One mark for each way of looking that was needed so far: the rules for it stay, so that a page is seldom styled anew. */
  const styles = new Map<string, readonly [Mark, Tone]>()
  let css = ''

  const clear = () => {
    layers.forEach(forget)
    for (const [tree, sheet] of sheets) dropSheet(tree, sheet)
    layers = []
    sheets.clear()
    painted = new Map()
  }
  const findLayer = (view: View, name: string) => {
    let layer = layers.find(one => one.view === view && one.name === name)
    if (!layer) {
      layer = { view, name, highlight: new view.Highlight(), size: 0 }
      layers.push(layer)
    }
    return layer
  }
  const restyle = (look: MarkLook) => {
    const before = css
    css = [...styles.values()].map(([mark, tone]) => makeRules(mark, tone, look)).join('')
    if (css !== before) for (const sheet of sheets.values()) sheet.replaceSync(css)
  }
  /** Puts a range into its highlight, unless it is there. */
  const place = (range: AbstractRange, name: string, before: Map<AbstractRange, Layer>) => {
    const view = prepare(range.startContainer.getRootNode() as Tree, sheets, css)
    if (!view) return
    const layer = findLayer(view, name)
    layer.size++
    painted.set(range, layer)
    if (before.get(range) === layer) before.delete(range)
    else layer.highlight.add(range)
  }
  const paint = (marks: readonly Mark[], look: MarkLook) => {
    if (marks.length === 0) return clear()
    const toneOf = openTones()
    const named = marks.map(mark => {
      const tone = toneOf(mark.range)
      styles.set(nameHighlight({ ...mark, isOpen: false }, tone), [mark, tone])
      return { range: mark.range, name: nameHighlight(mark, tone) }
    })
    restyle(look)
    const before = painted
    painted = new Map()
    for (const layer of layers) layer.size = 0
    for (const { range, name } of named) place(range, name, before)
    for (const [range, { highlight }] of before) highlight.delete(range)
    for (const layer of layers) if (layer.size === 0) forget(layer)
    layers = layers.filter(layer => layer.size > 0)
    for (const { view, name, highlight } of layers) {
      const registry = highlightsOf(view)
      if (registry?.get(name) !== highlight) registry?.set(name, highlight)
    }
  }
  const isWhole = () =>
    layers.every(
      ({ view, name, highlight, size }) => highlightsOf(view)?.get(name) === highlight && highlight.size === size,
    ) && [...sheets].every(([tree, sheet]) => sheetsOf(tree).includes(sheet) && sheet.cssRules.length > 0)
  return { paint, isWhole, clear }
}

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
function prepare(tree: Tree, sheets: Map<Tree, CSSStyleSheet>, css: string): View | null {
  const type = typeOf(tree)
  // What was taken out of the page meanwhile has an element on top.
  if (type !== DOCUMENT && type !== FRAGMENT) return null
  const view = viewOf(tree.ownerDocument ?? tree)
  if (!view || !highlightsOf(view)) return null
  let sheet = sheets.get(tree)
  if (!sheet) {
    sheet = new view.CSSStyleSheet()
    sheet.replaceSync(css)
    sheets.set(tree, sheet)
  }
  const adopted = sheetsOf(tree)
  if (!adopted.includes(sheet)) adopted.push(sheet)
  return view
}
