import moreStyle from '../../components/card/more.css?inline'
import claimStyle from '../../components/claim/claim.css?inline'
import uiStyle from '../../components/ui/ui.css?inline'

const sheet = new CSSStyleSheet()
sheet.replaceSync(uiStyle + claimStyle + moreStyle)

/** Gives a host's closed tree the style of what is opened in it; each has a tree of its own. */
export function adoptStyle(inside: HTMLElement): void {
  const tree = inside.getRootNode()
  if (!('adoptedStyleSheets' in tree)) return
  const { adoptedStyleSheets: sheets } = tree as ShadowRoot
  if (!sheets.includes(sheet)) (tree as ShadowRoot).adoptedStyleSheets = [...sheets, sheet]
}
