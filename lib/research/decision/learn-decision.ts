/** Learns the decision from training pages, and scores candidates by what was learned. */
import { readRecord } from '../../engine/index/records.ts'
import { ALL_PARTS } from '../../engine/matching/ablation.ts'
import { CANDIDATE_KINDS, type CandidateKind } from '../../engine/matching/candidates.ts'
import { type DecidedPage, type DecisionWeights, decide, lengthsOfStory, listFirst, type PassWeights, type Weighed } from '../../engine/matching/decide.ts'
import { findOpenTopics } from '../../engine/matching/open-topics.ts'
import { findPatterns } from '../../engine/matching/sentence-patterns.ts'
import { gatherCandidates } from '../../engine/matching/topic-candidates.ts'
import { readBlocks } from '../../engine/terms/read-blocks.ts'
import type { Language } from '../../engine/text/language.ts'
import { findLabel, wordsOf } from '../accuracy/judge.ts'
import type { Label } from '../accuracy/labelled.ts'
import { fitLogistic, type Row } from './fit-logistic.ts'
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

export function readTrainingPages(topic: LearnTopic, language: Language, pages: readonly TrainingPage[]): LearnedPage[] {
  const { index } = topic
  const labelled = topic.sets.flatMap(set => set.pages.flatMap(page => page.labels))
  const scored = new Set(labelled.flatMap(label => label.claims.flatMap(c => c.anyOf)))
  return pages.flatMap(({ request, labels, inserted, weight, only }) => {
    const blocks = readBlocks(index, language, request.blocks)
    const patterns = findPatterns(index, blocks, ALL_PARTS)
    const words = new Map((labels ?? []).map(label => [label, wordsOf(label.sentence)]))
    const scan = { index, language, request, blocks, patterns, parts: ALL_PARTS, skipsSame: true }
    return findOpenTopics(index, blocks, patterns, request, true).map((open): LearnedPage => {
      const weighed = gatherCandidates(scan, open)
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
export function learnDecision(pages: readonly (readonly LearnedPage[])[], threshold: number): DecisionWeights {
  const first = fitKinds(listRows(pages, page => page.weighed.map(listFirst)))
  const passing: DecisionWeights = { first, second: NO_WEIGHTS, threshold }
  const second = fitKinds(
    listRows(pages, page => decide(passing, page.weighed, page.page).map(decided => [...decided.features])),
  )
  return { first, second, threshold }
}

const NO_WEIGHTS: PassWeights = { strong: [0], weak: [0], part: [0] }

interface KindRow extends Row {
  readonly kind: CandidateKind
}

/**
 * Fits the weights of all kinds together: what a kind has of its own is pulled towards nothing, so that a kind with few rows
 * keeps to what the others have.
 */
function fitKinds(rows: readonly KindRow[]): PassWeights {
  const size = rows[0]?.features.length ?? 0
  const expanded = rows.map(row => ({
    ...row,
    features: [
      ...row.features,
      ...CANDIDATE_KINDS.flatMap(kind => [...row.features, 1].map(value => (kind === row.kind ? value : 0))),
    ],
  }))
  const weights = fitLogistic(expanded)
  const bias = weights.at(-1) as number
  const of = (kind: CandidateKind) => {
    const own = weights.slice(size + CANDIDATE_KINDS.indexOf(kind) * (size + 1)).slice(0, size + 1)
    return own.map((w, i) => w + (i < size ? (weights[i] as number) : bias))
  }
  return { strong: of('strong'), weak: of('weak'), part: of('part') }
}

function listRows(
  topics: readonly (readonly LearnedPage[])[],
  featuresOf: (page: LearnedPage) => readonly (readonly number[])[],
): KindRow[] {
  const rows = topics.map(pages =>
    pages.flatMap(page =>
      featuresOf(page).flatMap((features, n): KindRow[] => {
        const right = page.right[n] ?? null
        if (right === null) return []
        const kind = (page.weighed[n] as Weighed).candidate.kind
        return [{ features, kind, right, weight: page.weight * (page.partial[n] ? PARTIAL_WEIGHT : 1) }]
      }),
    ),
  )
  const sizes = rows.map(list => list.reduce((sum, row) => sum + row.weight, 0))
  const usual = sizes.reduce((a, b) => a + b, 0) / Math.max(1, sizes.length)
  return rows.flatMap((list, n) => list.map(row => ({ ...row, weight: (row.weight * usual) / (sizes[n] as number) })))
}
