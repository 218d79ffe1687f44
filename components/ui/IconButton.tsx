import { Icon, type IconName } from './Icon.tsx'

interface Props {
  label: string
  icon: IconName
  onPress: () => void
  disabled?: boolean
  /** Whether what the button opens is open; left out: it opens nothing. */
  expanded?: boolean
}

/** A button that has only a drawing; its name is shown as a tooltip. */
export function IconButton({ label, icon, onPress, disabled = false, expanded }: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      aria-expanded={expanded}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
