/**
 * Finds anaphors: words that point back to the claim of an active topic, in a sentence that does not mention the topic
 * itself. They are nouns ("the allegation", "his denial"), verbs whose object only refers back ("denied it"), and
 * predicates that answer the claim ("another lie", "it never happened", "we will find out").
 */
import type { Voice } from '../../model/page.ts'
import type { Language } from '../text/language.ts'
import { isAnaphoric } from './anaphoric-object.ts'
import { voiceOfPredicate } from './predicates.ts'
import type { Cue, ParsedSentence, SentenceRange, SentenceToken } from './sentence.ts'
import { isIn } from './token-kinds.ts'

/**
 * A sentence of at most this many words can answer what went before by its shortness alone: it has hardly room for a
 * subject of its own ("Typical lies.").
 */
const MOST_SHORT_WORDS = 8

/** The determiner stands at most this many words before its noun: "the latest serious allegation". */
const DETERMINER_REACH = 3

/** A pronoun stands at most this many tokens before what is said of it: "it is, of course, a lie". */
const PRONOUN_REACH = 5

/**
 * - `answering`: counts only where it denies or doubts something
 * - `denial`: names a denial, so it also counts where somebody answers that denial
 * - `contested`: counts in every voice, because the noun itself says that something is contested
 */
export type AnaphorKind = 'answering' | 'denial' | 'contested'

export interface Anaphor extends SentenceRange {
  /** The voice that the words themselves give, or null when it must be read from the rest of the sentence. */
  readonly voice: Voice | null
  /** Points back only by a pronoun or by being short, so it counts only close behind what it answers. */
  readonly bare: boolean
  readonly kind: AnaphorKind
}

/** @returns every anaphor of a sentence, the surest first */
export const findAnaphors = (parsed: ParsedSentence, language: Language): Anaphor[] => [
  ...findNouns(parsed, language),
  ...findVerbs(parsed, language),
  ...findPredicates(parsed, language),
]

/** "the allegation", "his denial" */
function findNouns({ tokens }: ParsedSentence, language: Language): Anaphor[] {
  return tokens.flatMap((token, at): Anaphor[] => {
    if (!isIn(token, language.anaphors.nouns) || saysItself(tokens, at + 1, language)) return []
    const from = findDeterminer(tokens, at, language)
    return from === null ? [] : [{ from, to: at + 1, voice: null, bare: false, kind: kindOfNoun(token, language) }]
  })
}

function kindOfNoun(noun: SentenceToken, { anaphors, phrases }: Language): AnaphorKind {
  if (isIn(noun, anaphors.contested)) return 'contested'
  return phrases.denial.includes(noun.norm) ? 'denial' : 'answering'
}

function findDeterminer(tokens: readonly SentenceToken[], noun: number, language: Language): number | null {
  const { anaphors, grammar } = language
  for (let at = noun - 1; at >= 0 && noun - at <= DETERMINER_REACH; at--) {
    const token = tokens[at]
    if (!token?.isWord) return null
    if (token.possessive || isIn(token, anaphors.determiners, grammar.possessives)) return at
  }
  return null
}

/** "the claim that …" says itself what it is about; "its account of the incident" points back. */
function saysItself(tokens: readonly SentenceToken[], at: number, { anaphors }: Language): boolean {
  if (!isIn(tokens[at], anaphors.complements)) return false
  const noun = isIn(tokens[at + 1], anaphors.determiners) ? at + 2 : at + 1
  return !isIn(tokens[noun], anaphors.happenings)
}

/** "denied it", "rejects any involvement", "does not believe that", "does not know whether it is the truth" */
function findVerbs({ tokens, cues }: ParsedSentence, language: Language): Anaphor[] {
  return cues.flatMap((cue): Anaphor[] => {
    const voice = voiceOfAnswer(cue)
    if (cue.form === null || cue.passive || voice === null) return []
    if (!isAnaphoric(tokens, { from: cue.to, to: tokens.length }, language)) return []
    return [{ from: cue.from, to: cue.to, voice, bare: true, kind: 'answering' }]
  })
}

function voiceOfAnswer({ kind, negated }: Cue): Voice | null {
  if (kind === 'deny') return negated ? null : 'denied'
  if (kind === 'believe') return negated ? 'denied' : null
  if (kind === 'know') return negated ? 'doubted' : null
  return kind === 'doubt' && !negated ? 'doubted' : null
}

/** "it was staged", "another lie" */
function findPredicates({ tokens, cues }: ParsedSentence, language: Language): Anaphor[] {
  return cues.flatMap((cue): Anaphor[] => {
    const voice = voiceOfPredicate(cue, tokens, language)
    if (cue.kind === 'scorn' || voice === null || isIn(tokens[cue.to], language.grammar.contents)) return []
    if (!isShort(tokens, language) && !isSaidOfPronoun(tokens, cue, language)) return []
    return [{ from: cue.from, to: cue.to, voice, bare: true, kind: 'answering' }]
  })
}

/** A short sentence in the first person ("I may be wrong") is about the speaker and answers nothing. */
function isShort(tokens: readonly SentenceToken[], { grammar }: Language): boolean {
  const words = tokens.filter(t => t.isWord)
  return words.length <= MOST_SHORT_WORDS && !words.some(t => isIn(t, grammar.firstPerson))
}

/** "it was staged", "called this a lie", "that did not happen": the predicate is about a pronoun. */
function isSaidOfPronoun(tokens: readonly SentenceToken[], { from }: Cue, language: Language): boolean {
  for (let at = from - 1; at >= 0 && from - at <= PRONOUN_REACH; at--) {
    const token = tokens[at]
    if (token === undefined || (!token.isWord && token.norm !== '"')) return false
    if (token.mention !== null) continue
    if (isPronounSubject(token, tokens[at + 1], language) || isIn(token, language.anaphors.happenings)) return true
  }
  return false
}

/** "it" and "it's", but neither "they" nor the "that" of "that Tarn fell". */
function isPronounSubject({ norm }: SentenceToken, next: SentenceToken | undefined, { grammar }: Language): boolean {
  const [plain = norm] = norm.split("'")
  const opensClause = grammar.contents.has(plain) && plain === norm && !isIn(next, grammar.passives)
  return grammar.neuter.has(plain) && !opensClause && !grammar.plural.has(plain)
}
