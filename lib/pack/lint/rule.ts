/** What the rules of the linter share. */
import type { Pack } from '../../model/pack.ts'

/** The pack that a pack extends; null: it extends none, or that one is not at hand. */
export type Base = Pack | null

/** Notes one thing wrong: where in the file, and a sentence with the remedy. */
export type Report = (path: string, message: string) => void
