/** Finds every claim that has a term or some likeness in a sentence, with what speaks for it and against it. */
import type { Match } from '../../model/page.ts'
import { NO_TOPIC } from '../index/index-file.ts'
import { countRecords, type Index, readRecord } from '../index/records.ts'
import { topicOf } from '../index/topic-claims.ts'
import { LEAST_LIKENESS, roundScore } from '../matching/score.ts'
import { topicExcludesOf } from '../matching/topic-evidence.ts'
import { excludesOf, inspectPatterns, type PatternReading } from '../terms/patterns.ts'
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import type { Language } from '../text/language.ts'
import { findWordings, makeComparer } from '../wordings/compare.ts'
import { rankClaims } from '../wordings/rank.ts'
import { explainDecisions } from './explain-decision.ts'
import { explainPattern, findTermWords, isThere } from './explain-pattern.ts'
import type { Candidate, ClaimEvidence, NearestWording, TermWords } from './explained.ts'
import { judgeMatches } from './verdict.ts'

/** At most this many wordings are shown, the nearest first: nobody reads on to the hundredth. */
const MOST_WORDINGS = 100

/** Scans the text, on a page about these topics. */
export type Scan = (topics: readonly string[]) => readonly Match[]

/** What the steps of a scan make of one sentence, by claim. */
interface SentenceInspection {
  readonly patterns: ReadonlyMap<number, readonly PatternReading[]>
  readonly wordings: ReadonlyMap<number, NearestWording>
  readonly findWords: (terms: Iterable<number>) => readonly TermWords[]
}

/** @returns the best first */
export function listCandidates(
  index: Index,
  language: Language,
  block: BlockText,
  sentence: SentenceText,
  scan: Scan,
): Candidate[] {
  const inspection = inspectSentence(index, language, block, sentence)
  const decisions = explainDecisions(index, language, block, sentence)
  const scanHere: Scan = topics => scan(topics).filter(m => m.sentence.start === sentence.span.start)
  return Array.from({ length: countRecords(index, 'claims') }, (_, claim) =>
    explainClaim(index, claim, gatherEvidence(index, claim, inspection), scanHere),
  )
    .map((candidate, claim) => ({ ...candidate, decision: decisions.get(claim) ?? [] }))
    .filter(isCandidate)
    .sort((a, b) => compareRanks(rank(b), rank(a)))
}

function inspectSentence(
  index: Index,
  language: Language,
  block: BlockText,
  sentence: SentenceText,
): SentenceInspection {
  return {
    patterns: Map.groupBy(
      inspectPatterns(index, { ...sentence, tokens: block.tokens }, sentence.places()),
      pattern => pattern.claim,
    ),
    wordings: readWordings(index, language, block, sentence),
    findWords: terms => findTermWords(index, block, sentence, terms),
  }
}

function readWordings(
  index: Index,
  language: Language,
  { block, tokens }: BlockText,
  { span, from, to }: SentenceText,
): Map<number, NearestWording> {
  const passing = new Set(findWordings(makeComparer(index, language), tokens, from, to).map(w => w.claim))
  const ranked = rankClaims(index, language, block.text.slice(span.start, span.end), MOST_WORDINGS)
  return new Map(
    ranked.map(({ claim, likeness, otherNumbers, words }): [number, NearestWording] => [
      claim,
      {
        likeness: roundScore(likeness),
        otherNumbers,
        passes: passing.has(claim),
        words: words.map(w => w.text),
      },
    ]),
  )
}

function gatherEvidence(
  index: Index,
  claim: number,
  { patterns, wordings, findWords }: SentenceInspection,
): ClaimEvidence {
  const topic = topicOf(index, claim)
  const explained = (patterns.get(claim) ?? []).map((pattern, place) => explainPattern(pattern, place, findWords))
  return {
    patterns: explained.filter(p => p.has.length > 0),
    excludes: findWords(excludesOf(index, claim)).filter(isThere),
    topicExcludes: topic === NO_TOPIC ? [] : findWords(topicExcludesOf(index, topic)).filter(isThere),
    wording: wordings.get(claim) ?? null,
    threshold: LEAST_LIKENESS,
  }
}

function explainClaim(index: Index, claim: number, evidence: ClaimEvidence, scan: Scan): Omit<Candidate, 'decision'> {
  const { pack, id, title } = readRecord(index, 'claims', claim)
  const topic = topicOf(index, claim)
  const judge = (topics: readonly string[]) => {
    const matches = scan(topics).filter(m => m.claim === id && m.pack === pack)
    return judgeMatches(matches, evidence, topics.length > 0)
  }
  const ownTopic = topic === NO_TOPIC ? [] : [readRecord(index, 'topics', topic).id]
  return { pack, claim: id, title, alone: judge([]), onTopic: judge(ownTopic), ...evidence }
}

const isCandidate = ({ patterns, wording, alone, onTopic }: Candidate): boolean =>
  patterns.length > 0 || wording !== null || alone.accepted || onTopic.accepted

/** What goes first: matches by score, then what comes nearest to one. */
function rank({ alone, onTopic, patterns, wording }: Candidate): number[] {
  const nearest = Math.max(0, ...patterns.map(p => p.has.length / (p.has.length + p.lacks.length)))
  return [alone.score ?? 0, onTopic.score ?? 0, nearest, wording?.likeness ?? 0]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((x, i) => x - (b[i] ?? 0))
  return differences.find(d => d !== 0) ?? 0
}
