/** Tells who speaks in a frame, for whom, and whether that is somebody whom the articles do not name. */

import type { Language } from '../engine/text/language.ts'
import { findAntecedent } from '../engine/voice/antecedent.ts'
import type { Frame } from '../engine/voice/frame.ts'
import { findLeadingSpeaker } from '../engine/voice/named-speakers.ts'
import type { ParsedSentence, SentenceRange } from '../engine/voice/sentence.ts'
import type { Speaker } from '../engine/voice/speaker.ts'
import type { Speech } from '../engine/voice/speech.ts'
import { isIn, isSpeakerNoun } from '../engine/voice/token-kinds.ts'
import type { FoundEntity } from './entities.ts'
import type { Voice } from './statement.ts'

/** Entities by id, and those that are added for speakers without a name ("an engineer at the dam"). */
export interface Cast {
  readonly byId: ReadonlyMap<string, FoundEntity>
  /** @returns the voice of somebody without a name; null: the words name nobody */
  unnamed(text: string, isBody: boolean): Voice | null
}

/** Words of a speaker without a name: more are a clause. */
const MOST_UNNAMED_WORDS = 5

/** A pronoun or title stands for somebody named at most this many sentences before; "it" and "they" for the next body. */
const MOST_BACK: Record<Speaker['number'], number> = { one: 3, many: 1, unsure: 1 }

/** @returns everybody who speaks in the frame; more than one for "both leaders", none where nobody is named */
export function findVoices(speech: Speech, parsed: ParsedSentence, frame: Frame, cast: Cast): Voice[] {
  const subject = findSubject(speech, parsed, frame)
  if (subject !== null && isInRelative(speech, parsed, subject, frame)) return []
  const apposed = subject === null ? null : findApposed(speech, parsed, subject.to)
  if (apposed !== null) return [voiceOf(apposed, cast)]
  const member = subject === null ? null : findMember(speech, parsed, subject.from)
  if (member !== null) return [voiceOf(member, cast)]
  const { speaker } = frame
  const inserted = speaker === null && subject === null ? findInserted(speech, parsed, frame) : null
  if (inserted !== null) return [voiceOf(inserted, cast)]
  const joined = speaker === null && subject === null ? findJoined(speech, parsed, frame) : null
  if (joined !== null) return [voiceOf(joined, cast)]
  if (speaker === null) return []
  const owner = subject === null ? null : findPossessor(speech, parsed, subject.from)
  if (owner !== null) {
    const voice = voiceOf(owner, cast)
    return [voice.party === null ? voice : { speaker: null, party: voice.party }]
  }
  if ((speaker.back ?? 0) > MOST_BACK[speaker.number]) return []
  const known = speaker.entity === null ? undefined : cast.byId.get(speaker.entity)
  // "The fire service in Tarn" is not Tarn.
  const isThere = (known?.kind === 'place' || known?.kind === 'thing') && speaker.text !== known.name
  if (isThere) return findUnnamed(speaker, speech, cast)
  if (speaker.entity !== null) return [voiceOf(speaker.entity, cast)]
  if (subject !== null) {
    const pair = [subject.from, subject.from - 1].find(at => isIn(parsed.tokens[at], speech.language.grammar.pairs))
    if (pair !== undefined) return findPair(speech, parsed, pair, cast)
  }
  if (speaker.party !== null) return [{ speaker: findOffice(speaker, cast), party: speaker.party }]
  return findUnnamed(speaker, speech, cast)
}

/** The subject of the frame's verb, or of the one that it shares its subject with: "Her office said … and added". */
function findSubject(speech: Speech, parsed: ParsedSentence, { cue, speaker }: Frame): SentenceRange | null {
  const { verbs } = parsed
  const verb = verbs.find(v => v.cue === cue)
  if (verb === undefined || !verb.shared || speaker === null) return verb?.subject ?? null
  return verbs.find(v => v.subject !== null && speech.speakerOfVerb(parsed, v)?.text === speaker.text)?.subject ?? null
}

/** @returns the name that leads a sentence, as a voice; null: no name that the articles have */
export function findLeading(speech: Speech, parsed: ParsedSentence, cast: Cast): Voice | null {
  const entity = findLeadingSpeaker(speech, parsed, parsed.tokens.length)?.entity ?? null
  return entity === null ? null : voiceOf(entity, cast)
}

export function voiceOfSpeaker(speaker: Speaker | null, cast: Cast): Voice | null {
  if (speaker === null) return null
  if (speaker.entity !== null) return voiceOf(speaker.entity, cast)
  return speaker.party === null ? null : { speaker: findOffice(speaker, cast), party: speaker.party }
}

function voiceOf(entity: string, { byId }: Cast): Voice {
  const found = byId.get(entity)
  // A place speaks as the body that is named like it: "Tarn denies it".
  if (found !== undefined && found.kind !== 'person' && found.kind !== 'office') return { speaker: null, party: entity }
  return { speaker: entity, party: found?.party ?? null }
}

/** Titles that stand between the comma and the name: "Its head, | Professor | Jane Roe, said". */
const MOST_TITLES = 3

/** "Its director, | Jane Roe, said", "said its director, | Jane Roe": the name behind the title. */
function findApposed({ page, language }: Speech, { tokens }: ParsedSentence, comma: number): string | null {
  const { titles, honorifics } = language.grammar
  if (tokens[comma]?.norm !== ',') return null
  let at = comma + 1
  while (at - comma <= MOST_TITLES && tokens[at]?.mention === null && isIn(tokens[at], titles, honorifics)) at++
  const mention = tokens[at]?.mention
  if (mention == null || page.entity(mention.entity).kind !== 'person') return null
  const end = tokens.findIndex((t, i) => i > at && t.mention !== mention)
  const closes = end < 0 || tokens[end]?.norm === ',' || tokens[end]?.norm === '.'
  return closes ? mention.entity : null
}

