/** What the popup shows in its first frame. It is asked for before anything is rendered. */
import type { PageSight } from '../../lib/model/report.ts'
import type { Settings } from '../../lib/model/settings.ts'
import { switchesByState } from '../../lib/model/switches.ts'
import type { PopupSource } from './popup-source.ts'

export interface FirstFrame {
  readonly sight: PageSight
  /** Null: the page itself says how the switches stand, or they could not be read. */
  readonly settings: Settings | null
}

/** Asks the page, and reads the settings if the page does not say how they stand. Rejects when the extension is gone. */
export async function readFirstFrame(source: PopupSource): Promise<FirstFrame> {
  const sight = await source.readPage()
  const isTold = sight.access === 'given' && switchesByState(sight.report.state) !== null
  return { sight, settings: isTold ? null : await source.readSettings().catch(() => null) }
}
