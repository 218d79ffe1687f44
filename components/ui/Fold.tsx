import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props {
  summary: string
  /** What the button is called where its words alone do not tell what it opens; has them in it. */
  name?: string
  /** Renders what is folded away: only while it is open. */
  children: () => ComponentChildren
}

/**
 * Something that is folded away in a list. Most folds are never opened, so a closed one renders a button and nothing else.
 * (A `details` element has a tree of its own inside, which makes a long list of them slower to build and to paint.)
 */
export function Fold({ summary, name, children }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" class="fold-button" aria-label={name} aria-expanded={open} onClick={() => setOpen(!open)}>
        {summary}
      </button>
      {open && <div>{children()}</div>}
    </>
  )
}
