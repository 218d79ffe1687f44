/** Finds the speaker who is the subject of a verb. */
import { findApposedName } from './apposed-name.ts'
import { identify } from './identify.ts'
import { findLeadingSpeaker, findSubjectOf } from './named-speakers.ts'
import type { CueVerb, ParsedSentence, SentenceRange } from './sentence.ts'
import type { Speaker } from './speaker.ts'
import type { Speech } from './speech.ts'
import { isMainVerb } from './subject.ts'
import { isIn } from './token-kinds.ts'

export function findSpeakerOfVerb(speech: Speech, parsed: ParsedSentence, verb: CueVerb): Speaker | null {
  const speaker = verb.subject === null ? null : speech.resolve(parsed, verb.subject)
  const named = verb.subject === null ? null : findNamed(speech, parsed, verb.subject, speaker)
  if (named !== null) return named
  if (verb.subject !== null && speaker !== null) return addServed(speech, parsed, verb.subject, speaker)
  return verb.shared ? findShared(speech, parsed, verb) : null
}

/** "Its director, Jane Roe, said": the name tells who it is, and the title for whom she speaks. */
function findNamed(
  speech: Speech,
  parsed: ParsedSentence,
  title: SentenceRange,
  titled: Speaker | null,
): Speaker | null {
  const range = findApposedName(parsed.tokens, title, speech.language)
  const named = range === null ? null : speech.resolve(parsed, range)
  if (named === null || named.entity !== null) return named
  return { ...named, party: named.party ?? (titled?.entity === null ? titled.party : null) }
}

/** "Jane Roe, an envoy of Ruritania, said": an apposition tells whose envoy it is, when no pack knows her. */
function addServed(
  { page, language }: Speech,
  { block, tokens }: ParsedSentence,
  { to: comma }: SentenceRange,
  speaker: Speaker,
): Speaker {
  if (speaker.entity !== null || speaker.party !== null || tokens[comma]?.norm !== ',') return speaker
  const from = comma + 1
  const to = tokens.findIndex((t, i) => i > comma && !t.isWord)
  const isClause = isIn(tokens[from], language.grammar.relatives, language.grammar.prepositions)
  if (to < 0 || isClause) return speaker
  const apposed = identify({ page, language, block, tokens }, { from, to }, () => null)
  if (apposed === null) return speaker
  return { ...speaker, entity: speaker.number === 'unsure' ? apposed.entity : null, party: apposed.party }
}

/** The subject of the nearest main verb before, or the name that the sentence begins with. */
function findShared(speech: Speech, parsed: ParsedSentence, { cue }: CueVerb): Speaker | null {
  const before = parsed.verbs.filter(v => v.cue.to <= cue.from && isMainVerb(v.cue)).reverse()
  const said = new Map(before.map(v => [objectStart(speech, parsed, v), v]))
  const isSaid = (v: CueVerb) => v.subject !== null && (said.get(v.subject.from) ?? v) !== v
  const outer = before.filter(v => !isSaid(v))
  return findSubjectOf(speech, parsed, [...outer, ...before]) ?? findLeadingSpeaker(speech, parsed, cue.from)
}

/**
 * Where what a verb says begins. In "Doe granted Roe had told her and said …" what Roe told is what Doe granted, so Doe said
 * the rest.
 */
const objectStart = ({ language }: Speech, { tokens }: ParsedSentence, { cue }: CueVerb): number =>
  cue.to + (isIn(tokens[cue.to], language.grammar.subordinators) ? 1 : 0)
