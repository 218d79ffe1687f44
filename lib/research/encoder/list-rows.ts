/** Lists labelled sentences with what the engine makes of them, and claims with their texts, for what is measured in Python. */
import { readRecord } from '../../engine/index/records.ts'
import { type DecisionWeights, decide } from '../../engine/matching/decide.ts'
import type { Language } from '../../engine/text/language.ts'
import type { Pack } from '../../model/pack.ts'
import { type ScannedMatch, scanDocument } from '../../node/scan-document.ts'
import { findLabel, wordsOf } from '../accuracy/judge.ts'
import type { Label, LabelledPage, LabelledSet } from '../accuracy/labelled.ts'
import { type LearnedPage, readTrainingPages } from '../decision/learn-decision.ts'
import { type LearnTopic, wholePage } from '../decision/training-pages.ts'

/** A sentence of a page. Python writes what the encoder makes of it beside it. */
export interface SentenceRow {
  readonly topic: string
  readonly set: string
  readonly page: string
  /** The sentence's place on the page; null: the engine found a claim in words that nobody labelled. */
  readonly at: number | null
  readonly title: string
  /** The sentence before, or an empty text. */
  readonly before: string
  readonly sentence: string
  readonly labels: Label['claims']
  /** What the engine found in it. */
  readonly said: readonly { readonly claim: string; readonly voice: string; readonly sure: boolean }[]
  /** What the engine weighed: the probability that it gave each claim. */
  readonly weighed: Readonly<Record<string, number>>
}

export interface ClaimRow {
  readonly topic: string
  readonly claim: string
  readonly title: string
  readonly statement: string
  readonly wordings: readonly string[]
  readonly matches: readonly { readonly text: string; readonly voice: string | null }[]
  readonly rejects: readonly string[]
}

/** @param decision what the engine decides by: for an honest figure, weights that were not learned on these sets */
export function listRows(
  topic: LearnTopic,
  sets: readonly LabelledSet[],
  decision: DecisionWeights,
  language: Language,
): SentenceRow[] {
  return sets
    .flatMap(set => set.pages.map(page => ({ set: set.name, page })))
    .flatMap(({ set, page }) => {
      const matches = scanDocument(topic.index, page.document, { decision, skipsSame: true }).matches
      const weighed = readTrainingPages({ ...topic, sets }, language, [wholePage(page)])
      return listPage(topic, set, page, matches, scoreCandidates(topic, decision, weighed))
    })
}

interface Scored {
  readonly claim: string
  readonly sentence: string
  readonly score: number
}

const scoreCandidates = ({ index }: LearnTopic, decision: DecisionWeights, pages: readonly LearnedPage[]): Scored[] =>
  pages.flatMap(({ weighed, page }) =>
    decide(decision, weighed, page).map(({ candidate: { claim, block, sentence }, score }) => ({
      claim: readRecord(index, 'claims', claim.claim).id,
      sentence: block.block.text.slice(sentence.span.start, sentence.span.end),
      score,
    })),
  )

function listPage(
  topic: LearnTopic,
  set: string,
  { document, labels }: LabelledPage,
  matches: readonly ScannedMatch[],
  candidates: readonly Scored[],
): SentenceRow[] {
  const words = new Map(labels.map(label => [label, wordsOf(label.sentence)]))
  const labelOf = (sentence: string) => findLabel(words, wordsOf(sentence))
  const matchesOf = Map.groupBy(matches, match => labelOf(match.sentence))
  const scoresOf = Map.groupBy(candidates, candidate => labelOf(candidate.sentence))
  const page = document.path.split(/[\\/]/).at(-1) ?? ''
  const rowOf = (
    label: Label | null,
    sentence: string,
    before: string,
    said: readonly ScannedMatch[],
  ): SentenceRow => ({
    topic: topic.name,
    set,
    page,
    at: label?.idx ?? null,
    title: document.title,
    before,
    sentence,
    labels: label?.claims ?? [],
    said: said.map(({ claim, voice, sure }) => ({ claim, voice, sure })),
    weighed: label === null ? {} : bestOf(scoresOf.get(label) ?? []),
  })
  return [
    ...labels.map((label, n) =>
      rowOf(label, label.sentence, labels[n - 1]?.sentence ?? '', matchesOf.get(label) ?? []),
    ),
    ...(matchesOf.get(null) ?? []).map(match => rowOf(null, match.sentence, '', [match])),
  ]
}

function bestOf(scored: readonly Scored[]): Record<string, number> {
  const best: Record<string, number> = {}
  for (const { claim, score } of scored) best[claim] = Math.max(best[claim] ?? 0, Number(score.toFixed(4)))
  return best
}

/** @returns the claims of a topic's packs, each with what other packs add to it */
export function listClaims(topic: string, packs: readonly Pack[]): ClaimRow[] {
  const added = packs.flatMap(pack => pack.supplements)
  return packs
    .flatMap(pack => pack.claims)
    .map(({ id, title, statement, wordings, tests }): ClaimRow => {
      const more = added.filter(supplement => supplement.claim === id)
      const all = [tests, ...more.map(supplement => supplement.tests)]
      return {
        topic,
        claim: id,
        title,
        statement,
        wordings: [...wordings, ...more.flatMap(supplement => supplement.wordings)],
        matches: all.flatMap(({ matches }) => matches.map(({ text, voice }) => ({ text, voice }))),
        rejects: all.flatMap(({ rejects }) => rejects.map(({ text }) => text)),
      }
    })
}
