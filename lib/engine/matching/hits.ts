/** Where claims are in a page's sentences, before their voice is read. */
import type { Reason, Voice } from '../../model/page.ts'
import { NO_TOPIC } from '../index/index-file.ts'
import type { Index } from '../index/records.ts'
import { firstClaims, topicOf } from '../index/topic-claims.ts'
import { isExcluded, matchPatterns, type PatternHit, type TokenRange } from '../terms/patterns.ts'
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import type { Language } from '../text/language.ts'
import type { Tokens } from '../text/tokens.ts'
import { type Answer, type AnswerKind, findAnswers, toBlockTokens } from '../voice/answers.ts'
import type { Parsed, Speech } from '../voice/speech.ts'
import { findWordings, makeComparer, type Nearness, type WordingHit } from '../wordings/compare.ts'
import type { Parts } from './ablation.ts'
import type { Activity } from './discourse.ts'
import { explainHit, scoreHit, standsAlone, WEIGHTS } from './score.ts'

export interface Hit {
  readonly claim: number
  readonly sentence: SentenceText
  /** Token ranges of the words that matched: what the sentence says something about. */
  readonly core: readonly TokenRange[]
  /** The core and every other word that is the claim's own content, and so no word about it. */
  readonly content: readonly TokenRange[]
  /** Where the sentence comes back to what the core begins with. */
  readonly again: readonly TokenRange[]
  readonly score: number
  readonly why: readonly Reason[]
  /** The voice that the pattern tells whatever the rest of the sentence says, or null. */
  readonly voice: Voice | null
  /** The answer that another pattern of the claim tells, or null: counts where none is read. */
  readonly told: Voice | null
  /** How it points back, or null: it does not. */
  readonly answer: AnswerKind | null
  /** Counts because its topic is active there. */
  readonly context: boolean
}

/** Claims of an imported set for one scan: an index with those appended that may match, and what finds them in a sentence. */
export interface SetMatcher {
  readonly index: Index
  /** @returns likenesses of the appended claims, by their numbers in `index` */
  find(tokens: Tokens, block: number, from: number, to: number): readonly WordingHit[]
}

/** More terms than any pattern has. */
const MANY = 1000

const allSentences = (blocks: readonly BlockText[]) => blocks.flatMap(b => b.sentences)

/** Every pattern that matches in each sentence that has one, those that need an active topic too. */
export type PatternsFound = ReadonlyMap<SentenceText, readonly PatternHit[]>

/** @returns the patterns of all sentences, without those of claims that the sentence excludes */
export function findPatterns(index: Index, blocks: readonly BlockText[], parts: Parts): PatternsFound {
  const found = new Map<SentenceText, readonly PatternHit[]>()
  if (!parts.patterns) return found
  for (const { sentences } of blocks) {
    for (const sentence of sentences) {
      if (!sentence.mayMatch) continue
      const all = matchPatterns(index, sentence.places())
      const fitting = all.filter(p => !parts.exclusions || !isExcluded(index, p.claim, sentence.places()))
      if (fitting.length > 0) found.set(sentence, fitting)
    }
  }
  return found
}

/** @returns in how many sentences each topic has a pattern, of whatever kind */
export function countLeaning(index: Index, found: PatternsFound): Map<number, number> {
  const counts = new Map<number, number>()
  for (const patterns of found.values())
    for (const topic of new Set(patterns.map(p => topicOf(index, p.claim))))
      if (topic !== NO_TOPIC) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return counts
}

/** @returns hits by patterns that need no context and by wordings alone, at most one a sentence and claim */
export function findFullHits(
  index: Index,
  language: Language,
  blocks: readonly BlockText[],
  found: PatternsFound,
  parts: Parts,
  set: SetMatcher | null,
): Hit[] {
  const comparer = makeComparer(index, language)
  const hits: Hit[] = []
  for (const block of blocks) {
    for (const sentence of block.sentences) {
      const { from, to } = sentence
      const all = found.get(sentence) ?? []
      // A wording counts alone, or beside a pattern of its claim.
      const keeps = (near: Nearness) => standsAlone(near) || all.some(p => p.claim === near.claim)
      const own = parts.wordings ? findWordings(comparer, block.tokens, from, to, keeps) : []
      const wordings = set === null ? own : [...own, ...set.find(block.tokens, sentence.block, from, to)]
      if (all.length > 0 || wordings.length > 0) addFullHits(index, block, sentence, all, wordings, parts, hits)
    }
  }
  return hits
}

function addFullHits(
  index: Index,
  block: BlockText,
  sentence: SentenceText,
  all: readonly PatternHit[],
  wordings: readonly WordingHit[],
  parts: Parts,
  hits: Hit[],
): void {
  const patterns = all.filter(p => !p.context)
  const claims = new Set([...patterns.map(p => p.claim), ...wordings.filter(standsAlone).map(w => w.claim)])
  for (const claim of claims)
    if (!parts.exclusions || !isExcluded(index, claim, sentence.places()))
      hits.push(makeHit(index, block, sentence, claim, patterns, wordings, all))
}

