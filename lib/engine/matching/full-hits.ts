/**
 * Finds hits that need nothing but their sentence: by patterns of claims without a topic, and by wordings that stand alone. A
 * topic's other sentences are decided about together: see `decide.ts`.
 */
import type { Steps } from '../../model/steps.ts'
import { NO_TOPIC } from '../index/index-file.ts'
import type { Index } from '../index/records.ts'
import { topicOf } from '../index/topic-claims.ts'
import { flatMapSentences } from '../terms/each-sentence.ts'
import { isExcluded, type PatternHit } from '../terms/patterns.ts'
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import type { Language } from '../text/language.ts'
import { type Comparer, findWordings, makeComparer, type Nearness, type WordingHit } from '../wordings/compare.ts'
import type { Parts } from './ablation.ts'
import type { Hit, SetMatcher } from './hits.ts'
import { makeHit, type SentenceEvidence } from './make-hit.ts'
import { standsAlone } from './score.ts'
import type { SentencePatterns } from './sentence-patterns.ts'

/** What full hits are found with. */
export interface FullHitSearch {
  readonly index: Index
  readonly language: Language
  readonly patterns: SentencePatterns
  readonly parts: Parts
  /** Claims of an imported set, or null. */
  readonly set: SetMatcher | null
}

/** @returns at most one hit for each sentence and claim, in reading order */
export function* findFullHits(search: FullHitSearch, blocks: readonly BlockText[]): Steps<Hit[]> {
  const comparer = makeComparer(search.index, search.language)
  return yield* flatMapSentences(blocks, (block, sentence) => findInSentence(search, comparer, block, sentence))
}

function findInSentence(
  search: FullHitSearch,
  comparer: Comparer,
  block: BlockText,
  sentence: SentenceText,
): readonly Hit[] {
  const { index, patterns, parts } = search
  const all = patterns.get(sentence) ?? []
  const wordings = listWordings(search, comparer, block, sentence, all)
  if (all.length === 0 && wordings.length === 0) return NO_HITS
  const evidence: SentenceEvidence = {
    block,
    sentence,
    all,
    counting: all.filter(p => !p.context && topicOf(index, p.claim) === NO_TOPIC),
    wordings,
  }
  const claims = new Set([...evidence.counting, ...wordings.filter(standsAlone)].map(({ claim }) => claim))
  return [...claims]
    .filter(claim => !parts.exclusions || !isExcluded(index, claim, sentence.places()))
    .map(claim => makeHit(index, claim, evidence))
}

const NO_HITS: readonly Hit[] = []

/** A wording counts alone, or beside a pattern of its claim. */
function listWordings(
  { parts, set }: FullHitSearch,
  comparer: Comparer,
  { tokens }: BlockText,
  { block, from, to }: SentenceText,
  patterns: readonly PatternHit[],
): readonly WordingHit[] {
  const keeps = (near: Nearness) => standsAlone(near) || patterns.some(p => p.claim === near.claim)
  const ofPacks = parts.wordings ? findWordings(comparer, tokens, from, to, keeps) : []
  return set === null ? ofPacks : [...ofPacks, ...set.find(tokens, block, from, to)]
}
