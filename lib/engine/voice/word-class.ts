/**
 * Tells verbs from nouns and adjectives that are spelled the same ("claims", "reported"), by what stands beside them.
 */
import type { Grammar } from '../text/grammar.ts'
import type { Language } from '../text/language.ts'
import type { Cue, SentenceToken, VerbForm } from './sentence.ts'
import { isDemonym, isIn, isName } from './token-kinds.ts'

/**
 * An auxiliary before its subject is at most this many tokens before the verb: "Only then did the ministry claim".
 */
const INVERTED_REACH = 5

/**
 * What governs a noun stands at most this many tokens before it, in front of a name: "denies Foreign Ministry claims".
 */
const GOVERNED_REACH = 4

/** @returns whether a word that a language lists as a verb only is a noun here: "an answer", "Ruritania's reply" */
export function isNounHere(
  form: VerbForm | null,
  tokens: readonly SentenceToken[],
  at: number,
  language: Language,
): boolean {
  const { grammar } = language
  const before = tokens[at - 1]
  // "The answer was short."
  if (form === 'base' && isIn(tokens[at + 1], grammar.passives, grammar.auxiliaries)) return true
  if (before === undefined || (form !== 'base' && form !== 'third')) return false
  if (before.possessive || isIn(before, grammar.determiners)) return true
  if (form !== 'base') return false
  // "in answer", but "to answer"; "American answer".
  if (isIn(before, grammar.prepositions) && !isIn(before, grammar.infinitives)) return true
  return before.mention !== null && isDemonym(before, language)
}

/** A word that may be a verb, a noun or an adjective, and what stands around it. */
interface AmbiguousWord {
  readonly form: VerbForm | null
  readonly at: number
  readonly tokens: readonly SentenceToken[]
  readonly previous: SentenceToken
  readonly next: SentenceToken | undefined
  readonly cuesBefore: readonly Cue[]
  readonly language: Language
}

/** Says whether the word is a verb; null leaves it to the next rule. */
type VerbRule = (word: AmbiguousWord, grammar: Grammar) => boolean | null

/** The first rule that decides counts. Each row is a rule with its reason and the sentence that needs it. */
const VERB_RULES: readonly VerbRule[] = [
  // An "-ing" form is a verb, since no noun for a claim ends so: "Vale left, claiming a plot."
  ({ form }) => (form === 'ing' ? true : null),
  // A past form before "by" is a passive: "the plot claimed by Tarn".
  ({ form, next }, { agents }) => (isIn(next, agents) && form === 'past' ? true : null),
  // An "-s" form before "by" is a plural, since a verb would need an object: "claims by Tarn".
  ({ form, next }, { agents }) => (isIn(next, agents) && form === 'third' ? false : null),
  // Behind an apposition that opens the clause, the verb of its subject stands: "The envoy, Jane Roe, claims that".
  word => (closesApposition(word) ? true : null),
  // Behind a mark only a past form with an object is a verb, since a clause begins with a noun: "Raid: claims spread".
  word => (word.previous.isWord ? null : isVerbBehindMark(word)),
  // Only verbs follow "to", "may", pronouns and "who": "to claim", "he claims", "was reported".
  ({ previous }, g) =>
    isIn(previous, g.infinitives, g.modals, g.personal, g.plural, g.passives, g.relatives) ? true : null,
  // "It" is a subject, while "this" may be a determiner: "it claims", but "this claim".
  ({ previous }, { neuter, determiners }) => (isIn(previous, neuter) && !isIn(previous, determiners) ? true : null),
  // Only nouns follow possessives, articles and prepositions: "Tarn's claims", "the claims", "of claims".
  ({ previous }, { determiners, prepositions }) =>
    previous.possessive || isIn(previous, determiners, prepositions) ? false : null,
  // A clause that begins with a past form and its object shares its subject: "came and claimed that".
  ({ form, previous, next, language }, { clauseOpeners, and }) =>
    isIn(previous, clauseOpeners, and) ? form === 'past' && opensObject(next, language) : null,
  // A noun for a claim has its verb behind it, any other cue its object: "the allegation claims", but "denied claims".
  ({ at, cuesBefore }) => isVerbBehindCue(cuesBefore.at(-1), at),
  // An adjective of a nation has its noun behind it: "Ruritanian claims".
  ({ previous, language }) => (isDemonym(previous, language) ? false : null),
  // A past form needs a subject or an object, or it is an adjective: "Tarn claimed", but "the much reported plot".
  word =>
    word.form === 'past'
      ? isSpeaking(word) || !word.next?.isWord || word.next.mention !== null || opensObject(word.next, word.language)
      : null,
  // An auxiliary before the subject has its verb behind the subject: "Only then did the ministry claim victory."
  word => (word.form === 'base' && isInverted(word) ? true : null),
  // A name that another verb or a preposition governs is no subject: "Tarn denies Ministry claims".
  word => (isGoverned(word) ? false : null),
  // Only a plural has a base form behind it: "officials claim", but "a Tarn claim".
  ({ form, previous }, { pluralEnding }) => (form === 'base' ? previous.norm.endsWith(pluralEnding) : null),
]

