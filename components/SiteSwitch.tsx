import { useLayoutEffect, useState } from 'preact/hooks'
import type { Settings } from '../lib/model/report.ts'
import type { PopupSource } from './popup-source.ts'
import { Switch } from './Switch.tsx'
import { useTexts } from './text.tsx'

interface Props {
  source: PopupSource
  /** The page's host name; null: the tab shows no page that could be read. */
  host: string | null
  /** Called after a switch was stored. */
  onChanged: () => void
}

/** Turns Sidelight on and off, on this site and on all. */
export function SiteSwitch({ source, host, onChanged }: Props) {
  const texts = useTexts()
  const [settings, setSettings] = useState<Settings | null>(null)
  const [failed, setFailed] = useState(false)

  useLayoutEffect(() => {
    source.readSettings().then(setSettings, () => setFailed(true))
  }, [source])

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
      {settings !== null && (
        <>
          {host !== null && (
            <Switch
              label={texts('popup_onSite', host)}
              on={settings.everywhere && !settings.sitesOff.includes(host)}
              disabled={!settings.everywhere}
              onChange={on => store(source.setSite(host, on))}
            />
          )}
          <Switch
            label={texts('popup_onEverywhere')}
            on={settings.everywhere}
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
