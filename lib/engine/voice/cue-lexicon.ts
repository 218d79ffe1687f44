/** Every cue of a language, filed by its first word. */
import type { Language, VerbKind } from '../text/language.ts'
import { PHRASE_KINDS, VERB_KINDS } from '../text/language.ts'
import type { CueKind, VerbForm } from './sentence.ts'

/**
 * At most this many other words part the words of a verb: "brushed the whole thing aside". Words farther apart belong
 * to different phrases.
 */
const MOST_BETWEEN_VERB_WORDS = 3

/** The order in which a language lists a verb's forms. */
const FORMS: readonly VerbForm[] = ['base', 'third', 'past', 'ing', 'participle']

export interface CueEntry {
  readonly kind: CueKind
  /** Null for a phrase that is no verb. */
  readonly form: VerbForm | null
  readonly words: readonly string[]
  /** At most this many other words may stand before each word after the first. */
  readonly mostBetween: number
}

export type CueLexicon = ReadonlyMap<string, readonly CueEntry[]>

const lexicons = new WeakMap<Language, CueLexicon>()

/**
 * @returns every cue of a language by its first word, those with the most words first; built once for each language
 */
export function cueLexiconOf(language: Language): CueLexicon {
  const kept = lexicons.get(language)
  if (kept !== undefined) return kept
  const lexicon = Map.groupBy(listEntries(language), entry => entry.words[0] ?? '')
  for (const entries of lexicon.values()) entries.sort((a, b) => b.words.length - a.words.length)
  lexicons.set(language, lexicon)
  return lexicon
}

const listEntries = (language: Language): CueEntry[] => [
  ...VERB_KINDS.flatMap(kind => language.verbs[kind].flatMap(({ forms, after }) => listVerb(kind, forms, after))),
  ...PHRASE_KINDS.flatMap(kind =>
    language.phrases[kind].map(phrase => ({ kind, form: null, words: phrase.split(' '), mostBetween: 0 })),
  ),
]

/** @param after the words that must follow the verb, with slashes between alternatives; empty when none must */
function listVerb(kind: VerbKind, forms: string, after: string): CueEntry[] {
  const tails = after === '' ? [[]] : after.split('/').map(tail => tail.trim().split(' '))
  return forms.split(' ').flatMap((word, i) =>
    tails.map(tail => ({
      kind,
      form: FORMS[i] ?? null,
      words: [word, ...tail],
      mostBetween: MOST_BETWEEN_VERB_WORDS,
    })),
  )
}
