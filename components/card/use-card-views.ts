import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { InnerView } from './card-actions.ts'

/** How the card is led from outside. */
export interface CardHandle {
  show(view: InnerView): void
  /** Goes back to the glance. False: it is there already. */
  goBack(): boolean
}

/** Keeps what is opened inside the card; null: the glance, which has the focus when a person comes back to it. */
export function useCardViews(
  handle: { current: CardHandle | null },
  box: RefObject<HTMLElement | null>,
): [InnerView | null, (view: InnerView | null) => void] {
  const [view, setView] = useState<InnerView | null>(null)
  const before = useRef(view)
  useLayoutEffect(() => {
    if (view === null && before.current !== null) box.current?.focus({ preventScroll: true })
    before.current = view
  }, [view, box])
  const goBack = () => {
    setView(null)
    return view !== null
  }
  handle.current = { show: setView, goBack }
  return [view, setView]
}
