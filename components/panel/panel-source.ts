/** What the side panel asks of the world. `entrypoints/sidepanel` fills it with the browser, tests with their own. */
import type { PanelSight, Trouble } from '../../lib/model/report.ts'
import type { Result } from '../../lib/model/result.ts'
import type { SettingsChange } from '../../lib/model/settings-change.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'

export interface Described {
  readonly claims: readonly ClaimView[]
  readonly entities: readonly EntityView[]
}

/** Everything here may reject when the background or the page is gone. */
export interface PanelSource {
  /** @returns the version of the extension */
  version(): string
  /** The page beside the panel as it is at this moment. @param known the revision that is known already, or null */
  readPage(known: number | null): Promise<PanelSight>
  /** Has the page read although it is no article. */
  askToRead(): Promise<void>
  /** Asks the person for access, to the page's site or to all. Must be called straight in a click. */
  requestAccess(where: 'site' | 'all'): Promise<boolean>
  /** Scrolls the page to a match, by its `matchKey`, and answers when it stands still. False: it is no longer on the page. */
  show(key: string): Promise<boolean>
  /** Ids that no pack knows are left out. */
  describe(ids: {
    readonly claims: readonly string[]
    readonly entities: readonly string[]
  }): Promise<Result<Described, Trouble>>
  /** Rejects when the browser cannot store it. */
  change(change: SettingsChange): Promise<unknown>
  /** Hides a mark, or (`on`) shows it again. @returns whether that is stored now */
  hide(mark: { readonly claim: string; readonly sentence: string; readonly on: boolean }): Promise<boolean>
  /** Takes the claim that somebody asked for in the page. @returns its id, or null */
  takeAskedClaim(): Promise<string | null>
  /** Calls back when another page is beside the panel, or when a claim was asked for. */
  onMove(listener: () => void, signal: AbortSignal): void
  /** Rejects when the browser does not allow it. */
  copy(text: string): Promise<void>
  /** Offers a file to be kept. */
  save(name: string, text: string): void
  print(): void
  /** Addresses of the extension's other pages. */
  readonly links: { readonly search: string; readonly options: string; readonly help: string }
}
