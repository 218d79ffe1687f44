import type { Language } from '../engine/text/language.ts'
import { ENGLISH } from './en.ts'

/** Every language that the engine reads; a page that declares none is read in the first. */
export const LANGUAGES: readonly Language[] = [ENGLISH]
