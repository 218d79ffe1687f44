import { useLayoutEffect, useState } from 'preact/hooks'
import type { Settings } from '../../lib/model/settings.ts'
import type { SettingsChange } from '../../lib/model/settings-change.ts'
import { readSwitches, type Switches } from '../../lib/model/switches.ts'
import type { PopupSource } from './popup-source.ts'

interface Options {
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

export interface SwitchState {
  /** Null: not known yet, or never, see `failure`. */
  readonly now: Switches | null
  readonly failure: 'notRead' | 'notSaved' | null
  turnEverywhere(on: boolean): void
  /** Does nothing where there is no page. */
  turnHere(on: boolean): void
}

/** How the switches stand, on this site and on all; and turns them. */
export function useSwitches({ source, host, first, byPage, onChanged }: Options): SwitchState {
  const [settings, setSettings] = useState(first)
  const [failure, setFailure] = useState<SwitchState['failure']>(null)
  const now = settings === null ? byPage : readSwitches(settings, host)
  const isUnknown = now === null

  useLayoutEffect(() => {
    if (isUnknown) source.readSettings().then(setSettings, () => setFailure('notRead'))
  }, [source, isUnknown])

  const store = (change: SettingsChange) =>
    source.change(change).then(
      stored => {
        setSettings(stored)
        setFailure(null)
        onChanged()
      },
      () => setFailure('notSaved'),
    )

  return {
    now,
    failure: failure === 'notRead' && now !== null ? null : failure,
    turnEverywhere: on => void store({ set: 'everywhere', on }),
    turnHere: on => void (host !== null && store({ set: 'site', host, on })),
  }
}
