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

/** @returns at most `count` failures, of all kinds in turn */
export function chooseFailures(failures: readonly Failure[], count: number): Failure[] {
  const byKind = FAILURES.map(kind => failures.filter(f => f.kind === kind))
  const longest = Math.max(0, ...byKind.map(list => list.length))
  return Array.from({ length: longest }, (_, n) => byKind.flatMap(list => list[n] ?? []))
    .flat()
    .slice(0, count)
}
