import { useLayoutEffect, useState } from 'preact/hooks'
import type { Settings } from '../../lib/model/settings.ts'
import { readSwitches, type Switches } from '../../lib/model/switches.ts'
import { useTexts } from '../text/text.tsx'
import { Switch } from '../ui/Switch.tsx'
import type { PopupSource } from './popup-source.ts'

interface Props {
  source: PopupSource
  /** The page's host name; null: the tab shows no page that could be read. */
  host: string | null
  /** The settings, if they were read before the popup was shown; else null. */
  first: Settings | null
  /** How they stand according to the page's reader; null: it does not say, and they are read from the storage. */
  byPage: Switches | null
  /** Called after a switch was stored. */
  onChanged: () => void
}

/** Turns Sidelight on and off, on this site and on all. */
export function SiteSwitch({ source, host, first, byPage, onChanged }: Props) {
  const texts = useTexts()
  const [settings, setSettings] = useState(first)
  const [failed, setFailed] = useState(false)
  const now = settings === null ? byPage : readSwitches(settings, host)
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
              onChange={on => store(source.change({ set: 'site', host, on }))}
            />
          )}
          <Switch
            label={texts('popup_onEverywhere')}
            on={now.everywhere}
            onChange={on => store(source.change({ set: 'everywhere', on }))}
          />
        </>
      )}
      <p class="notice" role="status">
        {failed && texts('popup_notSaved')}
      </p>
    </div>
  )
}
