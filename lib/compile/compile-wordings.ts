import { bucketShift, FULL_WEIGHT } from '../engine/index/stem-table.ts'
import type { Language } from '../engine/text/language.ts'
import { tokenise, wordAt } from '../engine/text/tokens.ts'
import { CORE, fileWording, needOf, stemCheck, writeCore } from '../engine/wordings/gate.ts'
import type { Claim, Pack } from '../model/pack.ts'
import { columns } from './columns.ts'

interface OwnedClaim {
  readonly pack: Pack
  readonly claim: Claim
}

/**
 * A few claims tell little of how rare a word is in general. So many more, with none of the words, are thought beside
 * them: among few claims all words weigh about alike, among thousands this changes next to nothing.
 */
export const CLAIMS_BESIDE = 1000

/** Compiles statements and wordings to the columns that `lib/engine/wordings/gate.ts` reads. */
export function compileWordings(claims: readonly OwnedClaim[], languages: readonly Language[]) {
  const texts = claims.map(({ pack, claim }) => {
    const language = languages.find(l => l.tag === pack.language.split('-')[0]) as Language
    const wordings = [claim.statement, ...claim.wordings].map(text => stemsOf(text, language))
    return { wordings, title: stemsOf(claim.title, language), hasPatterns: claim.patterns.length > 0 }
  })
  const held = new Map<number, number>()
  for (const { wordings, title } of texts)
    for (const stem of new Set([...wordings.flatMap(w => [...w]), ...title])) held.set(stem, (held.get(stem) ?? 0) + 1)
  const weigh = makeWeigh(claims.length + CLAIMS_BESIDE)
  const keys = Uint32Array.from(held.keys()).sort()
  const places = new Map([...keys].map((stem, at) => [stem, at]))
  const stemWeights = Uint8Array.from(keys, stem => weigh(held.get(stem) as number))
  const weightOf = (stem: number) => stemWeights[places.get(stem) as number] as number
  const wordings = texts.flatMap((text, claim) =>
    text.wordings.map(stems => ({ claim, core: findCore(stems, weightOf), hasPatterns: text.hasPatterns })),
  )
  const filed: number[][] = Array.from(keys, () => [])
  const checks: number[][] = Array.from(keys, () => [])
  const wordingCores = new Uint16Array(wordings.length * CORE)
  wordings.forEach(({ core, hasPatterns }, w) => {
    writeCore(wordingCores, w, core, needOf(weighCore(core, weightOf), hasPatterns))
    for (const {
      stem,
      checks: [first, second],
    } of listFilings(core, weightOf, hasPatterns)) {
      filed[places.get(stem) as number]?.push(fileWording(w, first))
      checks[places.get(stem) as number]?.push(second)
    }
  })
  const { starts, values } = columns(filed)
  return {
    stemBuckets: makeBuckets(keys),
    stemKeys: keys,
    stemWeights,
    stemStarts: starts,
    filedWordings: values,
    filedChecks: Uint8Array.from(checks.flat()),
    wordingClaims: Uint32Array.from(wordings, w => w.claim),
    wordingCores,
  }
}

/** @returns what a stem weighs that so many of `claims` have, 1..255: its inverse document frequency */
export function makeWeigh(claims: number) {
  const rarity = (having: number) => Math.log(1 + (claims - having + 0.5) / (having + 0.5))
  return (having: number) => Math.max(1, Math.round((FULL_WEIGHT * rarity(having)) / rarity(0)))
}

/** The rarest stems, the rarest first; of equally rare ones the smaller hash, so that the order of a text is nothing. */
export const findCore = (stems: ReadonlySet<number>, weightOf: (stem: number) => number): number[] =>
  [...stems].sort((a, b) => weightOf(b) - weightOf(a) || a - b).slice(0, CORE)

/** @returns the weight of a core's stems together */
export const weighCore = (core: readonly number[], weightOf: (stem: number) => number): number =>
  core.reduce((sum, stem) => sum + weightOf(stem), 0)

/** @returns the stems under which a wording is filed, the rarest first, with the two checks beside each; 0: none */
export function listFilings(core: readonly number[], weightOf: (stem: number) => number, hasPatterns: boolean) {
  const filings: { stem: number; checks: readonly [number, number] }[] = []
  let rest = weighCore(core, weightOf)
  const need = needOf(rest, hasPatterns)
  for (let at = 0; at < core.length && rest >= need; at++) {
    const stem = core[at] as number
    filings.push({ stem, checks: findChecks(core.slice(at + 1), rest - need, weightOf) })
    rest -= weightOf(stem)
  }
  return filings
}

/**
 * What is filed under a stem is reached when the rarer ones are missed. If it cannot lack the next one, or the next two,
 * of the rest either, those are its checks.
 * @param spare what may be lacking besides
 */
function findChecks(rest: readonly number[], spare: number, weightOf: (stem: number) => number): [number, number] {
  const [next, second] = rest
  if (next === undefined) return [0, 0]
  if (weightOf(next) > spare) return [stemCheck(next), stemCheck(next)]
  if (second === undefined || weightOf(next) + weightOf(second) <= spare) return [0, 0]
  return [stemCheck(next), stemCheck(second)]
}

export function makeBuckets(keys: Uint32Array): Uint32Array {
  let size = 1
  while (size < keys.length) size *= 2
  const buckets = new Uint32Array(size + 1)
  for (const key of keys) {
    const bucket = size === 1 ? 0 : key >>> bucketShift(size)
    buckets[bucket + 1] = (buckets[bucket + 1] as number) + 1
  }
  for (let i = 0; i < size; i++) buckets[i + 1] = (buckets[i + 1] as number) + (buckets[i] as number)
  return buckets
}

export function stemsOf(text: string, language: Language): Set<number> {
  const tokens = tokenise(text, language)
  const stems = new Set<number>()
  for (let at = 0; at < tokens.count; at += Math.max(1, tokens.numberLengths[at] as number))
    if (tokens.numberLengths[at] || !language.functionWords.has(wordAt(tokens, at)))
      stems.add(tokens.stems[at] as number)
  return stems
}
