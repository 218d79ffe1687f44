/** Tells which part of a sentence each speaker says, where the frames of a sentence overlap. */
import type { Language } from '../engine/text/language.ts'
import type { Frame } from '../engine/voice/frame.ts'
import { isInside, type ParsedSentence, type SentenceRange, type SentenceToken } from '../engine/voice/sentence.ts'
import { isIn } from '../engine/voice/token-kinds.ts'
import type { DraftLanguage } from './article.ts'

/** A frame with the part of the sentence that is its own. */
export interface OwnRange {
  readonly frame: Frame
  readonly range: SentenceRange
}

const isSame = (a: Frame, b: Frame): boolean =>
  a.speaker !== null &&
  b.speaker !== null &&
  (a.speaker === b.speaker || (a.speaker.entity ?? a.speaker.text) === (b.speaker.entity ?? b.speaker.text))

/**
 * Leaves out what somebody else is said to have said ("Doe said Roe told her": only Doe speaks here), and cuts off what the same speaker goes on to say ("denied the claim, | calling it absurd").
 */
export function findOwnRanges(frames: readonly Frame[], parsed: ParsedSentence, language: DraftLanguage): OwnRange[] {
  const { tokens } = parsed
  const quoted = markQuoted(tokens)
  const { grammar, draft } = language
  const isAccused = (at: number) => isIn(tokens[at], draft.charged) && isIn(tokens[at + 1], grammar.prepositions)
  const isHeard = ({ rule, cue }: Frame) =>
    rule !== 'noun' &&
    (cue === null || cue.passive || !isAccused(cue.from)) &&
    (cue === null || (cue.kind !== 'produce' && !quoted[cue.from] && !isIn(tokens[cue.from], grammar.asked)))
  const heard = dropOuter(frames.filter(isHeard)).map(f => endAtColon(f, parsed, quoted))
  const spoken = heard.filter(f => f.speaker !== null || namesNobody(parsed, f))
  const inside = (f: Frame, g: Frame) =>
    f !== g && f.cue !== null && g.cue !== f.cue && isInside(f.cue.from, g.scope) && g.effect !== 'doubt'
  const isInfinitive = ({ cue }: Frame) => cue !== null && isIn(tokens[cue.from - 1], grammar.infinitives)
  // "denied the claim, calling it absurd" goes on; "denied that he had promised it" does not.
  const goesOn = (f: Frame, g: Frame) => isSame(f, g) && isParted(tokens, f.cue?.from ?? 0, g.cue?.to ?? 0, language)
  // "The brigade said it had found": "it" is the brigade, and nobody who was named before.
  const isBack = ({ speaker }: Frame) => (speaker?.back ?? 0) > 0
  const outer = spoken.filter(
    f => !spoken.some(g => inside(f, g) && (!goesOn(f, g) || isInfinitive(f)) && (g.speaker !== null || isBack(f))),
  )
  return outer.flatMap(frame => {
    const within = outer.filter(f => inside(f, frame) && isSame(f, frame))
    const cuts = within.map(f => cutBefore(tokens, f.cue?.from ?? 0, frame.scope.from, language))
    const scope = ownScope(frame, tokens, language)
    const range = { from: scope.from, to: Math.min(scope.to, ...cuts) }
    return range.to > range.from ? [{ frame, range }] : []
  })
}

/**
 * Leaves out frames of a name and a colon by nobody whom the articles name, or around what others say:
 * "HOST: The union says it was pushed." It is the union that says so.
 */
function dropOuter(frames: readonly Frame[]): Frame[] {
  const opens = ({ rule }: Frame) => rule === 'headline' || rule === 'transcript'
  const turn = frames.find(f => f.rule === 'transcript')?.scope.from ?? 0
  const isKnown = ({ speaker }: Frame) => speaker !== null && (speaker.entity !== null || speaker.party !== null)
  const reports = frames.some(f => !opens(f) && isKnown(f))
  const kept = frames.filter(f => {
    if (!opens(f)) return true
    return isKnown(f) && !reports && !(turn > 0 && f.rule === 'headline')
  })
  return kept.map(f => (f.scope.from < turn ? { ...f, scope: { from: turn, to: Math.max(turn, f.scope.to) } } : f))
}

