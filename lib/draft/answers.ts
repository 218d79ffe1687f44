/** Finds what only answers: it denies or doubts what somebody else said, and does not say itself what that was. */
import type { Language } from '../engine/text/language.ts'
import {
  type Cue,
  isInside,
  type ParsedSentence,
  type SentenceRange,
  type SentenceToken,
} from '../engine/voice/sentence.ts'
import type { Speaker } from '../engine/voice/speaker.ts'
import { isIn } from '../engine/voice/token-kinds.ts'
import type { Stance } from '../model/pack.ts'
import type { DraftLanguage } from './article.ts'
import type { OwnRange } from './frame-ranges.ts'

export interface Answer {
  readonly stance: Stance
  /** What stands for what is answered: "Ruritania's claim", "the attack". */
  readonly about: SentenceRange
  /** Whose claim it is, where the words tell it. */
  readonly owner: Speaker | null
  /** It answers an accusation. */
  readonly isCharge: boolean
  /** What else is said along with it: "an invention | meant to justify a war"; null: nothing. */
  readonly rest: SentenceRange | null
}

/** So many words behind the answer say something of their own. */
const FEWEST_REST = 3
/** The article of a noun phrase stands at most this many tokens before its noun. */
const PHRASE_REACH = 4
/** What is called false stands at most this many tokens before that. */
const SUBJECT_REACH = 9

/** @returns null when the frame says itself what is so or not */
export function readAnswer(parsed: ParsedSentence, own: OwnRange, language: DraftLanguage): Answer | null {
  const { frame, range } = own
  if (frame.effect === 'deny' || frame.effect === 'doubt') return readDenial(parsed, own, language)
  if (frame.effect === 'open') return frame.refersBack ? make(parsed, range, 'declines', null, language) : null
  const names = frame.cue !== null && isIn(parsed.tokens[frame.cue.from], language.draft.naming)
  const verdict = parsed.cues.findLast(
    c => isInside(c.from, range) && ((names && c.kind === 'false') || calls(parsed, c, range, language)),
  )
  if (verdict === undefined) return null
  const about = { from: range.from, to: verdict.from }
  const concedes = frame.cue !== null && isIn(parsed.tokens[frame.cue.from], language.draft.conceding)
  return make(parsed, about, concedes ? 'concedes' : 'denies', restBehind(parsed, verdict, range, language), language)
}

function readDenial(parsed: ParsedSentence, { frame, range }: OwnRange, language: DraftLanguage): Answer | null {
  const stance = frame.effect === 'deny' ? 'denies' : 'doubts'
  if (refersBack(parsed.tokens, range, language)) return make(parsed, range, stance, null, language)
  if (opensContent(parsed.tokens, range, language)) return null
  if (!frame.refersBack && !saysNothing(parsed, range, language)) return null
  const as = parsed.tokens.findIndex((t, at) => isInside(at, range) && isIn(t, language.grammar.comparisons))
  const verdict = parsed.cues.findLast(c => isVerdict(c) && isInside(c.from, range))
  const rest = verdict === undefined ? null : restBehind(parsed, verdict, range, language)
  return make(parsed, { from: range.from, to: as < 0 ? range.to : as }, stance, rest, language)
}

/** "any such offer" */
const refersBack = (tokens: readonly SentenceToken[], { from, to }: SentenceRange, { draft }: DraftLanguage): boolean =>
  tokens.slice(from, to).some(t => isIn(t, draft.referring))

const isVerdict = ({ kind }: Cue): boolean => kind === 'false' || kind === 'scorn'

/** "denied on Monday that it had": what is denied stands there. */
function opensContent(tokens: readonly SentenceToken[], { from, to }: SentenceRange, { grammar }: Language): boolean {
  const at = tokens.findIndex((t, i) => i >= from && i < to && isIn(t, grammar.subordinators))
  return at >= 0 && to - at > 2 && tokens[at + 1]?.isWord === true
}

/** Nothing but names and nouns for what was said or happened. */
function saysNothing(
  { tokens, cues }: ParsedSentence,
  { from, to }: SentenceRange,
  { functionWords, grammar }: Language,
): boolean {
  const kinds: readonly string[] = ['claim', 'denial', 'event', 'part', 'statement', 'false', 'scorn', 'hedge']
  return tokens.slice(from, to).every((t, n) => {
    const isSaid = cues.some(c => kinds.includes(c.kind) && isInside(from + n, c))
    return (
      !t.isWord || isSaid || t.mention !== null || functionWords.has(t.norm) || isIn(t, grammar.fillers, grammar.neuter)
    )
  })
}

/** Whether a word calls a claim or a pronoun false: "called it a lie", "the attack did not happen". */
function calls(
  parsed: ParsedSentence,
  cue: Cue,
  range: SentenceRange,
  { grammar, phrases, anaphors }: Language,
): boolean {
  if (!isVerdict(cue)) return false
  const before = parsed.tokens.slice(Math.max(range.from, cue.from - SUBJECT_REACH), cue.from)
  const isSaid = (t: SentenceToken) =>
    t.mention === null &&
    (phrases.claim.includes(t.norm) ||
      phrases.statement.includes(t.norm) ||
      anaphors.nouns.has(t.norm) ||
      (isIn(t, grammar.neuter) && !isIn(t, grammar.plural)))
  if (before.some(isSaid)) return true
  // "The attack did not occur": a noun with its article, and nothing else.
  return (
    cue.kind === 'false' &&
    phrases.false.includes(
      parsed.tokens
        .slice(cue.from, cue.to)
        .map(t => t.norm)
        .join(' '),
    ) &&
    cue.to - cue.from >= 2 &&
    isIn(before.at(-2), grammar.determiners)
  )
}

/** From the noun phrase that calls it false, if something is said behind: "a “false” alarm | meant to stop the vote". */
function restBehind(
  { tokens }: ParsedSentence,
  verdict: Cue,
  { from, to }: SentenceRange,
  { functionWords, grammar }: Language,
): SentenceRange | null {
  const words = tokens.slice(verdict.to, to).filter(t => t.isWord && !functionWords.has(t.norm))
  if (words.length < FEWEST_REST) return null
  let start = verdict.from
  while (start > from && verdict.from - start < PHRASE_REACH && !isIn(tokens[start], grammar.determiners)) start--
  return { from: isIn(tokens[start], grammar.determiners) ? start : verdict.from, to }
}

function make(
  parsed: ParsedSentence,
  about: SentenceRange,
  stance: Stance,
  rest: SentenceRange | null,
  language: Language,
): Answer {
  const owner = ownerIn(parsed, about)
  const isCharge = parsed.tokens.slice(about.from, about.to).some(t => isIn(t, language.anaphors.contested))
  return { stance, about, owner, isCharge, rest }
}

/** The name right before a noun for what was said. */
function ownerIn({ tokens, cues }: ParsedSentence, { from, to }: SentenceRange): Speaker | null {
  for (const { kind, from: at } of cues) {
    if ((kind !== 'claim' && kind !== 'statement') || at < from || at >= to) continue
    const mention = tokens[at - 1]?.mention ?? null
    if (mention !== null) return { entity: mention.entity, party: null, text: '', number: 'many' }
  }
  return null
}