/** "Jane Roe of the | union said": the person before. */
function findMember({ page, language }: Speech, { tokens }: ParsedSentence, subject: number): string | null {
  const { determiners, roleLinks } = language.grammar
  const link = isIn(tokens[subject - 1], determiners) ? subject - 2 : subject - 1
  const mention = isIn(tokens[link], roleLinks) ? tokens[link - 1]?.mention : null
  return mention != null && page.entity(mention.entity).kind === 'person' ? mention.entity : null
}

/** "A survivor, Tom Roe, | told": the name between the commas before the verb. */
function findInserted({ page }: Speech, { tokens }: ParsedSentence, { cue }: Frame): string | null {
  const at = cue?.from ?? 0
  const mention = tokens[at - 1]?.norm === ',' ? tokens[at - 2]?.mention : null
  if (mention == null || page.entity(mention.entity).kind !== 'person') return null
  const before = tokens.slice(0, at - 1).findLastIndex(t => t.mention !== mention)
  return tokens[before]?.norm === ',' ? mention.entity : null
}

/** "But the director, Jane Roe, hit back, | branding it": nobody else is named before. */
function findJoined({ page, language }: Speech, { tokens, verbs }: ParsedSentence, { cue }: Frame): string | null {
  const isShared = verbs.some(v => v.cue === cue && v.shared)
  if (!isShared || !isIn(tokens[0], language.grammar.coordinators)) return null
  const before = tokens.slice(0, cue?.from ?? 0).flatMap(t => (t.mention === null ? [] : [t.mention.entity]))
  const [one] = before
  const isPerson = one !== undefined && page.entity(one).kind === 'person'
  return isPerson && before.every(e => e === one) ? one : null
}

/** "The memo, which | the agency | published, says": the memo says so. */
function isInRelative(
  { language }: Speech,
  { tokens }: ParsedSentence,
  { from, to }: SentenceRange,
  { cue }: Frame,
): boolean {
  const { relatives, determiners, persons } = language.grammar
  const at = isIn(tokens[from - 1], determiners) && !isIn(tokens[from - 1], relatives) ? from - 2 : from - 1
  const opens = isIn(tokens[at], relatives) && !isIn(tokens[at], persons) && tokens[at - 1]?.norm === ','
  return opens && tokens.slice(to, cue?.from ?? to).some(t => t.norm === ',')
}

/** "both leaders": the two persons named last. */
function findPair({ page }: Speech, { tokens }: ParsedSentence, to: number, cast: Cast): Voice[] {
  const persons = tokens
    .slice(0, to)
    .flatMap(t => (t.mention !== null && page.entity(t.mention.entity).kind === 'person' ? [t.mention.entity] : []))
  const last = [...new Set(persons.reverse())].slice(0, 2).reverse()
  return last.length === 2 ? last.map(entity => voiceOf(entity, cast)) : []
}

/** A pronoun like "his" stands for a person where it stands for anybody who speaks. */
const isOnePerson = ({ number }: Speaker): boolean => number === 'one'

/** "Her office": whose. */
function findPossessor(speech: Speech, parsed: ParsedSentence, from: number): string | null {
  const at = [from, from - 1].find(i => isIn(parsed.tokens[i], speech.language.grammar.possessives))
  if (at === undefined) return null
  const found = speech.resolve(parsed, { from: at, to: at + 1 }) ?? findAntecedent(speech, parsed, at, isOnePerson)
  return found?.entity ?? null
}

/** "a Palace spokesman" speaks for the office whose name is in the words. */
function findOffice({ text, party }: Speaker, { byId }: Cast): string | null {
  for (const { id, kind, name, party: served } of byId.values())
    if (kind === 'office' && served === party && text.includes(name)) return id
  return null
}

/** "the company", "their union", "town council": a body that has a name, and which one is not told. */
function isAnyBody(words: readonly string[], { grammar }: Language): boolean {
  const last = (words.at(-1) ?? '').toLowerCase()
  const [first = ''] = words
  const isNation = /^\p{Lu}/u.test(first) && grammar.demonymEndings.some(e => first.endsWith(e))
  const isNamed = isNation || words.slice(1).some(w => /^\p{Lu}/u.test(w)) || /['’]/.test(first)
  return !isNamed && (grammar.houses.has(last) || grammar.officials.has(last) || grammar.titles.has(last))
}

/** "observers of the mission", "the minister's office", and not "a survivor". */
function isManyOrBody(words: readonly string[], { grammar }: Language): boolean {
  const link = words.findIndex((w, at) => at > 0 && grammar.roleLinks.has(w.toLowerCase()))
  const head = (words[(link < 0 ? words.length : link) - 1] ?? '').toLowerCase()
  return head.endsWith(grammar.pluralEnding) || grammar.houses.has(head)
}

function findUnnamed({ text }: Speaker, { language }: Speech, cast: Cast): Voice[] {
  const { prepositions } = language.grammar
  const words = text.split(/\s+/)
  while (words.length > 0 && prepositions.has((words.at(-1) ?? '').toLowerCase())) words.pop()
  const isNoun = (word: string) =>
    isSpeakerNoun(
      { norm: word.toLowerCase(), isWord: true, possessive: false, capital: false, mention: null, start: 0, end: 0 },
      language,
    )
  if (words.length === 0 || words.length > MOST_UNNAMED_WORDS || !words.some(isNoun)) return []
  if (isAnyBody(words, language)) return []
  const voice = cast.unnamed(words.join(' '), isManyOrBody(words, language))
  return voice === null ? [] : [voice]
}
