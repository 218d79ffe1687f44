import type { Drawing } from './drawings.ts'
import { Icon } from './Icon.tsx'

interface Props {
  label: string
  icon: Drawing
  onPress: () => void
  disabled?: boolean
  /** Whether what the button opens is open; left out: it opens nothing. */
  expanded?: boolean
  /** Whether what it opens is a menu. */
  hasMenu?: boolean
  /** Of a button that goes to the next (1) or previous (-1) of something: focus finds it by this. */
  step?: 1 | -1
}

/** A button that has only a drawing; its name is shown as a tooltip. */
export function IconButton({ label, icon, onPress, disabled = false, expanded, hasMenu = false, step }: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      aria-haspopup={hasMenu ? 'menu' : undefined}
      aria-expanded={expanded}
      data-step={step}
      onClick={onPress}
    >
      <Icon icon={icon} />
    </button>
  )
}
