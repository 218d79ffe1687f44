import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Installed } from '../../../lib/model/import.ts'
import type { PackInfo } from '../../../lib/model/report.ts'
import type { OptionsSource } from '../options-source.ts'

export interface Lists {
  readonly loaded: readonly PackInfo[]
  readonly installed: Installed
  /** Whether imported ones could not be read. */
  readonly isUnreadable: boolean
}

const NOTHING: Lists = { loaded: [], installed: { packs: [], sets: [] }, isUnreadable: false }

/** Follows which packs there are. @returns the lists, and what reads them again after something was imported or removed */
export function useInstalled(source: Pick<OptionsSource, 'listPacks' | 'packs'>): [Lists, () => void] {
  const [lists, setLists] = useState(NOTHING)
  const read = useCallback(() => {
    // Either is shown although the other cannot be read.
    source.listPacks().then(
      loaded => setLists(now => ({ ...now, loaded })),
      () => {},
    )
    source.packs.listInstalled().then(
      installed => setLists(now => ({ ...now, installed, isUnreadable: false })),
      () => setLists(now => ({ ...now, isUnreadable: true })),
    )
  }, [source])
  useEffect(read, [read])
  return [lists, read]
}
