import { useTexts } from '../text/text.tsx'
import { Switch } from '../ui/Switch.tsx'
import type { SwitchState } from './use-switches.ts'

interface Props {
  /** The page's host name; null: the tab shows no page that could be read. */
  host: string | null
  state: SwitchState
}

/** Turns Sidelight on and off, on all sites and on this one. */
export function Switches({ host, state: { now, failure, turnEverywhere, turnHere } }: Props) {
  const texts = useTexts()
  return (
    <div class="switches">
      {now !== null && (
        <Switch
          name={texts('popup_isOn')}
          label={texts(now.everywhere ? 'popup_isOn' : 'popup_isOff')}
          on={now.everywhere}
          onChange={turnEverywhere}
        />
      )}
      {now !== null && host !== null && (
        <Switch
          name={texts('popup_hereOnHost', host)}
          label={texts(now.here ? 'popup_hereOn' : 'popup_hereOff')}
          detail={host}
          on={now.here}
          disabled={!now.everywhere}
          onChange={turnHere}
        />
      )}
      <p class="notice" role="status">
        {failure !== null && texts(failure === 'notRead' ? 'popup_notRead' : 'options_notSaved')}
      </p>
    </div>
  )
}
