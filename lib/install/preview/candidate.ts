import type { FileRefused, PackPreview, Problem, Refusal, SetInfo, SetPreview } from '../../model/import.ts'
import type { Pack } from '../../model/pack.ts'

/** What can be stored of a file that was previewed. */
export type Candidate =
  | { readonly preview: PackPreview; readonly pack: Pack }
  /** Its files are staged under this generation. */
  | { readonly preview: SetPreview; readonly info: SetInfo; readonly generation: string }

/** A pack that a chosen file has. */
export interface ChosenPack {
  readonly file: string
  /** Bytes of the file. */
  readonly size: number
  readonly pack: Pack
}

const MOST_PROBLEMS = 100

export const refuse = (file: string, reason: Refusal, problems: readonly Problem[] = []): FileRefused => ({
  kind: 'refused',
  file,
  reason,
  problems: problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => ({ path, message })),
})

/** @returns a problem of the file as a whole */
export const whole = (message: string): Problem => ({ path: '', message })