/**
 * "disagrees: | she says", "denied it was full: | according to its data": what a colon opens is not denied, and what is told by
 * another source is not this speaker's.
 */
function endAtColon(frame: Frame, { tokens, cues }: ParsedSentence, quoted: readonly boolean[]): Frame {
  const { scope, cue, effect } = frame
  const colon = tokens.findIndex((t, i) => i >= scope.from && i < scope.to && t.norm === ':' && !quoted[i])
  const isOther = cues.some(c => c.kind === 'source' && c.from > colon)
  if (frame.rule === 'source' && colon >= 0 && isOther) return { ...frame, scope: { from: colon + 1, to: scope.to } }
  if (colon < 0 || cue === null || cue.from > colon) return frame
  return effect === 'deny' || effect === 'doubt' || isOther
    ? { ...frame, scope: { from: scope.from, to: colon } }
    : frame
}

/** Whether a comma or a conjunction stands before the clause of a verb. */
function isParted(tokens: readonly SentenceToken[], verb: number, from: number, language: Language): boolean {
  const at = cutBefore(tokens, verb, from, language)
  const before = tokens.slice(Math.max(from, at - 1), verb)
  return before.some(t => t.norm === ',' || (t.mention === null && isIn(t, language.grammar.and)))
}

/** A verb whose subject the engine cannot name may still have one that the draft can: "both leaders". */
const namesNobody = ({ verbs, tokens }: ParsedSentence, { cue }: Frame): boolean =>
  verbs.some(v => v.cue === cue && (v.subject !== null || tokens[v.cue.from - 1]?.norm === ','))

/** @returns for each token whether it stands between quotation marks */
export function markQuoted(tokens: readonly SentenceToken[]): boolean[] {
  let open = false
  return tokens.map(token => {
    if (token.norm !== '"') return open
    open = !open
    return true
  })
}

/** @returns where the words stand by which a source is named ("according to"); -1: nowhere */
function findSource(tokens: readonly SentenceToken[], phrases: readonly string[]): number {
  const firsts = new Set(phrases.map(p => p.split(' ')[0] ?? ''))
  return tokens.findIndex((_, at) => firsts.has(tokens[at]?.norm ?? '') && startsPhrase(tokens, at, phrases))
}

const startsPhrase = (tokens: readonly SentenceToken[], at: number, phrases: readonly string[]): boolean =>
  phrases.some(phrase => phrase.split(' ').every((word, n) => tokens[at + n]?.norm === word))

/** Leaves out frames of words inside of a quotation: "… on the word of one man", she said. */
export function dropQuotedSources(
  frames: readonly Frame[],
  { tokens }: ParsedSentence,
  { phrases }: Language,
): Frame[] {
  const at = frames.some(f => f.rule === 'source') ? findSource(tokens, phrases.source) : -1
  return at >= 0 && markQuoted(tokens)[at] === true ? frames.filter(f => f.rule !== 'source') : [...frames]
}

/** "According to the ministry, | …" */
function ownScope({ rule, scope, cue }: Frame, tokens: readonly SentenceToken[], { phrases }: Language): SentenceRange {
  if (rule !== 'source' || cue !== null) return scope
  const at = findSource(tokens, phrases.source)
  if (at < 0) return scope
  const comma = tokens.findIndex((t, i) => i > at && t.norm === ',')
  return at - scope.from <= 1 ? { from: comma < 0 ? scope.to : comma + 1, to: scope.to } : { from: scope.from, to: at }
}

/** Back from a verb to the beginning of its clause: ", though he did not | confirm". */
function cutBefore(
  tokens: readonly SentenceToken[],
  verb: number,
  from: number,
  { grammar, phrases }: Language,
): number {
  let at = verb
  while (at > from) {
    const token = tokens[at - 1]
    const isSmall =
      token?.mention === null &&
      (isIn(
        token,
        grammar.fillers,
        grammar.personal,
        grammar.neuter,
        grammar.clauseOpeners,
        grammar.coordinators,
        grammar.infinitives,
      ) ||
        phrases.negation.includes(token.norm))
    const isSubject =
      token?.mention != null &&
      tokens.slice(Math.max(from, at - 4), at - 1).some(t => t.norm === ',' || isIn(t, grammar.subordinators))
    if (!isSmall && !isSubject && token?.norm !== ',') break
    at--
  }
  return at
}
