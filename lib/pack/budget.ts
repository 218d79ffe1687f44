/**
 * How much a pack may make the engine look for. The limits of single lists (`limits.ts`) still allow two million phrases. Measured
 * with made packs of the commonest words, on pages that have nothing to do with them: 400,000 phrases make a scan take six to nine times
 * as long, and 15 seconds to compile; 10,000 patterns of three concepts cannot be noticed; 2,000 examples of one topic that opens on every page
 * make it fifteen times as long and more. What a pack that is within its budget costs is measured when it is imported.
 */
import type { Pack } from '../model/pack.ts'
import type { Report } from './lint/rule.ts'

/** The bundled pack of 18 claims has 2,800 phrases, 170 patterns and 420 examples. */
export const BUDGET = {
  /** Phrases, names, other spellings and titles of a pack. */
  phrases: 60_000,
  /** Patterns of a pack. */
  patterns: 20_000,
  /** Statements, titles, wordings and tests of one topic: each sentence of its pages is compared with all of them. */
  examples: 4_000,
} as const

/** Notes what is more than a pack may have in all. */
export function lintBudget(pack: Pack, report: Report): void {
  const { entities, concepts, claims, supplements, topics } = pack
  const note = (path: string, what: keyof typeof BUDGET, count: number, remedy: string) => {
    if (count > BUDGET[what])
      report(path, `has ${count} ${what} in all, more than the ${BUDGET[what]} that keep pages fast: ${remedy}.`)
  }
  const parts = [...claims, ...supplements]
  const spellings = sum(entities, ({ aliases, roles }) => 1 + aliases.length + roles.length)
  const phrases = sum(concepts, concept => concept.phrases.length)
  note('concepts', 'phrases', spellings + phrases, 'remove some or split the pack')
  note(
    'claims',
    'patterns',
    sum(parts, ({ patterns }) => patterns.length),
    'remove some or split the pack',
  )
  const byTopic = new Map<string, number>()
  for (const claim of claims) byTopic.set(claim.topic, (byTopic.get(claim.topic) ?? 0) + 2 + countExamples(claim))
  topics.forEach(({ id }, n) => {
    note(`topics[${n}]`, 'examples', byTopic.get(id) ?? 0, 'remove some or split the topic')
  })
  // They come to topics of the other pack, which has examples of its own.
  note('supplements', 'examples', sum(supplements, countExamples), 'remove some')
}

const sum = <T>(list: readonly T[], count: (one: T) => number): number =>
  list.reduce((total, one) => total + count(one), 0)

const countExamples = ({ wordings, tests }: Pick<Pack['claims'][number], 'wordings' | 'tests'>): number =>
  wordings.length + tests.matches.length + tests.rejects.length
