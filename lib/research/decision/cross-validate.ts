/** Learns the decision leaving out one topic after the other, and measures each topic by what the others teach. */
import { type DecisionWeights, decide } from '../../engine/matching/decide.ts'
import type { Language } from '../../engine/text/language.ts'
import type { Table } from '../../node/table.ts'
import { sumUp } from '../accuracy/figures.ts'
import { judgeSets } from '../accuracy/measure.ts'
import { joinSets, show, showOf } from '../accuracy/tables.ts'
import { type LearnedPage, learnDecision, readTrainingPages } from './learn-decision.ts'
import { type LearnTopic, makeTrainingPages } from './training-pages.ts'

export interface Learned {
  /** Learned from all topics. */
  readonly whole: DecisionWeights
  /** For each topic, learned from the others. */
  readonly leaving: readonly DecisionWeights[]
}

export function learnAll(topics: readonly LearnTopic[], language: Language): Learned {
  const pages = topics.map((topic): LearnedPage[] =>
    readTrainingPages(topic, language, makeTrainingPages(topic, topics)),
  )
  return {
    whole: learnDecision(pages),
    leaving: topics.map((_, out) => learnDecision(pages.filter((__, n) => n !== out))),
  }
}

/** @returns what each topic gets from the others and from all, and how far scores can be relied on */
export const tablesOfLearned = (topics: readonly LearnTopic[], language: Language, learned: Learned): Table[] => [
  tableOfLearned(
    'By topic, each left out of what the decision was learned from',
    topics,
    language,
    n => learned.leaving[n] as DecisionWeights,
  ),
  tableOfLearned('By topic, with the decision learned from all of them', topics, language, () => learned.whole),
  tableOfReliability(topics, language, learned),
]

/** @param weightsOf by the topic's place */
function tableOfLearned(
  title: string,
  topics: readonly LearnTopic[],
  language: Language,
  weightsOf: (n: number) => DecisionWeights,
): Table {
  const rows = topics.map(({ name, index, sets }, n) => {
    const f = sumUp(joinSets(judgeSets(index, language, sets, { decision: weightsOf(n), skipsSame: true })))
    return [
      name,
      showOf(f.recallFull, f.fullFound, f.full),
      showOf(f.recallPartial, f.partialFound, f.partial),
      showOf(f.precision, f.right, f.said),
      show(f.f1),
      show(f.voiceF1),
    ]
  })
  return { title, head: ['topic', 'recall, full', 'recall, partial', 'precision', 'F1', 'voice F1'], rows }
}

const BINS = 10

/**
 * How far scores can be relied on: for all candidates of the topics' own pages, scored by what the other topics teach, the
 * share that is right beside the mean score.
 */
function tableOfReliability(topics: readonly LearnTopic[], language: Language, { leaving }: Learned): Table {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, score: 0, right: 0 }))
  topics.forEach((topic, n) => {
    const pages = makeTrainingPages(topic, topics).filter(page => page.kind === 'whole')
    for (const { weighed, page, right } of readTrainingPages(topic, language, pages))
      decide(leaving[n] as DecisionWeights, weighed, page).forEach(({ score }, i) => {
        const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))]
        if (bin === undefined || right[i] === null) return
        bin.count++
        bin.score += score
        bin.right += right[i] ? 1 : 0
      })
  })
  return {
    title: 'Reliability of scores, each topic left out',
    head: ['score', 'candidates', 'mean score', 'right'],
    rows: bins.map(({ count, score, right }, n) => [
      `${n / BINS}–${(n + 1) / BINS}`,
      `${count}`,
      show(count === 0 ? null : score / count),
      show(count === 0 ? null : right / count),
    ]),
  }
}
