import type { ComponentChildren } from 'preact'
import { Switch } from '../ui/Switch.tsx'

interface Props {
  /** The name's id, for a control that takes its name from it. */
  id?: string
  name: ComponentChildren
  /** One line of help. */
  help?: ComponentChildren
  /** The control. */
  children?: ComponentChildren
}

/** One setting: its name, one line of help, and its control at the end. */
export function Row({ id, name, help, children }: Props) {
  return (
    <div class="row">
      <b id={id}>{name}</b>
      {help !== undefined && <p>{help}</p>}
      {children !== undefined && <div class="row-control">{children}</div>}
    </div>
  )
}

interface SwitchProps {
  name: string
  help: string
  on: boolean
  onChange: (on: boolean) => void
}

/** A setting that is on or off. */
export function SwitchRow({ name, help, on, onChange }: SwitchProps) {
  return (
    <Row name={<span aria-hidden="true">{name}</span>} help={help}>
      <Switch label={name} on={on} onChange={onChange} />
    </Row>
  )
}
