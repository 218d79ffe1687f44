import type { Ref } from 'preact'
import { useImperativeHandle, useState } from 'preact/hooks'
import type { InnerView } from './card-actions.ts'

/** How the card is led from outside. */
export interface CardHandle {
  show(view: InnerView): void
  /** Goes back to the glance. False: it is there already. */
  goBack(): boolean
}

/** Keeps what is opened inside the card; null: the glance. */
export function useCardViews(handle: Ref<CardHandle>): [InnerView | null, (view: InnerView | null) => void] {
  const [view, setView] = useState<InnerView | null>(null)
  const goBack = () => {
    setView(null)
    return view !== null
  }
  useImperativeHandle(handle, () => ({ show: setView, goBack }))
  return [view, setView]
}
