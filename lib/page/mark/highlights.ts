/**
 * Paints ranges with the CSS Custom Highlight API, which leaves the page's own DOM as it is. Each window, a frame's too, has a
 * registry of its own, and each shadow tree needs the rules in a sheet of its own.
 */
import type { MarkLook } from '../../model/marks.ts'
import { DOCUMENT, FRAGMENT, highlightsOf, sheetsOf, typeOf, viewOf } from '../dom/dom.ts'
import { type Mark, makeRules } from './mark-rules.ts'
import { toneOf } from './text-tone.ts'

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
}

/** @returns a painter with nothing painted yet; it touches nothing before it has something to paint */
export function createPainter(): Painter {
  const sheets = new Map<Tree, CSSStyleSheet>()
  const rules = keepRules()
  let layers: Layer[] = []
  /** Where each range is painted. */
  let painted = new Map<AbstractRange, Layer>()

  const clear = () => {
    layers.forEach(forget)
    for (const [tree, sheet] of sheets) dropSheet(tree, sheet)
    layers = []
    sheets.clear()
    painted.clear()
  }
  const findLayer = (view: View, name: string) => {
    let layer = layers.find(one => one.view === view && one.name === name)
    if (!layer) {
      layer = { view, name, highlight: new view.Highlight() }
      layers.push(layer)
      highlightsOf(view)?.set(name, layer.highlight)
    }
    return layer
  }
  /** Puts a range into its highlight, unless it is there. */
  const place = (range: AbstractRange, name: string, before: Map<AbstractRange, Layer>) => {
    const view = prepare(range.startContainer.getRootNode() as Tree, sheets, rules.css())
    if (!view) return
    const layer = findLayer(view, name)
    painted.set(range, layer)
    if (before.get(range) === layer) before.delete(range)
    else layer.highlight.add(range)
  }
  const paint = (marks: readonly Mark[], look: MarkLook) => {
    if (marks.length === 0) return clear()
    const css = rules.css()
    const named = marks.map(mark => ({ range: mark.range, name: rules.nameOf(mark, look) }))
    if (css !== rules.css()) for (const sheet of sheets.values()) sheet.replaceSync(rules.css())
    const before = painted
    painted = new Map()
    for (const { range, name } of named) place(range, name, before)
    for (const [range, { highlight }] of before) highlight.delete(range)
  }
  const isWhole = () =>
    layers.every(({ view, name, highlight }) => highlightsOf(view)?.get(name) === highlight) &&
    layers.reduce((sum, { highlight }) => sum + highlight.size, 0) === painted.size &&
    [...sheets].every(([tree, sheet]) => sheetsOf(tree).includes(sheet) && sheet.cssRules.length > 0)
  return { paint, isWhole, clear }
}

/** Keeps the rules that were needed so far, also when they are not any more, so that a page is seldom styled anew. */
function keepRules() {
  /** Of highlights, by their rules. The page can see the names, so they tell nothing. */
  const names = new Map<string, string>()
  let css = ''
  const add = (rules: string) => {
    let name = names.get(rules)
    if (!name) {
      name = `side-${names.size}`
      names.set(rules, name)
      css += rules.replaceAll('&', `::highlight(${name})`)
    }
    return name
  }
  return {
    css: () => css,
    /** @returns the highlight of a mark; there is one more for the time when its card is open */
    nameOf(mark: Mark, look: MarkLook): string {
      const tone = toneOf(mark.range)
      const [closed = '', open = ''] = [false, true].map(isOpen => add(makeRules({ ...mark, isOpen }, tone, look)))
      return mark.isOpen ? open : closed
    },
  }
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
