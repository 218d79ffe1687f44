/**
 * What a page of the extension asks of the worker that imports packs (`entrypoints/install.ts`), and what travels between the
 * two. Only one page asks a worker; to call a preview off, it ends the worker.
 */
import type { CsvMapping, ExportFormat, FilePreview, Installed, InstallTrouble, Progress } from './import.ts'
import type { Result } from './result.ts'

/** An imported pack or claim set. */
export interface ImportedId {
  readonly kind: 'pack' | 'set'
  readonly id: string
}

/** Each call with its input and its answer; components/options/pack-source.ts says what they mean. */
export interface InstallCalls {
  listInstalled(none: null): Installed
  preview(chosen: {
    readonly files: readonly File[]
    readonly mappings: ReadonlyMap<string, CsvMapping>
  }): readonly FilePreview[]
  install(files: readonly string[]): Result<null, InstallTrouble>
  remove(what: ImportedId): Result<null, InstallTrouble>
  exportAs(what: ImportedId & { readonly format: ExportFormat }): ExportedFile | null
}

export interface ExportedFile {
  readonly name: string
  readonly content: Blob
}

export type InstallCall = keyof InstallCalls
export type InstallInput<N extends InstallCall> = Parameters<InstallCalls[N]>[0]
export type InstallAnswer<N extends InstallCall> = ReturnType<InstallCalls[N]>

/** A call. Its number comes back with all that is said of it. */
export interface InstallRequest<N extends InstallCall = InstallCall> {
  readonly number: number
  readonly call: N
  readonly input: InstallInput<N>
}

/** How far a call is, any number of times; then its answer, or what was thrown. */
export type InstallReply =
  | { readonly number: number; readonly progress: Progress }
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: string }
