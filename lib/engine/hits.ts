/** Where claims are in a page's sentences, before their voice is read. */
import type { Reason, Voice } from '../model/page.ts'
import { findWordings, type WordingHit } from './candidates.ts'
import { type Activity, findAnaphor } from './discourse.ts'
import type { Language } from './language.ts'
import type { BlockText, SentenceText } from './page-text.ts'
import { isExcluded, matchPatterns, type PatternHit, type Range } from './patterns.ts'
import { countRecords, type Index } from './records.ts'
import { explainHit, scoreHit, standsAlone, WEIGHTS } from './score.ts'
import type { SetMatcher } from './set-scan.ts'

export interface Hit {
  readonly claim: number
  readonly sentence: SentenceText
  /** Token ranges of the words that matched. */
  readonly core: readonly Range[]
  readonly score: number
  readonly why: readonly Reason[]
  /** The voice that the pattern tells whatever the rest of the sentence says, or null. */
  readonly voice: Voice | null
  /** Only points back: counts when the sentence denies or doubts. */
  readonly anaphoric: boolean
  /** Counts because its topic is active there. */
  readonly context: boolean
}

/** More terms than any pattern has. */
const MANY = 1000

const allSentences = (blocks: readonly BlockText[]) => blocks.flatMap(b => b.sentences)

/** @returns hits by patterns that need no context and by wordings alone, at most one a sentence and claim */
export function findFullHits(
  index: Index,
  language: Language,
  blocks: readonly BlockText[],
  set: SetMatcher | null,
): Hit[] {
  return allSentences(blocks).flatMap(sentence => {
    const all = matchPatterns(index, sentence.places)
    const patterns = all.filter(p => !p.context)
    const { tokens } = blocks[sentence.block] as BlockText
    const { from, to } = sentence
    const wordings = [
      ...findWordings(index, language, tokens, from, to),
      ...(set?.find(tokens, sentence.block, from, to) ?? []),
    ]
    const claims = new Set([...patterns.map(p => p.claim), ...wordings.filter(standsAlone).map(w => w.claim)])
    const fitting = [...claims].filter(claim => !isExcluded(index, claim, sentence.places))
    return fitting.map(claim => makeHit(index, sentence, claim, patterns, wordings, all))
  })
}

/** @returns hits by patterns that count where the claim's topic is active, where there is no hit of the claim yet */
export function findContextHits(
  index: Index,
  blocks: readonly BlockText[],
  activity: Activity,
  known: readonly Hit[],
): Hit[] {
  const taken = new Set(known.map(h => key(h.sentence, h.claim)))
  return allSentences(blocks).flatMap(sentence => {
    const active = activity.at(sentence.order)
    if (active.length === 0) return []
    const all = matchPatterns(index, sentence.places)
    const patterns = all.filter(
      p => p.context && active.includes(index.claimTopics[p.claim] as number) && !taken.has(key(sentence, p.claim)),
    )
    const claims = [...new Set(patterns.map(p => p.claim))].filter(c => !isExcluded(index, c, sentence.places))
    return claims.map(claim => makeHit(index, sentence, claim, patterns, [], all))
  })
}

/** @returns hits of the active topic's first claim by what points back to it, in sentences that have no hit yet */
export function findAnaphoricHits(
  index: Index,
  language: Language,
  blocks: readonly BlockText[],
  activity: Activity,
  known: readonly Hit[],
): Hit[] {
  const taken = new Set(known.map(h => h.sentence))
  return allSentences(blocks).flatMap(sentence => {
    const topic = taken.has(sentence) ? undefined : activity.at(sentence.order)[0]
    if (topic === undefined) return []
    const range = findAnaphor(blocks[sentence.block] as BlockText, sentence, language)
    const claim = range === null ? -1 : firstClaim(index, topic)
    if (range === null || claim < 0) return []
    const why: Reason[] = [{ kind: 'context', text: 'anaphor', weight: WEIGHTS.anaphor }]
    return [
      { claim, sentence, core: [range], score: WEIGHTS.anaphor, why, voice: null, anaphoric: true, context: true },
    ]
  })
}

const key = (sentence: SentenceText, claim: number) => `${sentence.order} ${claim}`

/** A topic's first claim is what the dispute is about: a pack lists its claims in order of weight. */
function firstClaim(index: Index, topic: number): number {
  for (let claim = 0; claim < countRecords(index, 'claims'); claim++)
    if (index.claimTopics[claim] === topic) return claim
  return -1
}

function makeHit(
  index: Index,
  sentence: SentenceText,
  claim: number,
  patterns: readonly PatternHit[],
  wordings: readonly WordingHit[],
  all: readonly PatternHit[],
): Hit {
  const own = patterns.filter(p => p.claim === claim)
  // A pattern that leaves the voice open is the better one: what is read in the sentence tells more.
  const rank = (p: PatternHit) => p.terms.length + (p.voice === null ? MANY : 0)
  const pattern = own.reduce<PatternHit | null>((a, b) => (a !== null && rank(a) >= rank(b) ? a : b), null)
  const wording = wordings.find(w => w.claim === claim) ?? null
  const core = findCore(
    sentence,
    all.filter(p => p.claim === claim && p.voice === null),
    pattern,
    wording,
  )
  const score = scoreHit(pattern, wording)
  return {
    claim,
    sentence,
    core,
    score,
    why: explainHit(index, pattern, wording),
    voice: pattern?.voice ?? null,
    anaphoric: false,
    context: pattern?.context ?? false,
  }
}

/**
 * The words by which a claim is known in a sentence. For an open pattern that is every place of its terms, and of those
 * of the claim's other open patterns: a word that is the claim's content is no word about it ("shot down", "cannot").
 */
function findCore(
  { places }: SentenceText,
  open: readonly PatternHit[],
  pattern: PatternHit | null,
  wording: WordingHit | null,
): Range[] {
  if (pattern === null) return (wording?.tokens ?? []).map(token => ({ start: token, end: token + 1 }))
  if (pattern.voice !== null) return pattern.terms.map(t => t.range)
  const terms = new Set(open.flatMap(p => p.terms.map(t => t.term)))
  return [...terms].flatMap(term => [...(places.get(term) ?? [])])
}
