/** Looks up a text that a person selected: what it states, or else which claims are nearest. */
import type { LookUp } from '../model/look-up.ts'
import type { Match, ScanRequest } from '../model/page.ts'
import type { Trouble } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import { readClaims, scanAll } from './sets.ts'
import type { AskStore, TakeTurns } from './store.ts'

/** Claims that are shown as the nearest. */
const MOST_NEAREST = 3

/** @returns a request to read a text as if it were a page of one paragraph */
const asPage = (text: string): ScanRequest => ({
  language: null,
  blocks: [{ id: 0, kind: 'paragraph', text }],
  context: null,
})

/**
 * @param take the turns of whoever asks
 * @param text at most `LONGEST_LOOK_UP` UTF-16 code units
 */
export function lookUp(askStore: AskStore, take: TakeTurns, text: string): Promise<Result<LookUp, Trouble>> {
  return askStore(async store => {
    const { matches } = await scanAll(store, asPage(text), take)
    const claims = matches.length > 0 ? await readClaims(store, namesOf(matches)) : []
    return { matches, claims: claims.length > 0 ? claims : store.findNearest(text, MOST_NEAREST) }
  })
}

const namesOf = (matches: readonly Match[]): string[] => [...new Set(matches.map(({ claim }) => claim))]
