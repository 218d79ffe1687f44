import { useLayoutEffect, useRef } from 'preact/hooks'
import { useTexts } from '../text/text.tsx'
import { type Drawing, FLAG, HIDE, INFO, MUTE } from '../ui/drawings.ts'
import { Icon } from '../ui/Icon.tsx'

const ITEMS = ['hide', 'mute', 'why', 'report'] as const
/** What a person can choose: hide this mark, mute the claim, see why it is marked, report a mistake. */
export type MenuItem = (typeof ITEMS)[number]

const ICONS: Readonly<Record<MenuItem, Drawing>> = { hide: HIDE, mute: MUTE, why: INFO, report: FLAG }

/** Where the focus goes for a key: from an item, of so many. */
const MOVES: Readonly<Record<string, (at: number, of: number) => number>> = {
  ArrowDown: (at, of) => (at + 1) % of,
  ArrowUp: (at, of) => (at - 1 + of) % of,
  Home: () => 0,
  End: (_, of) => of - 1,
}

interface Props {
  /** @param click tells whether a person chose it, or a script of the page */
  onChoose: (item: MenuItem, click: Event) => void
  /** The focus leaves by Tab, or the menu is to close: the focus goes back to where it came from. */
  onClose: () => void
}

/** The card's menu: each item says how far it reaches. */
export function CardMenu({ onChoose, onClose }: Props) {
  const texts = useTexts()
  const menu = useRef<HTMLDivElement>(null)
  const itemsOf = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  useLayoutEffect(() => itemsOf()[0]?.focus({ preventScroll: true }), [])
  const onKey = (event: KeyboardEvent) => {
    const items = itemsOf()
    const move = MOVES[event.key]
    if (event.key !== 'Tab' && move === undefined) return
    event.preventDefault()
    if (move === undefined) return onClose()
    const at = items.indexOf(event.target as HTMLElement)
    items[move(Math.max(at, 0), items.length)]?.focus()
  }
  return (
    <div class="card-menu" role="menu" aria-label={texts('glance_more')} tabIndex={-1} ref={menu} onKeyDown={onKey}>
      {ITEMS.map(item => (
        <button
          key={item}
          type="button"
          role="menuitem"
          class="card-menu-item"
          data-item={item}
          tabIndex={-1}
          onClick={event => onChoose(item, event)}
        >
          <Icon icon={ICONS[item]} />
          <b>{texts(`menu_${item}`)}</b>
          <span>{texts(`menu_${item}Help`)}</span>
        </button>
      ))}
    </div>
  )
}
