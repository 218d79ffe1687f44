/** Gathers what is to be decided about a topic on a page. */
import type { ScanRequest } from '../../model/page.ts'
import type { Steps } from '../../model/steps.ts'
import type { Index } from '../index/records.ts'
import type { BlockText } from '../terms/read-blocks.ts'
import type { Language } from '../text/language.ts'
import type { Parts } from './ablation.ts'
import { type CandidateSearch, listCandidates, readTopicSentences } from './candidates.ts'
import type { Weighed } from './decide.ts'
import { isBefore, type OpenTopic } from './open-topics.ts'
import { openEvidence } from './page-evidence.ts'
import type { SentencePatterns } from './sentence-patterns.ts'
import { profileTopic } from './topic-profile.ts'

/** The page, and how its candidates are looked for. */
export interface TopicScan {
  readonly index: Index
  readonly language: Language
  readonly request: ScanRequest
  readonly blocks: readonly BlockText[]
  readonly patterns: SentencePatterns
  readonly parts: Parts
  readonly skipsSame: boolean
}

/** @throws `TextsMissing` while the claims' texts are not loaded */
export function* gatherCandidates(scan: TopicScan, { topic, given }: OpenTopic): Steps<Weighed[]> {
  const { index, language, request, blocks, patterns, parts, skipsSame } = scan
  const whole = profileTopic(index, language, topic)
  const profile = { ...whole, claims: whole.claims.filter(c => !isBefore(request, c.day)) }
  const search: CandidateSearch = {
    index,
    language,
    profile,
    patterns,
    exclusions: parts.exclusions,
    wordings: parts.wordings,
    skipsSame,
  }
  const sentences = yield* readTopicSentences(search, blocks)
  const story = sentences.filter(s => s.story)
  const evidence = openEvidence(story, given)
  const weighed: Weighed[] = []
  for (const of of sentences) {
    const candidates = listCandidates(search, of)
    const pageOf = candidates.length === 0 ? null : evidence(of)
    for (const candidate of candidates)
      if (pageOf !== null) weighed.push({ candidate, of, page: pageOf(candidate.claim.claim) })
    yield
  }
  return weighed
}
