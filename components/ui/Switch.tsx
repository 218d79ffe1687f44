interface Props {
  label: string
  /** What the switch is called whether it is on or off, where the label changes with it; left out: the label. */
  name?: string
  /** A second, smaller line. */
  detail?: string
  on: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
}

/** A switch with its label; the whole of it can be clicked. */
export function Switch({ label, name, detail, on, disabled = false, onChange }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-label={name}
      aria-checked={on}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span class="switch-label">
        {label}
        {detail !== undefined && <bdi class="switch-detail">{detail}</bdi>}
      </span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  )
}