/**
 * @param cuesBefore the cues that stand before it
 * @returns whether a word that may be a noun or an adjective is a verb here
 */
export function readsAsVerb(
  form: VerbForm | null,
  tokens: readonly SentenceToken[],
  at: number,
  cuesBefore: readonly Cue[],
  language: Language,
): boolean {
  const [previous, next] = [tokens[at - 1], tokens[at + 1]]
  // "Claims of a plot spread": a sentence begins with a noun.
  if (previous === undefined) return false
  const word = { form, at, tokens, previous, next, cuesBefore, language }
  for (const rule of VERB_RULES) {
    const isVerb = rule(word, language.grammar)
    if (isVerb !== null) return isVerb
  }
  return isSpeaking(word) || (next?.isWord === true && opensObject(next, language))
}

/** Whether a comma that closes what another comma opens parts the word from a name, and no verb stands before. */
function closesApposition({ form, at, tokens, previous, next, cuesBefore, language }: AmbiguousWord): boolean {
  if (form !== 'third' || previous.norm !== ',' || !isIn(next, language.grammar.subordinators)) return false
  const before = tokens.slice(0, at - 1)
  const opened = before.some(t => t.norm === ',')
  return opened && before.some(isName) && !cuesBefore.some(c => c.form !== null && c.form !== 'participle')
}

const isVerbBehindMark = ({ form, previous, next, language: { grammar } }: AmbiguousWord): boolean =>
  form === 'past' && previous.norm !== '"' && next?.isWord === true && !isIn(next, grammar.agents, grammar.prepositions)

function isVerbBehindCue(cue: Cue | undefined, at: number): boolean | null {
  if (cue?.to !== at) return null
  return cue.form === null && cue.kind === 'claim'
}

/** Whether the word before can be a subject. */
const isSpeaking = ({ previous, language: { grammar } }: AmbiguousWord): boolean =>
  previous.mention !== null || previous.capital || isIn(previous, grammar.officials, grammar.speakers)

const isInverted = ({ tokens, at, language: { grammar } }: AmbiguousWord): boolean =>
  tokens.slice(Math.max(0, at - INVERTED_REACH), at).some(t => isIn(t, grammar.inverters))

/** Whether a word begins what a verb governs: "that", an article, a pronoun, a name. */
const opensObject = (token: SentenceToken | undefined, { grammar }: Language): boolean =>
  token !== undefined &&
  (token.mention !== null || isIn(token, grammar.contents, grammar.determiners, grammar.personal, grammar.neuter))

/** Whether a preposition or a verb stands before the name before the word: "denies Ministry claims". */
function isGoverned({ tokens, at, cuesBefore, language: { grammar } }: AmbiguousWord): boolean {
  for (let i = at - 1; i >= 0 && at - i <= GOVERNED_REACH; i--) {
    const token = tokens[i]
    if (!token?.isWord || (!token.capital && token.mention === null))
      return isIn(token, grammar.prepositions, grammar.governing)
    if (cuesBefore.some(c => c.to === i && c.form !== null && c.form !== 'participle')) return true
  }
  return false
}
