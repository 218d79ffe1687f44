/** Finds hits by anaphors: "Tarn dismissed the allegation" answers a claim without a word of its topic. */
import type { Steps } from '../../model/steps.ts'
import type { Index } from '../index/records.ts'
import { firstClaims, topicOf } from '../index/topic-claims.ts'
import { flatMapSentences } from '../terms/each-sentence.ts'
import type { TokenRange } from '../terms/places.ts'
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import { type Anaphor, findAnaphors } from '../voice/anaphors.ts'
import type { ParsedSentence } from '../voice/sentence.ts'
import type { Speech } from '../voice/speech.ts'
import type { Activity } from './activity.ts'
import type { Hit } from './hits.ts'
import { WEIGHTS } from './score.ts'

/**
 * An anaphor that is only a pronoun counts at most this many sentences behind the topic's last hit. Farther on, "it"
 * more likely means something that was named in between.
 */
const BARE_REACH = 3

/**
 * @param hits every other hit of the page
 * @returns hits in sentences that have no hit yet: of the active topic's first claim, or, where a pronoun is all that points
 * back, of the claim that was spoken of last
 */
export function* findAnaphorHits(
  index: Index,
  blocks: readonly BlockText[],
  activity: Activity,
  hits: readonly Hit[],
  speech: Speech,
): Steps<Hit[]> {
  const taken = new Set(hits.map(h => h.sentence))
  const firstClaimOf = firstClaims(index)
  const spokenOf = new Map<string, readonly number[]>()
  for (const { claim, sentence } of hits) {
    const place = placeOf(topicOf(index, claim), sentence.order)
    spokenOf.set(place, [...(spokenOf.get(place) ?? []), claim])
  }
  // Where the sentence spoke of several, the topic's first claim is what most answers are about.
  const findSpoken = (topic: number, order: number): number | null => {
    for (let back = 0; back <= BARE_REACH; back++) {
      const claims = spokenOf.get(placeOf(topic, order - back)) ?? []
      const first = firstClaimOf.get(topic)
      if (claims.length > 0) return claims.find(c => c === first) ?? claims.at(-1) ?? null
    }
    return null
  }
  const findInSentence = (_: BlockText, sentence: SentenceText): Hit[] => {
    const topic = activity.at(sentence.order)[0]
    const claim = topic === undefined ? undefined : firstClaimOf.get(topic)
    if (topic === undefined || claim === undefined || taken.has(sentence)) return []
    const parsed = speech.read(sentence)
    if (parsed === null) return []
    const spoken = findSpoken(topic, sentence.order)
    const found = findAnaphors(parsed, speech.language).filter(a => !a.bare || spoken !== null)
    // "Denied the allegation" names the allegation, which is the topic's; "denied it" answers what went before.
    const meant = found.every(a => a.bare) ? (spoken ?? claim) : claim
    const anaphors = found.map(anaphor => ({ anaphor, meant }))
    if (anaphors.length > 0)
      spokenOf.set(
        placeOf(topic, sentence.order),
        anaphors.map(a => a.meant),
      )
    return anaphors.map(({ anaphor, meant }) => makeAnaphorHit(meant, sentence, parsed, anaphor))
  }
  return yield* flatMapSentences(blocks, findInSentence)
}

const placeOf = (topic: number, order: number): string => `${topic} ${order}`

function makeAnaphorHit(claim: number, sentence: SentenceText, parsed: ParsedSentence, anaphor: Anaphor): Hit {
  const { block, tokens } = parsed
  const words = block.block.text.slice(tokens[anaphor.from]?.start, tokens[anaphor.to - 1]?.end)
  return {
    claim,
    sentence,
    matched: [toBlockTokens(parsed, sentence.from, anaphor)],
    content: [],
    repeats: [],
    score: WEIGHTS.anaphor,
    why: [{ kind: 'context', text: 'anaphor', words: [words], weight: WEIGHTS.anaphor }],
    fixedVoice: anaphor.voice,
    fallbackVoice: null,
    anaphor: anaphor.kind,
    context: true,
  }
}

/** The block's tokens that an anaphor covers: marks are tokens of the sentence, but not of the block. */
function toBlockTokens({ tokens }: ParsedSentence, first: number, { from, to }: Anaphor): TokenRange {
  const countWords = (end: number) => tokens.slice(0, end).filter(t => t.isWord).length
  return { start: first + countWords(from), end: first + countWords(to) }
}
