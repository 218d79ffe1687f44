/** Files the wordings of claims for the gate. */
import type { Language } from '../engine/text/language.ts'
import { CORE, fileWording, needOf, stemCheck, writeCore } from '../engine/wordings/gate.ts'
import { mapInSteps } from '../model/steps.ts'
import { columns } from './columns.ts'
import type { OwnedClaim } from './compile-patterns.ts'
import { stemsOf, weighStems } from './weigh-stems.ts'

type WeightOf = (stem: number) => number

/** Compiles statements and wordings, in steps, to the columns that `lib/engine/wordings/gate.ts` reads. */
export function* compileWordings(claims: readonly OwnedClaim[], languages: readonly Language[]) {
  const texts = yield* mapInSteps(claims, owned => readStems(owned, languages))
  const counts = new Map<number, number>()
  for (const { wordings, title } of texts)
    for (const stem of new Set([...wordings.flatMap(w => [...w]), ...title]))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const { placeOf, weightOf, ...table } = weighStems(counts, claims.length)
  const wordings = texts.flatMap((text, claim) =>
    text.wordings.map(stems => ({ claim, core: findCore(stems, weightOf), hasPatterns: text.hasPatterns })),
  )
  const filed: number[][] = Array.from(table.stemKeys, () => [])
  const secondChecks: number[][] = Array.from(table.stemKeys, () => [])
  const wordingCores = new Uint16Array(wordings.length * CORE)
  wordings.forEach(({ core, hasPatterns }, wording) => {
    writeCore(wordingCores, wording, core, needOf(weighCore(core, weightOf), hasPatterns))
    for (const { stem, checks } of listFilings(core, weightOf, hasPatterns)) {
      filed[placeOf(stem)]?.push(fileWording(wording, checks[0]))
      secondChecks[placeOf(stem)]?.push(checks[1])
    }
  })
  const { starts, values } = columns(filed)
  return {
    ...table,
    stemStarts: starts,
    filedWordings: values,
    filedChecks: Uint8Array.from(secondChecks.flat()),
    wordingClaims: Uint32Array.from(wordings, w => w.claim),
    wordingCores,
  }
}

function readStems({ pack, claim }: OwnedClaim, languages: readonly Language[]) {
  const language = languages.find(l => l.tag === pack.language.split('-')[0]) as Language
  const wordings = [claim.statement, ...claim.wordings].map(text => stemsOf(text, language))
  return { wordings, title: stemsOf(claim.title, language), hasPatterns: claim.patterns.length > 0 }
}

/** @returns the rarest stems, the rarest first; of equally rare ones the smaller hash, so that word order does not matter */
export const findCore = (stems: ReadonlySet<number>, weightOf: WeightOf): number[] =>
  [...stems].sort((a, b) => weightOf(b) - weightOf(a) || a - b).slice(0, CORE)

/** @returns the weight of all stems of a core together */
export const weighCore = (core: readonly number[], weightOf: WeightOf): number =>
  core.reduce((sum, stem) => sum + weightOf(stem), 0)

/** A stem under which a wording is filed, and the two checks stored with it; a check of 0 always passes. */
export interface WordingFiling {
  readonly stem: number
  readonly checks: readonly [number, number]
}

/** @returns the filings of a wording, that under its rarest stem first; `gate.ts` says why these are enough */
export function listFilings(core: readonly number[], weightOf: WeightOf, hasPatterns: boolean): WordingFiling[] {
  const filings: WordingFiling[] = []
  let rest = weighCore(core, weightOf)
  const need = needOf(rest, hasPatterns)
  for (const [place, stem] of core.entries()) {
    // What is left cannot reach the need: a sentence that passes has one of the stems before.
    if (rest < need) break
    filings.push({ stem, checks: findChecks(core.slice(place + 1), rest - need, weightOf) })
    rest -= weightOf(stem)
  }
  return filings
}

/**
 * A filing matters when the sentence lacks all rarer stems. If it cannot lack the next stem as well, or not both of the next
 * two, then those are the checks.
 * @param rest the stems of the core behind the one filed
 * @param spare how much weight of these the sentence can lack
 */
function findChecks(rest: readonly number[], spare: number, weightOf: WeightOf): [number, number] {
  const [next, second] = rest
  if (next === undefined) return [0, 0]
  if (weightOf(next) > spare) return [stemCheck(next), stemCheck(next)]
  if (second === undefined || weightOf(next) + weightOf(second) <= spare) return [0, 0]
  return [stemCheck(next), stemCheck(second)]
}
