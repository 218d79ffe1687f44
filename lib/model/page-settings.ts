import type { MarkLook } from './marks.ts'
import type { PageState, Trouble } from './report.ts'
import { type CardOpening, DEFAULT_SETTINGS, type Settings } from './settings.ts'
import { stateBySwitches } from './switches.ts'

/** What the scripts in a page are told of the settings: nothing of other sites, and nothing of what was hidden. */
export interface PageSettings {
  /** `waiting`: the page may be read. */
  readonly state: PageState
  readonly trouble: Trouble | null
  readonly marks: MarkLook
  readonly card: CardOpening
  /** See `Settings`. */
  readonly language: string | null
}

/** @param host the page's host name */
export const settingsForPage = (settings: Settings, host: string): PageSettings => ({
  state: stateBySwitches(settings, host),
  trouble: null,
  marks: settings.marks,
  card: settings.card,
  language: settings.language,
})

/** For every page while nobody knows what is set: nothing is read, since the person may have switched that off. */
export const UNREADABLE_SETTINGS: PageSettings = {
  ...settingsForPage(DEFAULT_SETTINGS, ''),
  state: 'failed',
  trouble: 'settingsUnreadable',
}
