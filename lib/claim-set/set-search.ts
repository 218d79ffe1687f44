/**
 * The popup's search over a set. A typed word stands for itself and for all words that it begins; one of a letter or two only
 * for itself, since it would begin too many. Typing errors are not forgiven: that would need all words in memory.
 */
import { type ArraysOf, openArrays } from '../engine/index/array-file.ts'
import { at, byteAt } from '../engine/text/column.ts'
import type { Trouble } from '../model/report.ts'
import { ok, type Result } from '../model/result.ts'
import type { ReviewedClaim } from '../model/reviewed-claim.ts'
import { type LoadFiles, makeFileCache } from './file-cache.ts'
import type { SetHead, TextBlock } from './set-format.ts'
import { LONGEST_WORD, visitPacked } from './write-search.ts'

/** A claim that a search finds, and how well it fits: the lower the better. Costs of two sets can be compared. */
export interface FoundClaim {
  readonly claim: ReviewedClaim
  readonly cost: number
}

export interface SetSearch {
  find(typed: readonly string[], most: number): Promise<readonly FoundClaim[]>
  /** Bytes of the files that are open. */
  readonly bytes: number
}

/** So many letters or fewer must be a whole word. */
const SHORT = 2
/** Files of words that are read for one typed word. What begins more words than these have is looked for in the first of them. */
const MOST_FILES = 24
/** Typed words that count. */
const MOST_TYPED = 16
/** What a typed word costs that only begins a word of the claim; the rest of a cost is the claim's length. */
const PER_BEGINNING = 256

/** A file's words, in order, each with the claims that have it. */
interface WordFile extends ArraysOf<'words'> {
  readonly words: readonly string[]
}

interface Contents {
  /** How many words each claim's statement has, 255 at most. */
  readonly lengths: Uint8Array
  /** The first word of each file of words. */
  readonly firstWords: readonly string[]
  readonly bytes: number
}

/** @param most bytes of words to keep open */
export function openSetSearch(
  load: LoadFiles,
  { blockClaims }: SetHead,
  most: number,
  readBlocks: (numbers: readonly number[]) => Promise<ReadonlyMap<number, TextBlock>>,
): SetSearch {
  const files = makeFileCache({ load, nameOf: n => `words/${n}`, open: (_, bytes) => openWords(bytes), most })
  let contents: Contents | null = null
  return {
    get bytes() {
      return (contents?.bytes ?? 0) + files.bytes
    },
    async find(typed, limit) {
      contents ??= await loadContents(load)
      if (contents === null || typed.length === 0) return []
      const { firstWords, lengths } = contents
      const costs = new Uint16Array(lengths.length)
      for (const word of typed.slice(0, MOST_TYPED).map(one => one.slice(0, LONGEST_WORD))) {
        const opened = await files.get(listFiles(firstWords, word))
        if (!opened.ok) return []
        addCosts(costs, lengths.length, opened.value.values(), word)
      }
      const best = chooseBest(costs, lengths, limit)
      const blocks = await readBlocks([...new Set(best.map(n => Math.floor(n / blockClaims)))])
      return best.flatMap(n => {
        const claim = blocks.get(Math.floor(n / blockClaims))?.read(n % blockClaims)
        return claim === undefined ? [] : [{ claim, cost: costOf(costs, lengths, n) }]
      })
    },
  }
}

async function loadContents(load: LoadFiles): Promise<Contents | null> {
  const bytes = (await load(['search']).catch(() => new Map<string, ArrayBuffer>())).get('search')
  const opened = bytes === undefined ? null : openArrays('search', bytes)
  if (!opened?.ok || bytes === undefined) return null
  const { lengths, blob } = opened.value
  return { lengths, firstWords: JSON.parse(new TextDecoder().decode(blob)), bytes: bytes.byteLength }
}

function openWords(bytes: ArrayBuffer): Result<WordFile, Trouble> {
  const opened = openArrays('words', bytes)
  if (!opened.ok) return opened
  const { wordStarts, blob } = opened.value
  const decoder = new TextDecoder()
  const words = Array.from({ length: wordStarts.length - 1 }, (_, n) =>
    decoder.decode(blob.subarray(at(wordStarts, n), at(wordStarts, n + 1))),
  )
  return ok({ ...opened.value, words })
}

/** @returns the numbers of the files that may have a word that the typed one is or begins, in order */
function listFiles(firstWords: readonly string[], typed: string): number[] {
  let low = 0
  let high = firstWords.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((firstWords[middle] as string) <= typed) low = middle + 1
    else high = middle
  }
  const numbers = low === 0 ? [] : [low - 1]
  if (typed.length <= SHORT) return numbers
  for (let n = low; n < firstWords.length && numbers.length < MOST_FILES; n++) {
    if (!firstWords[n]?.startsWith(typed)) break
    numbers.push(n)
  }
  return numbers
}

/** A claim that lacks a typed word. All other costs are lower. */
const LACKING = 0xffff
const [ABSENT, BEGINNING, WHOLE] = [0, 1, 2]

/** Adds what each claim costs for a typed word, or that it lacks it. */
function addCosts(costs: Uint16Array, claims: number, files: Iterable<WordFile>, typed: string): void {
  const has = new Uint8Array(claims)
  for (const { words, postingStarts, postings } of files) {
    words.forEach((word, n) => {
      const isWhole = word === typed
      if (!isWhole && (typed.length <= SHORT || !word.startsWith(typed))) return
      visitPacked(postings.subarray(at(postingStarts, n), at(postingStarts, n + 1)), claim => {
        if (isWhole || has[claim] === ABSENT) has[claim] = isWhole ? WHOLE : BEGINNING
      })
    })
  }
  for (let claim = 0; claim < claims; claim++) {
    if (has[claim] === ABSENT) costs[claim] = LACKING
    else if (has[claim] === BEGINNING && costs[claim] !== LACKING) costs[claim] = (costs[claim] ?? 0) + PER_BEGINNING
  }
}

const costOf = (costs: Uint16Array, lengths: Uint8Array, claim: number): number =>
  (costs[claim] as number) + byteAt(lengths, claim)

/** @returns the cheapest claims that lack no typed word, the cheapest first; of equal ones those with the smaller number */
function chooseBest(costs: Uint16Array, lengths: Uint8Array, most: number): number[] {
  const counts = new Uint32Array(MOST_TYPED * PER_BEGINNING + PER_BEGINNING + 1)
  for (let claim = 0; claim < costs.length; claim++)
    if (costs[claim] !== LACKING) {
      const cost = costOf(costs, lengths, claim)
      counts[cost] = at(counts, cost) + 1
    }
  let cut = 0
  for (let kept = 0; cut < counts.length && kept < most; cut++) kept += at(counts, cut)
  const best: number[] = []
  for (let claim = 0; claim < costs.length; claim++)
    if (costs[claim] !== LACKING && costOf(costs, lengths, claim) < cut) best.push(claim)
  return best.sort((a, b) => costOf(costs, lengths, a) - costOf(costs, lengths, b) || a - b).slice(0, most)
}
