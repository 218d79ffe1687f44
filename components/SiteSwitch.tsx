import { useLayoutEffect, useState } from 'preact/hooks'
import type { Settings } from '../lib/model/settings.ts'
import { readSwitches, type Switches } from '../lib/model/switches.ts'
import type { PopupSource } from './popup-source.ts'
import { Switch } from './Switch.tsx'
import { useTexts } from './text.tsx'

interface Props {
  source: PopupSource
  /** The page's host name; null: the tab shows no page that could be read. */
  host: string | null
  /** The switches as they were read before; null: they were not. */
  first: Settings | null
  /** How they stand as far as the page tells; null: it does not, and they are read. */
  told: Switches | null
  /** Called after a switch was stored. */
  onChanged: () => void
}

/** Turns Sidelight on and off, on this site and on all. */
export function SiteSwitch({ source, host, first, told, onChanged }: Props) {
  const texts = useTexts()
  const [settings, setSettings] = useState(first)
  const [failed, setFailed] = useState(false)
  const now = settings === null ? told : readSwitches(settings, host)
  const isUnknown = now === null

  useLayoutEffect(() => {
    if (isUnknown) source.readSettings().then(setSettings, () => setFailed(true))
  }, [source, isUnknown])

  const store = (change: Promise<Settings>) =>
    change.then(
      stored => {
        setSettings(stored)
        setFailed(false)
        onChanged()
      },
      () => setFailed(true),
    )

  return (
    <div class="site-switch">
      {now !== null && (
        <>
          {host !== null && (
            <Switch
              label={texts('popup_onSite', host)}
              on={now.here}
              disabled={!now.everywhere}
              onChange={on => store(source.setSite(host, on))}
            />
          )}
          <Switch
            label={texts('popup_onEverywhere')}
            on={now.everywhere}
            onChange={on => store(source.setEverywhere(on))}
          />
        </>
      )}
      <p class="notice" role="status">
        {failed && texts('popup_notSaved')}
      </p>
    </div>
  )
}
