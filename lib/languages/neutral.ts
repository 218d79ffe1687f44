import { ENGLISH_NEUTRAL } from './en-neutral.ts'

/** For each language tag, paragraphs that have nothing to do with any pack. */
export const NEUTRAL_PAGES: ReadonlyMap<string, readonly string[]> = new Map([['en', ENGLISH_NEUTRAL]])
