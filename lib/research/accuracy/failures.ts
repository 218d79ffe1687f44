import type { JudgedSet } from './tables.ts'

/** - `missed`: a full statement that was not found · `false`: found where no label has it · `voice`, `speaker`: read wrong */
export const FAILURES = ['missed', 'false', 'voice', 'speaker'] as const

export interface Failure {
  readonly kind: (typeof FAILURES)[number]
  readonly set: string
  readonly claim: string
  readonly sentence: string
  /** What was read and what the label has; empty for `missed` and `false`. */
  readonly detail: string
}

/** @returns every failure: kind after kind, each in the order of the pages */
export function listFailures(sets: readonly JudgedSet[]): Failure[] {
  const of = (kind: Failure['kind']) => sets.flatMap(set => find[kind](set).map(f => ({ kind, set: set.name, ...f })))
  return FAILURES.flatMap(of)
}

type Found = Omit<Failure, 'kind' | 'set'>

const find: Readonly<Record<Failure['kind'], (set: JudgedSet) => Found[]>> = {
  missed: ({ expected }) =>
    expected.filter(e => e.full && !e.found).map(({ claim, sentence }) => ({ claim, sentence, detail: '' })),
  false: ({ said }) => said.filter(s => !s.right).map(({ claim, sentence }) => ({ claim, sentence, detail: '' })),
  voice: ({ expected }) =>
    expected
      .filter(
        e => e.found && new Set([...e.voices, ...e.foundVoices]).size > Math.min(e.voices.length, e.foundVoices.length),
      )
      .map(({ claim, sentence, voices, foundVoices }) => ({
        claim,
        sentence,
        detail: `read as ${foundVoices.join(' and ')}, labelled ${voices.join(' and ')}`,
      })),
  speaker: ({ expected }) =>
    expected.flatMap(({ claim, sentence, speakers }) =>
      speakers
        .filter(s => !s.exact)
        .map(({ wanted, given }) => ({ claim, sentence, detail: `given to ${given ?? 'nobody'}, labelled ${wanted}` })),
    ),
}

/** @returns at most `count` failures of different sentences: of all kinds in turn, each from all over the pages */
export function chooseFailures(failures: readonly Failure[], count: number): Failure[] {
  const share = Math.ceil(count / FAILURES.length)
  const byKind = FAILURES.map(kind => {
    const own = failures.filter(f => f.kind === kind)
    const chosen = own.filter(
      (_, n) => Math.floor((n * share) / own.length) > Math.floor(((n - 1) * share) / own.length),
    )
    return [...chosen, ...own.filter(f => !chosen.includes(f))]
  })
  const longest = Math.max(0, ...byKind.map(list => list.length))
  const inTurn = Array.from({ length: longest }, (_, n) => byKind.flatMap(list => list[n] ?? [])).flat()
  return inTurn.filter((f, n) => inTurn.findIndex(g => g.sentence === f.sentence) === n).slice(0, count)
}
