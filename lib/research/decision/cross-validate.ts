/** Learns the decision leaving out one topic after the other, and measures each topic by what the others teach. */
import type { DecisionWeights } from '../../engine/matching/decide.ts'
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

/** @param weightsOf by the topic's place */
export function tableOfLearned(
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
