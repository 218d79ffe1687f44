/**
 * Shows why a text matches the claims that it matches and not those that it only comes near to: every claim that has a
 * term or some likeness in a sentence. What matches is what `scanPage` says; the rest is what its steps look at.
 */
import type { Match, Reason, Voice } from '../../model/page.ts'
import { scanPage } from '../engine.ts'
import { NO_TOPIC } from '../index/index-file.ts'
import { countRecords, type Index, readRecord } from '../index/records.ts'
import { topicOf } from '../index/topic-claims.ts'
import { topicExcludesOf } from '../matching/discourse.ts'
import { LEAST_LIKENESS } from '../matching/score.ts'
import { excludesOf, inspectPatterns, type PatternReading } from '../terms/patterns.ts'
import { type BlockText, readBlocks, type SentenceText } from '../terms/read-blocks.ts'
import { chooseLanguage, type Language } from '../text/language.ts'
import { findAnswers } from '../voice/answers.ts'
import { openSpeech } from '../voice/speech.ts'
import { makeVoicePage } from '../voice/voice-page.ts'
import { findWordings, makeComparer } from '../wordings/compare.ts'
import { rankClaims } from '../wordings/rank.ts'
import { type ExplainedPattern, explainPattern, type FoundTerm, findTermWords } from './explain-pattern.ts'

export interface ExplainedSentence {
  readonly text: string
  /** Words that tell voices, by the kind that `lib/engine/text/language.ts` gives them. */
  readonly cues: readonly { readonly kind: string; readonly words: string; readonly negated: boolean }[]
  /** What refers back to a topic: "the allegation", "denied it". */
  readonly pointsBack: readonly string[]
  /** The best first. */
  readonly candidates: readonly Candidate[]
}

export interface Candidate {
  readonly pack: string
  readonly claim: string
  readonly title: string
  /** On a page of its own, and on a page about the claim's topic. */
  readonly alone: Verdict
  readonly onTopic: Verdict
  /** Those with a term in the sentence, in the pack's order. */
  readonly patterns: readonly ExplainedPattern[]
  /** The claim's excluding terms that stand in the sentence, and its topic's: those count against the page. */
  readonly excludes: readonly FoundTerm[]
  readonly topicExcludes: readonly FoundTerm[]
  readonly wording: NearestWording | null
  /** Likeness from which wordings alone make a match, 0..1. */
  readonly threshold: number
}

/** The wording of a claim that a sentence is most like. */
export interface NearestWording {
  /** 0..1. */
  readonly likeness: number
  /** Both have numbers, and none in common. */
  readonly otherNumbers: boolean
  /** The sentence holds enough of the wording's rarest words to be compared with it at all. */
  readonly passes: boolean
  /** The words in common, the weightiest first. */
  readonly words: readonly string[]
}

export interface Verdict {
  readonly accepted: boolean
  /** 0..1; null when not accepted. */
  readonly score: number | null
  readonly voices: readonly {
    readonly voice: Voice
    readonly speaker: string | null
    readonly speakerText: string | null
  }[]
  readonly why: readonly Reason[]
  /** Why not; empty when accepted. */
  readonly rejected: readonly Rejection[]
}

/**
 * - `lacking`: no pattern matches, and no wording is near enough · `needsContext`: a pattern matches that counts only on a
 *   page about the topic · `excluded`: a term of the claim's `excludes` is there · `lookAlike`: one of its topic's is
 */
export type Rejection = 'lacking' | 'needsContext' | 'excluded' | 'lookAlike'

/**
 * @param text read as one paragraph of a page
 * @param tag the language of the page, or null
 * @returns its sentences in order; none when the engine does not know the language
 */
export function explainText(
  index: Index,
  languages: readonly Language[],
  text: string,
  tag: string | null,
): ExplainedSentence[] {
  const language = chooseLanguage(languages, tag)
  if (language === null) return []
  const block = { id: 1, kind: 'paragraph' as const, text }
  const scan = (topics: readonly string[]) =>
    scanPage(index, languages, { language: tag, blocks: [block], context: { version: 1, topics } }).matches
  const scanOnce = remember(scan)
  const [read] = readBlocks(index, language, [block]) as [BlockText]
  const speech = openSpeech(makeVoicePage(index, language, [read]), language)
  return read.sentences.map(sentence => {
    const parsed = speech.read(0, sentence.sentence)
    const wordsOf = (from: number, to: number) => text.slice(parsed?.tokens[from]?.start, parsed?.tokens[to - 1]?.end)
    const answers = parsed === null ? [] : findAnswers(parsed, language)
    return {
      text: text.slice(sentence.span.start, sentence.span.end),
      cues: (parsed?.cues ?? []).map(({ kind, from, to, negated }) => ({ kind, words: wordsOf(from, to), negated })),
      pointsBack: [...new Set(answers.map(({ from, to }) => wordsOf(from, to)))],
      candidates: explainSentence(index, language, read, sentence, scanOnce),
    }
  })
}

