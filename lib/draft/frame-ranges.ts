/** Tells which part of a sentence each speaker says, where the frames of a sentence overlap. */
import type { Language } from '../engine/text/language.ts'
import type { Frame } from '../engine/voice/frame.ts'
import { isInside, type ParsedSentence, type SentenceRange, type SentenceToken } from '../engine/voice/sentence.ts'
import { isIn } from '../engine/voice/token-kinds.ts'

/** A frame with the part of the sentence that is its own. */
export interface OwnRange {
  readonly frame: Frame
  readonly range: SentenceRange
}

const isSame = (a: Frame, b: Frame): boolean =>
  a.speaker !== null && b.speaker !== null && (a.speaker === b.speaker || (a.speaker.entity ?? a.speaker.text) === (b.speaker.entity ?? b.speaker.text))

/**
 * Leaves out what somebody else is said to have said ("Doe said Roe told her": only Doe speaks here), and cuts off what the same speaker goes on to say ("denied the claim, | calling it absurd").
 */
export function findOwnRanges(frames: readonly Frame[], parsed: ParsedSentence, language: Language): OwnRange[] {
  const { tokens } = parsed
  const quoted = markQuoted(tokens)
  const { grammar } = language
  const isHeard = ({ rule, cue }: Frame) =>
    rule !== 'noun' && (cue === null || (cue.kind !== 'produce' && !quoted[cue.from] && !isIn(tokens[cue.from], grammar.asked)))
  const heard = frames.filter(isHeard)
  const spoken = heard.filter(f => f.speaker !== null || namesNobody(parsed, f))
  const inside = (f: Frame, g: Frame) => f !== g && f.cue !== null && g.cue !== f.cue && isInside(f.cue.from, g.scope) && g.effect !== 'doubt'
  const isInfinitive = ({ cue }: Frame) => cue !== null && isIn(tokens[cue.from - 1], grammar.infinitives)
  const outer = spoken.filter(f => !spoken.some(g => inside(f, g) && (!isSame(f, g) || isInfinitive(f)) && g.speaker !== null))
  return outer.flatMap(frame => {
    const within = outer.filter(f => inside(f, frame) && isSame(f, frame))
    const cuts = within.map(f => cutBefore(tokens, f.cue?.from ?? 0, frame.scope.from, language))
    const scope = ownScope(frame, tokens, language)
    const range = { from: scope.from, to: Math.min(scope.to, ...cuts) }
    return range.to > range.from ? [{ frame, range }] : []
  })
}

/** A verb whose subject the engine cannot name may still have one that the draft can: "both leaders". */
const namesNobody = ({ verbs }: ParsedSentence, { cue }: Frame): boolean => verbs.some(v => v.cue === cue && v.subject !== null)

/** @returns for each token whether it stands between quotation marks */
export function markQuoted(tokens: readonly SentenceToken[]): boolean[] {
  let open = false
  return tokens.map(token => {
    if (token.norm !== '"') return open
    open = !open
    return true
  })
}

/** "According to the ministry, | …" */
function ownScope({ rule, scope, cue }: Frame, tokens: readonly SentenceToken[], { phrases }: Language): SentenceRange {
  if (rule !== 'source' || cue !== null) return scope
  const firsts = new Set(phrases.source.map(p => p.split(' ')[0] ?? ''))
  const at = tokens.findIndex(t => firsts.has(t.norm))
  if (at < 0) return scope
  const comma = tokens.findIndex((t, i) => i > at && t.norm === ',')
  return at <= 1 ? { from: comma < 0 ? scope.to : comma + 1, to: scope.to } : { from: scope.from, to: at }
}

/** Back from a verb to the beginning of its clause: ", though he did not | confirm". */
function cutBefore(tokens: readonly SentenceToken[], verb: number, from: number, { grammar, phrases }: Language): number {
  let at = verb
  while (at > from) {
    const token = tokens[at - 1]
    const isSmall = token?.mention === null && (isIn(token, grammar.fillers, grammar.personal, grammar.neuter, grammar.clauseOpeners, grammar.coordinators, grammar.infinitives) || phrases.negation.includes(token.norm))
    const isSubject = token?.mention != null && tokens.slice(Math.max(from, at - 4), at - 1).some(t => t.norm === ',' || isIn(t, grammar.subordinators))
    if (!isSmall && !isSubject && token?.norm !== ',') break
    at--
  }
  return at
}
