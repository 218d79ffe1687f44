import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props {
  summary: string
  /** Renders what is folded away: only while it is open. */
  children: () => ComponentChildren
}

/**
 * Something that is folded away in a list: most of it is never opened, and a closed one is a button and nothing else.
 * (`details` has a tree of its own inside, which makes a list of them slower to build and to paint.)
 */
export function Fold({ summary, children }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" class="fold-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {summary}
      </button>
      {open && <div class="folded">{children()}</div>}
    </>
  )
}
