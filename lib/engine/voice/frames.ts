import type { Language } from '../text/language.ts'
import type { Cue } from './cues.ts'
import type { Range, Token } from './parse.ts'
import { findScope, type Governor, hasClause, type Scope } from './scope.ts'
import { findOwner, type Holder } from './speaker.ts'
import type { Parsed, Speech } from './speech.ts'
import { collectRight } from './subjects.ts'

/** What somebody does with what stands in a range of a sentence. */
export interface Frame {
  readonly effect: 'assert' | 'deny' | 'doubt' | 'open'
  readonly holder: Holder | null
  /** Token positions that it governs. */
  readonly scope: Range
  /** Governs from farther out the smaller it is. */
  readonly depth: number
  /** Refers back to what it does not name itself: "denied the allegation". */
  readonly refersBack: boolean
  /** What it refers back to is a denial: "dismissed the denial". */
  readonly ofDenial: boolean
  readonly cue: Cue | null
}

const OUTSIDE = -1

/** @returns the frames of a sentence, the outermost first */
export function findFrames(speech: Speech, parsed: Parsed, language: Language): Frame[] {
  return [
    ...findHeadlineFrames(speech, parsed, language),
    ...findSources(speech, parsed, language),
    ...parsed.governors.flatMap(governor => frameVerb(speech, parsed, governor, language)),
    ...parsed.cues.flatMap(cue => frameNoun(speech, parsed, cue, language)),
  ].sort((a, b) => a.depth - b.depth)
}

function frameVerb(speech: Speech, parsed: Parsed, governor: Governor, language: Language): Frame[] {
  const { tokens, cues } = parsed
  const { cue } = governor
  const scope = findScope(tokens, parsed.governors, governor, language)
  const effect = isDemanded(tokens, cue, language) ? null : effectOf(cue, cues, scope)
  const holder = speech.holder(parsed, governor)
  if (effect === null || (holder === null && (isReduced(parsed, governor, language) || isToDo(tokens, cue, language))))
    return []
  const said = governor.subject?.from ?? cue.from
  const compares = language.grammar.comparisons.has(tokens[Math.min(said, cue.from) - 1]?.norm ?? '')
  const objects = cues.filter(c => c.from >= cue.to && c.from < scope.to && c.from - cue.to < 6)
  return [
    {
      effect,
      holder,
      scope: compares && (scope.refersBack || cue.passive) ? { from: cue.to, to: cue.to } : scope,
      depth: scope.trailing || scope.from < cue.from ? OUTSIDE : cue.from,
      refersBack:
        cue.kind === 'report' || cue.kind === 'believe'
          ? compares && (scope.refersBack || cue.passive)
          : scope.refersBack,
      ofDenial: !cue.passive && objects.some(c => c.kind === 'denial'),
      cue,
    },
  ]
}

/** "must acknowledge": asked for, not done. */
function isDemanded(tokens: readonly Token[], { from, form, negated }: Cue, { grammar }: Language): boolean {
  return form === 'base' && !negated && grammar.demanding.has(tokens[from - 1]?.norm ?? '')
}

/** "either to prove or to reject the claim": an infinitive of nobody's is not done. */
function isToDo(tokens: readonly Token[], { from, form }: Cue, { grammar }: Language): boolean {
  const before = tokens.slice(Math.max(0, from - TO_REACH), from)
  return form === 'base' && before.some(t => t.mention === null && grammar.infinitives.has(t.norm))
}

/** Words between "to" and the second of two verbs that it governs. */
const TO_REACH = 4

/** "the strike announced on Monday": a participle, whose noun says nothing. */
function isReduced({ tokens }: Parsed, { cue, subject }: Governor, { grammar }: Language): boolean {
  if (cue.form !== 'past' || cue.passive || subject === null) return false
  const next = tokens[cue.to]
  return next === undefined || !next.isWord || grammar.prepositions.has(next.norm) || grammar.times.has(next.norm)
}

function effectOf(cue: Cue, cues: readonly Cue[], scope: Scope): Frame['effect'] | null {
  switch (cue.kind) {
    case 'report':
      return cue.negated ? 'open' : 'assert'
    case 'deny':
      if (cue.passive && cues.some(c => c.kind === 'uncertain' && c.from - cue.to <= 1 && c.from >= cue.to))
        return 'doubt'
      return cue.negated ? 'assert' : 'deny'
    case 'doubt':
      return cue.negated ? null : 'doubt'
    case 'decline':
    case 'react':
      return 'open'
    case 'believe':
      return cue.negated ? 'deny' : 'assert'
    case 'know':
      return cue.negated ? 'doubt' : scope.trailing ? 'assert' : null
    case 'produce':
      // "has given no evidence"
      if (cue.negated || cues.some(c => c.from === cue.to && (c.kind === 'negation' || c.kind === 'uncertain')))
        return null
      return cues.some(c => (c.kind === 'evidence' || c.kind === 'claim') && c.from >= cue.to && c.from < scope.to)
        ? 'assert'
        : null
    default:
      return null
  }
}

