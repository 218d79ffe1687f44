/** What the popup asks of the world. `entrypoints/popup` fills it with the browser, tests with their own. */
import type { CommandKeys } from '../../lib/model/keys.ts'
import type { PackInfo, PageSight, Trouble } from '../../lib/model/report.ts'
import type { Result } from '../../lib/model/result.ts'
import type { SearchHit } from '../../lib/model/search-hit.ts'
import type { Settings } from '../../lib/model/settings.ts'
import type { SettingsChange } from '../../lib/model/settings-change.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'

export interface Ids {
  readonly claims: readonly string[]
  readonly entities: readonly string[]
}

export interface Described {
  readonly claims: readonly ClaimView[]
  readonly entities: readonly EntityView[]
}

/** The extension's pages to which the popup leads. */
export const PLACES = ['panel', 'options', 'help'] as const
export type Place = (typeof PLACES)[number]

/** Everything here may reject when the background or the page is gone. */
export interface PopupSource {
  /** The page as it is at this moment. */
  readPage(): Promise<PageSight>
  /** Has the page read although it is no article. */
  askToRead(): Promise<void>
  /** Asks the person for access, to the page's site or to all. Must be called straight in a click. */
  requestAccess(where: 'site' | 'all'): Promise<boolean>
  /** Scrolls the page to a match, by its `matchKey`. False: it is no longer on the page. */
  goTo(key: string): Promise<boolean>
  /** Ids that no pack knows are left out. */
  describe(ids: Ids): Promise<Result<Described, Trouble>>
  /** A blank query finds nothing and gets the search ready. */
  search(query: string): Promise<Result<readonly SearchHit[], Trouble>>
  listPacks(): Promise<Result<readonly PackInfo[], Trouble>>
  /** The keys that step from mark to mark, as the person has set them. */
  readKeys(): Promise<CommandKeys>
  /** Opens another page of the extension; the panel shows the popup's page. Must be called straight in a click. */
  go(place: Place): Promise<void>
  readSettings(): Promise<Settings>
  change(change: SettingsChange): Promise<Settings>
}
