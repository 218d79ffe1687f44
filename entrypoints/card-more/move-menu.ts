import { placeMenu } from '../../lib/card/menu-place.ts'

/** Moves the menu to where `placeMenu` says. @param root as large as the window, with the card in it */
export function moveMenu(menu: HTMLElement, root: HTMLElement): void {
  const card = root.querySelector('.card')
  const button = root.querySelector('[aria-haspopup="menu"]')
  if (card === null || button === null) return
  Object.assign(menu.style, { width: '', maxHeight: '' })
  const { width, height } = root.getBoundingClientRect()
  const place = placeMenu({
    card: card.getBoundingClientRect(),
    button: button.getBoundingClientRect(),
    menu: { width: menu.offsetWidth, height: menu.offsetHeight },
    viewport: { width, height },
    direction: menu.matches(':dir(rtl)') ? 'rtl' : 'ltr',
  })
  const pixels = Object.entries(place).map(([name, length]) => [name, `${length}px`])
  Object.assign(menu.style, Object.fromEntries(pixels))
}
