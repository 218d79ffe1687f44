/** Gathers the figures of claims for `lib/engine/terms/figures.ts`. */
import { type Figure, LIMITS, lemmasBeside, listFigures, toBits } from '../engine/terms/figures.ts'
import { tokenise } from '../engine/text/tokens.ts'
import { mapInSteps } from '../model/steps.ts'
import { shortColumns } from './columns.ts'
import type { OwnedClaim } from './compile-patterns.ts'
import type { PackLanguage } from './pack-language.ts'

/**
 * A claim's own figures are those of its statement. The words beside them are gathered from all of its texts that have the
 * same figures. An imported claim has none: only patterns ask for them. It is done in steps.
 */
export function* compileFigures(claims: readonly OwnedClaim[], languages: readonly PackLanguage[]) {
  const gathered = yield* mapInSteps(claims, owned => gatherFigures(owned, languages))
  const figures = shortColumns(gathered.map(({ own }) => own.flatMap(f => [toBits(f.value), LIMITS.indexOf(f.limit)])))
  const words = shortColumns(gathered.map(({ words }) => [...words]))
  return {
    figureStarts: figures.starts,
    figures: figures.values,
    figureWordStarts: words.starts,
    figureWords: words.values,
  }
}

interface Gathered {
  readonly own: readonly Figure[]
  readonly words: ReadonlySet<number>
}

function gatherFigures({ pack, claim }: OwnedClaim, languages: readonly PackLanguage[]): Gathered {
  if (claim.patterns.length === 0) return { own: [], words: new Set() }
  const language = languages.find(l => l.tag === pack.language.split('-')[0]) as PackLanguage
  const read = (text: string) => {
    const tokens = tokenise(text, language)
    return { tokens, from: 0, to: tokens.count }
  }
  const own = listFigures(read(claim.statement))
  const values = new Set(own.map(figure => figure.value))
  const texts = [claim.statement, claim.title, ...claim.wordings, ...claim.tests.matches.map(test => test.text)].map(
    read,
  )
  const words = texts.flatMap(text =>
    listFigures(text).flatMap(figure => (values.has(figure.value) ? lemmasBeside(text, figure) : [])),
  )
  return { own, words: new Set(words) }
}
