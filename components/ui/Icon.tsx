import type { Drawing } from './drawings.ts'

/** A drawing beside words, or in a button that has a name. */
export function Icon({ icon: { path, isMirrored = false } }: { icon: Drawing }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" data-mirrored={isMirrored}>
      <path d={path} />
    </svg>
  )
}