/** @returns hits by patterns that count where the claim's topic is active or the claim stands in full on the page, where there is no hit of the claim yet */
export function findContextHits(
  index: Index,
  blocks: readonly BlockText[],
  found: PatternsFound,
  activity: Activity,
  known: readonly Hit[],
): Hit[] {
  const taken = new Set(known.map(h => key(h.sentence, h.claim)))
  const onPage = new Set(known.map(h => h.claim))
  return allSentences(blocks).flatMap(sentence => {
    const all = found.get(sentence) ?? []
    if (!all.some(p => p.context)) return []
    const active = activity.at(sentence.order)
    const counts = (claim: number) => onPage.has(claim) || active.includes(topicOf(index, claim))
    const patterns = all.filter(p => p.context && counts(p.claim) && !taken.has(key(sentence, p.claim)))
    const claims = [...new Set(patterns.map(p => p.claim))]
    const block = blocks[sentence.block] as BlockText
    return claims.map(claim => makeHit(index, block, sentence, claim, patterns, [], all))
  })
}

/** How many sentences behind the topic's last hit an answer by a pronoun alone still counts. */
const BARE_REACH = 3

/**
 * @param speech reads the sentences
 * @returns hits of the active topic's first claim by what points back to it, in sentences that have no hit yet
 */
export function findAnswerHits(
  index: Index,
  language: Language,
  blocks: readonly BlockText[],
  activity: Activity,
  known: readonly Hit[],
  speech: Speech,
): Hit[] {
  const taken = new Set(known.map(h => h.sentence))
  const first = firstClaims(index)
  const orders = new Set(known.map(h => `${topicOf(index, h.claim)} ${h.sentence.order}`))
  const found: Hit[] = []
  for (const sentence of allSentences(blocks)) {
    const topic = activity.at(sentence.order)[0]
    const claim = topic === undefined ? undefined : first.get(topic)
    if (topic === undefined || claim === undefined || taken.has(sentence)) continue
    const parsed = speech.read(sentence.block, sentence.sentence)
    const near = Array.from({ length: BARE_REACH + 1 }, (_, back) => `${topic} ${sentence.order - back}`)
    const isNear = near.some(place => orders.has(place))
    const answers = parsed === null ? [] : findAnswers(parsed, language).filter(a => isNear || !a.bare)
    if (answers.length > 0) orders.add(`${topic} ${sentence.order}`)
    if (parsed !== null) found.push(...answers.map(answer => makeAnswerHit(claim, sentence, parsed, answer)))
  }
  return found
}

function makeAnswerHit(claim: number, sentence: SentenceText, { block, tokens }: Parsed, answer: Answer): Hit {
  const words = block.block.text.slice(tokens[answer.from]?.start, tokens[answer.to - 1]?.end)
  return {
    claim,
    sentence,
    core: [toBlockTokens(tokens, sentence.from, answer)],
    content: [],
    again: [],
    score: WEIGHTS.anaphor,
    why: [{ kind: 'context', text: 'anaphor', words: [words], weight: WEIGHTS.anaphor }],
    voice: answer.voice,
    told: null,
    answer: answer.kind,
    context: true,
  }
}

const key = (sentence: SentenceText, claim: number) => `${sentence.order} ${claim}`

function makeHit(
  index: Index,
  block: BlockText,
  sentence: SentenceText,
  claim: number,
  patterns: readonly PatternHit[],
  wordings: readonly WordingHit[],
  all: readonly PatternHit[],
): Hit {
  const mine = patterns.filter(p => p.claim === claim)
  // A wording that stands alone needs no active topic, and then neither does a pattern beside it.
  const own = mine.length > 0 ? mine : all.filter(p => p.claim === claim)
  // A pattern that leaves the voice open is the better one: what is read in the sentence tells more.
  const rank = (p: PatternHit) => p.terms.length + (p.voice === null ? MANY : 0)
  const pattern = own.reduce<PatternHit | null>((a, b) => (a !== null && rank(a) >= rank(b) ? a : b), null)
  const wording = wordings.find(w => w.claim === claim) ?? null
  const core = findCore(pattern, wording)
  const open = all.filter(p => p.claim === claim && p.voice === null)
  const score = scoreHit(pattern, wording)
  return {
    claim,
    sentence,
    core,
    content: pattern === null || pattern.voice !== null ? core : [...core, ...findContent(sentence, open)],
    again: findAgain(sentence, pattern),
    score,
    why: explainHit(index, block, pattern, wording),
    voice: pattern?.voice ?? null,
    told: own.find(p => p.voice === 'denied' || p.voice === 'doubted')?.voice ?? null,
    answer: null,
    context: mine.some(p => p === pattern) && (pattern?.context ?? false),
  }
}

/** The words by which a claim is known in a sentence. */
function findCore(pattern: PatternHit | null, wording: WordingHit | null): TokenRange[] {
  if (pattern === null) return (wording?.tokens ?? []).map(token => ({ start: token, end: token + 1 }))
  return pattern.terms.slice(0, pattern.alls).map(t => t.range)
}

/** Where the pattern's first term stands once more: a sentence may come back to a claim in another clause. */
function findAgain(sentence: SentenceText, pattern: PatternHit | null): TokenRange[] {
  const first = pattern?.terms[0]
  if (first === undefined || pattern?.voice !== null) return []
  return (sentence.places().get(first.term) ?? []).filter(r => r.start !== first.range.start)
}

/** Every place of the terms of a claim's open patterns: "shot down", "cannot" may be what the claim says. */
function findContent(sentence: SentenceText, open: readonly PatternHit[]): TokenRange[] {
  const terms = new Set(open.flatMap(p => p.terms.slice(0, p.alls).map(t => t.term)))
  return [...terms].flatMap(term => [...(sentence.places().get(term) ?? [])])
}
