import type { Language } from '../engine/language.ts'
import { tokenise, wordAt } from '../engine/tokens.ts'
import type { Claim, Pack } from '../model/pack.ts'
import { buildTable } from './columns.ts'

interface OwnedClaim {
  readonly pack: Pack
  readonly claim: Claim
}

/** A wording's numbers weigh so much more than its words: what is alike but for the number is something else. */
const NUMBER_WEIGHT = 4

/** Compiles statements and wordings to the inverted index that `lib/engine/candidates.ts` reads. */
export function compileWordings(claims: readonly OwnedClaim[], languages: readonly Language[]) {
  const wordings = claims.flatMap(({ pack, claim }, n) => {
    const language = languages.find(l => l.tag === pack.language.split('-')[0]) as Language
    return [claim.statement, ...claim.wordings].map(text => ({ claim: n, ...stemsOf(text, language) }))
  })
  const postings = new Map<number, number[]>()
  wordings.forEach(({ stems }, w) => {
    for (const stem of stems) postings.set(stem, [...(postings.get(stem) ?? []), w])
  })
  const table = buildTable(postings)
  const numbers = new Set(wordings.flatMap(w => [...w.numbers]))
  const weight = (stem: number) =>
    (numbers.has(stem) ? NUMBER_WEIGHT : 1) * Math.log(1 + wordings.length / (postings.get(stem)?.length ?? 1))
  return {
    stemSlots: table.slots,
    stemStarts: table.slotStarts,
    postings: table.values,
    stemWeights: Float32Array.from(table.slots, stem => (stem === 0 ? 0 : weight(stem))),
    wordingClaims: Uint32Array.from(wordings, w => w.claim),
    wordingWeights: Float32Array.from(wordings, w => [...w.stems].reduce((sum, stem) => sum + weight(stem), 0)),
  }
}

function stemsOf(text: string, language: Language): { stems: Set<number>; numbers: Set<number> } {
  const tokens = tokenise(text, language)
  const stems = new Set<number>()
  const numbers = new Set<number>()
  for (let at = 0; at < tokens.count; at++) {
    if (language.functionWords.has(wordAt(tokens, at))) continue
    stems.add(tokens.stems[at] as number)
    if (tokens.numberLengths[at]) numbers.add(tokens.stems[at] as number)
  }
  return { stems, numbers }
}
