import type {
  CsvMapping,
  ExportFormat,
  FilePreview,
  Installed,
  InstallTrouble,
  Progress,
} from '../../lib/model/import.ts'
import type { Result } from '../../lib/model/result.ts'

/** What the section of packs asks of the world. All of it is done in a worker; everything may reject when that fails. */
export interface PackSource {
  listInstalled(): Promise<Installed>
  /**
   * Reads and checks files. Nothing is stored. One preview at a time: a new one forgets the one before.
   * @param mappings columns of CSV files, by the file's name
   * @param signal calls it off at once
   * @returns one preview for each file, in their order; rejects with an `AbortError` when it was called off
   */
  preview(
    files: readonly File[],
    mappings: ReadonlyMap<string, CsvMapping>,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<readonly FilePreview[]>
  /**
   * Stores files of the last preview, all or none of them.
   * @param files names of the files that a person said yes to
   */
  install(files: readonly string[], onProgress: (progress: Progress) => void): Promise<Result<null, InstallTrouble>>
  /** @param id of an imported pack or set */
  remove(kind: 'pack' | 'set', id: string): Promise<Result<null, InstallTrouble>>
  /** @returns a file's name and text; null: it is no longer there */
  exportAs(
    kind: 'pack' | 'set',
    id: string,
    format: ExportFormat,
  ): Promise<{ readonly name: string; readonly content: Blob } | null>
}
