import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props {
  summary: string
  /** Renders what is folded away: not before it is opened for the first time. */
  children: () => ComponentChildren
}

/** Something that is folded away in a list: most of it is never opened, and a list of closed ones costs nothing. */
export function Fold({ summary, children }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <details class="more" onToggle={event => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened && children()}
    </details>
  )
}
