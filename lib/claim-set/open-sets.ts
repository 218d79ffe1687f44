/** All claim sets that a person imported, as the background asks them together. */
import type { Index } from '../engine/index/records.ts'
import type { SetMatcher } from '../engine/matching/hits.ts'
import { standsAlone } from '../engine/matching/score.ts'
import { chooseLanguage, type Language } from '../engine/text/language.ts'
import type { ScanRequest } from '../model/page.ts'
import type { Trouble } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { ClaimHit } from '../model/search-hit.ts'
import type { Steps } from '../model/steps.ts'
import type { ClaimView } from '../model/view.ts'
import { cutQuery } from '../search/query.ts'
import { findTyped, splitWords } from '../search/words.ts'
import type { LoadFiles } from './file-cache.ts'
import { type OpenSet, openSet, type TakeTurns } from './open-set.ts'
import { readForSet, type SetReading } from './set-scan.ts'

export interface OpenSets {
  /**
   * Loads what a page needs of every set.
   * @returns the matcher for `scanSteps`, or null when no set is for pages in this language. A set whose files cannot be read
   * is left out: the page is read for the packs and the other sets
   */
  prepare(
    index: Index,
    languages: readonly Language[],
    request: ScanRequest,
    take: TakeTurns,
  ): Promise<SetMatcher | null>
  /** @returns whether a sentence of the page states a claim of a set, as `scanSteps` would find it */
  hasMatch(index: Index, languages: readonly Language[], request: ScanRequest, take: TakeTurns): Promise<boolean>
  /** @returns the claim of the first set that has one with this id; null when none has, or it cannot be read */
  readClaim(id: string): Promise<ClaimView | null>
  /** Finds claims that have every word of a query, the best first. The last word, as all others, may be a word's beginning. */
  search(query: string): Promise<readonly ClaimHit[]>
  /** Bytes of all files that are open now. */
  readonly bytes: number
}

const MOST_HITS = 30
/** Blocks of a raw text that are read together: a book as a whole would fill the memory with its words and with the set. */
const READ_TOGETHER = 256

/**
 * Opens sets. @param loads how the files of each are loaded, in the order of the sets
 * @returns those that can be used; and the troubles of the others, by their places in `loads`
 */
export async function openSets(
  loads: readonly LoadFiles[],
): Promise<{ readonly sets: OpenSets | null; readonly troubles: ReadonlyMap<number, Trouble> }> {
  const opened = await Promise.all(loads.map((load): Promise<Result<OpenSet | null, Trouble>> => openSet(load)))
  const troubles = new Map<number, Trouble>()
  const usable: OpenSet[] = []
  opened.forEach((one, n) => {
    if (!one.ok) troubles.set(n, one.error)
    else if (one.value === null) troubles.set(n, 'indexMissing')
    else usable.push(one.value)
  })
  return { sets: usable.length === 0 ? null : joinSets(usable), troubles }
}

function joinSets(sets: readonly OpenSet[]): OpenSets {
  return {
    get bytes() {
      return sets.reduce((sum, set) => sum + set.bytes, 0)
    },
    prepare: async (...asked) => (await prepareAll(sets, ...asked))?.matcher ?? null,
    async hasMatch(index, languages, request, take) {
      for (let n = 0; n < request.blocks.length; n += READ_TOGETHER) {
        const part = { ...request, blocks: request.blocks.slice(n, n + READ_TOGETHER) }
        const prepared = await prepareAll(sets, index, languages, part, take)
        if (prepared !== null && (await take(findMatch(prepared)))) return true
      }
      return false
    },
    async readClaim(id) {
      for (const set of sets) {
        const claim = await set.readClaim(id)
        if (claim !== null) return claim
      }
      return null
    },
    async search(query) {
      const typed = [...new Set(splitWords(cutQuery(query)))]
      const found = await Promise.all(sets.map(set => set.search(typed, MOST_HITS)))
      const find = (text: string) => ({ text, found: findTyped(text, typed) })
      return found
        .flat()
        .sort((a, b) => a.cost - b.cost)
        .slice(0, MOST_HITS)
        .map(({ claim: { id, title, statement } }) => ({
          ...{ kind: 'claim', id },
          title: find(title ?? statement),
          statement: find(statement),
        }))
    },
  }
}

interface Prepared {
  readonly matcher: SetMatcher
  readonly reading: SetReading
}

async function prepareAll(
  sets: readonly OpenSet[],
  ...[index, languages, request, take]: Parameters<OpenSets['prepare']>
): Promise<Prepared | null> {
  const language = chooseLanguage(languages, request.language)
  const asked = sets.filter(set => set.language === language?.tag)
  if (language === null || asked.length === 0) return null
  const reading = await take(readForSet(language, request.blocks))
  const matchers: SetMatcher[] = []
  for (const set of asked) {
    const matcher = await set.prepare(matchers.at(-1)?.index ?? index, language, reading, take)
    if (matcher.ok) matchers.push(matcher.value)
  }
  const matcher = chainMatchers(matchers)
  return matcher === null ? null : { matcher, reading }
}

function* findMatch({ matcher, reading }: Prepared): Steps<boolean> {
  for (const [block, { tokens, sentences }] of reading.entries()) {
    for (const { start, end } of sentences) if (matcher.find(tokens, block, start, end).some(standsAlone)) return true
    yield
  }
  return false
}

/** Each matcher's index has the claims of those before it, so the last one's has them all. */
function chainMatchers(matchers: readonly SetMatcher[]): SetMatcher | null {
  const last = matchers.at(-1)
  if (last === undefined || matchers.length === 1) return last ?? null
  return {
    index: last.index,
    find: (tokens, block, from, to) => matchers.flatMap(matcher => matcher.find(tokens, block, from, to)),
  }
}
