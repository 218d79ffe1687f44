import type { CommandKeys } from '../../lib/model/keys.ts'
import type { PackInfo } from '../../lib/model/report.ts'
import type { Settings } from '../../lib/model/settings.ts'
import type { SettingsChange } from '../../lib/model/settings-change.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import type { AccessSource } from '../page/use-access.ts'
import type { PackSource } from './pack-source.ts'

/** What the options ask of the world. Everything may reject when the background is gone. */
export interface OptionsSource extends AccessSource {
  readonly version: string
  /** BCP 47 tags of the languages that the texts are in. */
  readonly languages: readonly string[]
  /** The browser's own language among them. */
  readonly browserLanguage: string
  readSettings(): Promise<Settings>
  /** Has a function called after each change of the stored settings, whoever made it. @returns what ends that */
  watchSettings(changed: () => void): () => void
  /** Rejects, with nothing changed, when the browser cannot store it. */
  change(change: SettingsChange): Promise<Settings>
  listPacks(): Promise<readonly PackInfo[]>
  /** Claims that no pack knows are left out. */
  describeClaims(ids: readonly string[]): Promise<readonly ClaimView[]>
  /** Packs and claim sets that a person imports. */
  readonly packs: PackSource
  readExamples(): Promise<readonly ClaimView[]>
  readKeys(): Promise<CommandKeys>
  /** @returns false: this browser opens its list of keys only by hand */
  openKeySettings(): Promise<boolean>
  /** Has the browser save a file of this name. A text is JSON; other content has its own type. */
  saveFile(name: string, content: string | Blob): void
}

/** What every section works with. */
export interface SectionProps {
  source: OptionsSource
  settings: Settings
  /**
   * Stores a change and tells of it.
   * @param said what is told once it is stored; left out: that it is
   * @returns whether it is stored
   */
  change(change: SettingsChange, said?: string): Promise<boolean>
}
