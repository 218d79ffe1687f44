/** Learns the decision from training pages, and scores candidates by what was learned. */

import { readRecord } from '../../engine/index/records.ts'
import { ALL_PARTS } from '../../engine/matching/ablation.ts'
import {
  type DecidedPage,
  type DecisionWeights,
  decide,
  lengthsOfStory,
  listFirst,
  type Weighed,
} from '../../engine/matching/decide.ts'
import { DECISION_FEATURES, type DecisionFeature, FIRST_PASS, SIGNS } from '../../engine/matching/decision-features.ts'
import { findOpenTopics } from '../../engine/matching/open-topics.ts'
import { findPatterns } from '../../engine/matching/sentence-patterns.ts'
import { gatherCandidates } from '../../engine/matching/topic-candidates.ts'
import { readBlocks } from '../../engine/terms/read-blocks.ts'
import type { Language } from '../../engine/text/language.ts'
import { finish } from '../../model/steps.ts'
import { findLabel, wordsOf } from '../accuracy/judge.ts'
import type { Label } from '../accuracy/labelled.ts'
import { type Bound, fitLogistic, type Row } from './fit-logistic.ts'
import type { LearnTopic, TrainingPage } from './training-pages.ts'

/** The candidates of one topic on one page. */
export interface LearnedPage {
  readonly weighed: readonly Weighed[]
  readonly page: DecidedPage
  /** For each candidate: 1 and 0 as labelled; null: nobody labelled it. */
  readonly right: readonly (boolean | null)[]
  /** The candidate's sentence has only a part of the claim. */
  readonly partial: readonly boolean[]
  readonly weight: number
}

/** What a sentence that has only a part of a claim counts beside one that has all of it. */
const PARTIAL_WEIGHT = 0.5

export function readTrainingPages(
  topic: LearnTopic,
  language: Language,
  pages: readonly TrainingPage[],
): LearnedPage[] {
  const { index } = topic
  const labelled = topic.sets.flatMap(set => set.pages.flatMap(page => page.labels))
  const scored = new Set(labelled.flatMap(label => label.claims.flatMap(c => c.anyOf)))
  return pages.flatMap(({ request, labels, inserted, weight, only }) => {
    const blocks = finish(readBlocks(index, language, request.blocks))
    const patterns = finish(findPatterns(index, blocks, ALL_PARTS))
    const words = new Map((labels ?? []).map(label => [label, wordsOf(label.sentence)]))
    const scan = { index, language, request, blocks, patterns, parts: ALL_PARTS, skipsSame: true }
    return findOpenTopics(index, blocks, patterns, request, true).map((open): LearnedPage => {
      const weighed = finish(gatherCandidates(scan, open))
      const judged = weighed.map(({ candidate: { claim, block, sentence } }) => {
        const { id } = readRecord(index, 'claims', claim.claim)
        if (!scored.has(id) || block.block.id === inserted || id !== (only ?? id)) return null
        if (labels === null) return { right: false, partial: false }
        const text = block.block.text.slice(sentence.span.start, sentence.span.end)
        return judge(findLabel(words, wordsOf(text)), id)
      })
      return {
        weighed,
        page: { given: open.given, lengths: lengthsOfStory(blocks) },
        right: judged.map(j => j?.right ?? null),
        partial: judged.map(j => j?.partial ?? false),
        weight,
      }
    })
  })
}

function judge(label: Label | null, claim: string): { right: boolean; partial: boolean } | null {
  if (label === null) return null
  const fitting = label.claims.filter(c => c.anyOf.includes(claim))
  return { right: fitting.length > 0, partial: fitting.length > 0 && fitting.every(c => c.match === 'partial') }
}

/** Learns both passes. @param pages by topic; each topic counts the same */
export function learnDecision(pages: readonly (readonly LearnedPage[])[]): DecisionWeights {
  const first = fitLogistic(
    listRows(pages, page => page.weighed.map(listFirst)),
    FIRST_PASS.map(boundOf),
  )
  const passing: DecisionWeights = { first, second: [0] }
  const second = fitLogistic(
    listRows(pages, page => decide(passing, page.weighed, page.page).map(decided => [...decided.features])),
    DECISION_FEATURES.map(boundOf),
  )
  return { first, second }
}

/** What a sentence that must not match counts at least: our pages have hardly any, and yet a pack's author means it. */
const LEAST_REJECT = -6

const boundOf = (feature: DecisionFeature): Bound =>
  feature === 'reject' ? { sign: -1, least: LEAST_REJECT } : { sign: SIGNS[feature], least: 0 }

function listRows(
  topics: readonly (readonly LearnedPage[])[],
  featuresOf: (page: LearnedPage) => readonly (readonly number[])[],
): Row[] {
  const rows = topics.map(pages =>
    pages.flatMap(page =>
      featuresOf(page).flatMap((features, n): Row[] => {
        const right = page.right[n] ?? null
        if (right === null) return []
        return [{ features, right, weight: page.weight * (page.partial[n] ? PARTIAL_WEIGHT : 1) }]
      }),
    ),
  )
  const sizes = rows.map(list => list.reduce((sum, row) => sum + row.weight, 0))
  const usual = sizes.reduce((a, b) => a + b, 0) / Math.max(1, sizes.length)
  return rows.flatMap((list, n) => list.map(row => ({ ...row, weight: (row.weight * usual) / (sizes[n] as number) })))
}
