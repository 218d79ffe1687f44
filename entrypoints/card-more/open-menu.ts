import { h, render } from 'preact'
import { CardMenu, type MenuItem } from '../../components/card/CardMenu.tsx'
import type { CardMore } from '../../components/card/card-more.ts'
import { TextProvider } from '../../components/text/text.tsx'
import { closedTreeOf } from '../../lib/browser/native.ts'
import { watchVisible } from '../../lib/page/card/visible.ts'
import { callPage } from '../../lib/page/dom/dom.ts'
import { adoptStyle } from './adopt-style.ts'
import { moveMenu } from './move-menu.ts'
import { closeNotice, removeMarks } from './remove-marks.ts'

/** Opens the card's menu. See `CardMore`. */
export const openMenu: CardMore['openMenu'] = input => {
  const { host, texts, onView, onRemove, onClosed } = input
  // Nothing of this extension may lie over the menu.
  closeNotice()
  adoptStyle(host.root)
  const mount = callPage(document, 'createElement', 'div')
  host.root.append(mount)
  const close = () => {
    watch?.stop()
    render(null, mount)
    mount.remove()
    onClosed()
  }
  const choose = (item: MenuItem, click: Event) => {
    const isSeen = watch?.isSeen() ?? false
    close()
    if (item === 'why' || item === 'report') return onView(item)
    if (!click.isTrusted) return
    onRemove()
    const removal = { claim: input.claim.id, sentence: item === 'hide' ? input.sentence : null }
    void removeMarks(input, removal, { isSeen, isByKey: 'detail' in click && click.detail === 0 })
  }
  render(h(TextProvider, { texts, children: h(CardMenu, { onChoose: choose, onClose: close }) }), mount)
  const menu = mount.firstElementChild
  const place = () => menu !== null && moveMenu(menu as HTMLElement, host.root)
  place()
  const watch =
    menu &&
    watchVisible(document, { host: host.element, root: host.root, part: menu as HTMLElement, treeOf: closedTreeOf })
  return { place, close }
}
