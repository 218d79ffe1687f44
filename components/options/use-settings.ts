import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Settings } from '../../lib/model/settings.ts'
import type { SettingsChange } from '../../lib/model/settings-change.ts'
import type { OptionsSource } from './options-source.ts'

interface Options {
  /** As stored now; null: not read yet. */
  readonly settings: Settings | null
  /** Whether they could not be read. */
  readonly unreadable: boolean
  /**
   * Stores a change.
   * @returns whether it is stored; if not, nothing was changed
   */
  change(change: SettingsChange): Promise<boolean>
}

/** Follows the stored settings, also while others change them. */
export function useSettings(source: OptionsSource): Options {
  const [settings, setSettings] = useState<Settings | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  useEffect(() => {
    const read = () =>
      source.readSettings().then(
        stored => {
          setSettings(stored)
          setUnreadable(false)
        },
        () => setUnreadable(true),
      )
    void read()
    return source.watchSettings(read)
  }, [source])

  const change = useCallback(
    (wanted: SettingsChange) =>
      source.change(wanted).then(
        stored => {
          setSettings(stored)
          return true
        },
        () => false,
      ),
    [source],
  )
  return { settings, unreadable, change }
}
