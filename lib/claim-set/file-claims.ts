/** Files the claims of a set for the gate: each under the rarest stems of its statement. */
import { findCore, listFilings, weighCore } from '../compile/compile-wordings.ts'
import { stemsOf, type WeighedStems, weighStems } from '../compile/weigh-stems.ts'
import type { Language } from '../engine/text/language.ts'
import { CORE, needOf, writeCore } from '../engine/wordings/gate.ts'
import type { ReviewedClaim } from '../model/reviewed-claim.ts'
import { type GrowingColumn, growColumn } from './growing.ts'
import type { Filings } from './write-shards.ts'

export interface FiledClaims {
  readonly table: WeighedStems
  readonly filings: Filings
}

/** The stems of claims, gathered while these are added. */
export interface FilingDraft {
  /** @returns whether the claim is filed; false: it is in another language */
  add(claim: ReviewedClaim): boolean
  /** Weighs every stem by all claims, and files these. */
  file(): FiledClaims
}

/** Stems of the added claims: of claim n the statement's from `ends[n - 1]` on, and behind `titles[n]` those that only its title has. */
interface Stems {
  readonly values: GrowingColumn
  readonly titles: GrowingColumn
  readonly ends: GrowingColumn
}

export function draftFilings(language: Language): FilingDraft {
  const stems: Stems = { values: growColumn(), titles: growColumn(), ends: growColumn() }
  return {
    add({ statement, title, language: tag }) {
      const isFiled = tag === null || tag.toLowerCase().split('-')[0] === language.tag
      const own = isFiled ? stemsOf(statement, language) : new Set<number>()
      for (const stem of own) stems.values.push(stem)
      stems.titles.push(stems.values.length)
      if (isFiled && title !== null)
        for (const stem of stemsOf(title, language)) if (!own.has(stem)) stems.values.push(stem)
      stems.ends.push(stems.values.length)
      return isFiled
    },
    file() {
      const table = weighAll(stems)
      return { table, filings: fileAll(stems, table) }
    },
  }
}

const startOf = ({ ends }: Stems, claim: number): number => (claim === 0 ? 0 : ends.at(claim - 1))

/** Counts how many claims have each stem, and weighs it by that. */
function weighAll(stems: Stems): WeighedStems {
  const counts = new Map<number, number>()
  for (let i = 0; i < stems.values.length; i++) {
    const stem = stems.values.at(i)
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  let filed = 0
  for (let claim = 0; claim < stems.ends.length; claim++) if (stems.ends.at(claim) > startOf(stems, claim)) filed++
  return weighStems(counts, filed)
}

function fileAll(stems: Stems, { placeOf, weightOf }: WeighedStems): Filings {
  const cores = new Uint16Array(stems.ends.length * CORE)
  const [places, claims, checks] = [growColumn(), growColumn(), growColumn()]
  for (let claim = 0; claim < stems.ends.length; claim++) {
    const own = new Set<number>()
    for (let i = startOf(stems, claim); i < stems.titles.at(claim); i++) own.add(stems.values.at(i))
    const core = findCore(own, weightOf)
    writeCore(cores, claim, core, needOf(weighCore(core, weightOf), false))
    for (const filing of listFilings(core, weightOf, false)) {
      places.push(placeOf(filing.stem))
      claims.push(claim)
      for (const check of filing.checks) checks.push(check)
    }
  }
  return { places: places.copy(), claims: claims.copy(), checks: Uint8Array.from(checks.copy()), cores }
}