/** Wordings that are told of, however little the sentence has of them. */
const MOST_WORDINGS = 100

const isFound = ({ words }: FoundTerm) => words.length > 0

/** Scans the text, on a page about these topics. */
type Scan = (topics: readonly string[]) => readonly Match[]

function remember(scan: Scan): Scan {
  const known = new Map<string, readonly Match[]>()
  return topics => {
    const matches = known.get(topics.join()) ?? scan(topics)
    known.set(topics.join(), matches)
    return matches
  }
}

function explainSentence(
  index: Index,
  language: Language,
  block: BlockText,
  sentence: SentenceText,
  scan: Scan,
): Candidate[] {
  const { from, to, span } = sentence
  const here = (matches: readonly Match[]) => matches.filter(m => m.sentence.start === span.start)
  const patterns = new Map<number, PatternReading[]>()
  for (const pattern of inspectPatterns(index, sentence.places()))
    patterns.set(pattern.claim, [...(patterns.get(pattern.claim) ?? []), pattern])
  const text = block.block.text.slice(span.start, span.end)
  const wordings = new Map(rankClaims(index, language, text, MOST_WORDINGS).map(w => [w.claim, w]))
  const passing = new Set(findWordings(makeComparer(index, language), block.tokens, from, to).map(w => w.claim))
  const find = (terms: Iterable<number>) => findTermWords(index, block, sentence, terms)
  const candidates: Candidate[] = []
  for (let claim = 0; claim < countRecords(index, 'claims'); claim++) {
    const { pack, id, title } = readRecord(index, 'claims', claim)
    const topic = topicOf(index, claim)
    const explained = (patterns.get(claim) ?? []).map((pattern, n) => explainPattern(pattern, n, find))
    const wording = wordings.get(claim) ?? null
    const facts = {
      patterns: explained.filter(p => p.has.length > 0),
      excludes: find(excludesOf(index, claim)).filter(isFound),
      topicExcludes: topic === NO_TOPIC ? [] : find(topicExcludesOf(index, topic)).filter(isFound),
      wording: wording && {
        likeness: round(wording.likeness),
        otherNumbers: wording.otherNumbers,
        passes: passing.has(claim),
        words: wording.words.map(w => w.text),
      },
      threshold: LEAST_LIKENESS,
    }
    const judge = (topics: readonly string[]) => {
      const matches = here(scan(topics)).filter(m => m.claim === id && m.pack === pack)
      return toVerdict(matches, facts, topics.length > 0)
    }
    const [alone, onTopic] = [judge([]), judge(topic === NO_TOPIC ? [] : [readRecord(index, 'topics', topic).id])]
    if (facts.patterns.length > 0 || wording !== null || alone.accepted || onTopic.accepted)
      candidates.push({ pack, claim: id, title, alone, onTopic, ...facts })
  }
  return candidates.sort((a, b) => compare(rank(b), rank(a)))
}

type Facts = Omit<Candidate, 'pack' | 'claim' | 'title' | 'alone' | 'onTopic'>

function toVerdict(matches: readonly Match[], facts: Facts, isActive: boolean): Verdict {
  const best = matches.reduce<Match | null>((a, b) => (a !== null && a.score >= b.score ? a : b), null)
  return {
    accepted: best !== null,
    score: best?.score ?? null,
    voices: matches.map(({ voice, speaker, speakerText }) => ({ voice, speaker, speakerText })),
    why: best?.why ?? [],
    rejected: best === null ? listRejections(facts, isActive) : [],
  }
}

function listRejections({ patterns, wording, threshold, excludes, topicExcludes }: Facts, isActive: boolean) {
  const matching = patterns.filter(p => p.matches)
  const full =
    matching.some(p => !p.context) || (wording?.passes && wording.likeness >= threshold && !wording.otherNumbers)
  const rejections: Rejection[] = []
  if (!full && matching.length === 0) rejections.push('lacking')
  if (!full && matching.length > 0 && !isActive) rejections.push('needsContext')
  if (excludes.length > 0) rejections.push('excluded')
  if (full && topicExcludes.length > 0) rejections.push('lookAlike')
  return rejections
}

/** What goes first: matches by score, then what comes nearest to one. */
function rank({ alone, onTopic, patterns, wording }: Candidate): number[] {
  const nearest = Math.max(0, ...patterns.map(p => p.has.length / (p.has.length + p.lacks.length)))
  return [alone.score ?? 0, onTopic.score ?? 0, nearest, wording?.likeness ?? 0]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((x, i) => x !== b[i])
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
}

const round = (x: number) => Math.round(x * 1000) / 1000