/** "Ruritania's claim that …", "a denial by the ministry" */
function frameNoun(speech: Speech, parsed: Parsed, cue: Cue, language: Language): Frame[] {
  if (cue.kind !== 'claim' && cue.kind !== 'statement' && cue.kind !== 'denial') return []
  const { tokens } = parsed
  const range = findOwner(tokens, cue, language)
  if (range === null) return []
  const holder = speech.resolve(parsed, range)
  if (holder === null) return []
  const behind = range.from >= cue.to ? range.to : cue.to
  const content = hasClause(tokens, behind, language) || isDefined(tokens, behind, language)
  const scope = content ? { from: behind, to: findContentEnd(tokens, behind) } : { from: cue.from, to: cue.to }
  const effect = cue.kind === 'denial' ? 'deny' : 'assert'
  return [
    { effect, holder, scope, depth: cue.from, refersBack: !content && cue.kind !== 'statement', ofDenial: false, cue },
  ]
}

/** "the minister's argument is that …" */
const isDefined = (tokens: readonly Token[], at: number, { grammar }: Language): boolean =>
  grammar.passives.has(tokens[at]?.norm ?? '') && grammar.subordinators.has(tokens[at + 1]?.norm ?? '')

function findContentEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex((t, i) => i > from && (t.norm === ',' || t.norm === ';'))
  return end < 0 ? tokens.length : end
}

/** "according to the ministry": around the whole sentence. */
function findSources(speech: Speech, parsed: Parsed, language: Language): Frame[] {
  const { tokens } = parsed
  return parsed.cues
    .filter(c => c.kind === 'source')
    .flatMap(cue => {
      const holder = speech.resolve(parsed, collectRight(tokens, cue.to, language))
      return holder === null ? [] : [frameAll(holder, { from: 0, to: tokens.length })]
    })
}

const FEWEST = 1
const MOST_NAME_WORDS = 6

/** A headline's speaker before or behind a colon or dash: "Ministry: no leak", "No leak – ministry". */
function findHeadlineFrames(speech: Speech, parsed: Parsed, language: Language): Frame[] {
  const { tokens } = parsed
  const frames: Frame[] = findAnnounced(speech, parsed, language)
  tokens.forEach((token, at) => {
    if (token.norm !== ':' && token.norm !== '–') return
    const before = { from: 0, to: at }
    const behind = { from: at + 1, to: tokens.at(-1)?.isWord === false ? tokens.length - 1 : tokens.length }
    const sayer = token.norm === ':' ? findSayer(tokens, before, language) : null
    const range = sayer ?? findSayer(tokens, behind, language)
    const holder = range === null ? null : speech.resolve(parsed, range)
    if (holder !== null) frames.push(frameAll(holder, sayer === null ? before : { from: at + 1, to: tokens.length }))
  })
  return frames
}

/** "Ministry to review its stance": a headline that lets a party announce what it will do. */
function findAnnounced(speech: Speech, parsed: Parsed, language: Language): Frame[] {
  const { tokens } = parsed
  const at = tokens.findIndex(t => language.grammar.infinitives.has(t.norm))
  const subject = { from: 0, to: at }
  const holder = at > 0 && namesSpeaker(tokens, subject, language) ? speech.resolve(parsed, subject) : null
  const end = tokens.findIndex((t, i) => i > at && t.mention === null && language.grammar.coordinators.has(t.norm))
  return holder === null ? [] : [frameAll(holder, { from: at + 1, to: end < 0 ? tokens.length : end })]
}

/** A speaker alone, or before what is spoken of: "Ministry", "Doe on the raid". */
function findSayer(tokens: readonly Token[], range: Range, language: Language): Range | null {
  if (namesSpeaker(tokens, range, language)) return range
  const on = tokens.findIndex((t, i) => i > range.from && i < range.to && language.grammar.about.has(t.norm))
  const sayer = { from: range.from, to: on }
  return on > 0 && namesSpeaker(tokens, sayer, language) ? sayer : null
}

/** Nothing but names, titles and articles. */
function namesSpeaker(tokens: readonly Token[], { from, to }: Range, { grammar }: Language): boolean {
  const words = tokens.slice(from, to)
  if (words.length < FEWEST || words.length > MOST_NAME_WORDS) return false
  const role = (t: Token) => grammar.officials.has(t.norm) || grammar.titles.has(t.norm) || grammar.speakers.has(t.norm)
  return words.every(t => t.isWord && (t.mention !== null || role(t) || grammar.determiners.has(t.norm)))
}

const frameAll = (holder: Holder, scope: Range): Frame => ({
  effect: 'assert',
  holder,
  scope,
  depth: OUTSIDE,
  refersBack: false,
  ofDenial: false,
  cue: null,
})
