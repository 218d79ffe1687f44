/** Files the claims of a set for the gate: each under the rarest stems of its statement. */
import { findCore, listFilings, weighCore } from '../compile/compile-wordings.ts'
import { stemsOf, type WeighedStems, weighStems } from '../compile/weigh-stems.ts'
import { at } from '../engine/text/column.ts'
import type { Language } from '../engine/text/language.ts'
import { CORE, needOf, writeCore } from '../engine/wordings/gate.ts'
import type { ReviewedClaim } from '../model/reviewed-claim.ts'
import { type GrowingColumn, growColumn, type Runs } from './growing.ts'
import type { Filings } from './write-shards.ts'

export interface FiledClaims {
  readonly table: WeighedStems
  readonly filings: Filings
}

/** The stems of claims, gathered while these are added. */
export interface FilingDraft {
  /** @returns whether the claim is filed; false: it is in another language */
  add(claim: ReviewedClaim): boolean
  /** Weighs every stem by all claims, and files these. @param order for each claim of the set the added claims with its id */
  file(order: Runs): FiledClaims
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
    file(order) {
      // Of several entries with the same id the first has the statement.
      const firsts = Uint32Array.from({ length: order.starts.length - 1 }, (_, n) =>
        at(order.values, at(order.starts, n)),
      )
      const table = weighAll(stems, firsts)
      return { table, filings: fileAll(stems, firsts, table) }
    },
  }
}

const startOf = ({ ends }: Stems, added: number): number => (added === 0 ? 0 : ends.at(added - 1))

/** Counts how many claims have each stem, and weighs it by that. */
function weighAll(stems: Stems, firsts: Uint32Array): WeighedStems {
  const counts = new Map<number, number>()
  let filed = 0
  for (const added of firsts) {
    const [start, end] = [startOf(stems, added), stems.ends.at(added)]
    if (end > start) filed++
    for (let i = start; i < end; i++) {
      const stem = stems.values.at(i)
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
  }
  return weighStems(counts, filed)
}

function fileAll(stems: Stems, firsts: Uint32Array, { placeOf, weightOf }: WeighedStems): Filings {
  const cores = new Uint16Array(firsts.length * CORE)
  const [places, claims, checks] = [growColumn(), growColumn(), growColumn()]
  const values = stems.values.values()
  firsts.forEach((added, claim) => {
    const own = values.subarray(startOf(stems, added), stems.titles.at(added))
    const core = findCore(new Set(own), weightOf)
    writeCore(cores, claim, core, needOf(weighCore(core, weightOf), false))
    for (const filing of listFilings(core, weightOf, false)) {
      places.push(placeOf(filing.stem))
      claims.push(claim)
      for (const check of filing.checks) checks.push(check)
    }
  })
  return { places: places.values(), claims: claims.values(), checks: Uint8Array.from(checks.values()), cores }
}
