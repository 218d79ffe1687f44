import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Drawing } from '../ui/drawings.ts'
import { IconButton } from '../ui/IconButton.tsx'

export interface MenuItem {
  readonly label: string
  /** A line below it: what it does, and how far that reaches. */
  readonly help?: string
  readonly onChoose: () => void
}

interface Props {
  label: string
  icon: Drawing
  items: readonly MenuItem[]
}

/** A button that opens a few others. Escape, a choice, and going elsewhere close them. */
export function MenuButton({ label, icon, items }: Props) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLSpanElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }
  useEffect(() => {
    const element = root.current
    if (!open || element === null) return
    element.querySelector<HTMLElement>('.menu button')?.focus()
    const ending = new AbortController()
    const { signal } = ending
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      close()
    }
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) setOpen(false)
    }
    element.addEventListener('keydown', onKeyDown, { signal })
    element.addEventListener('focusout', onFocusOut, { signal })
    return () => ending.abort()
  }, [open])
  return (
    <span class="menu-root" ref={root}>
      <IconButton label={label} icon={icon} expanded={open} onPress={() => setOpen(!open)} />
      {open && (
        <ul class="menu" id={id} aria-label={label}>
          {items.map(item => (
            <li key={item.label}>
              <button
                type="button"
                onClick={() => {
                  close()
                  item.onChoose()
                }}
              >
                {item.label}
                {item.help !== undefined && <span class="menu-help">{item.help}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </span>
  )
}
