import type { ActGrammar, Grammar } from './grammar.ts'

/**
 * Everything the engine knows about a language; `lib/languages` has the values for each.
 * Words and phrases are in lower case, with straight apostrophes and without hyphens. A phrase matches word by word.
 */
export interface Language {
  /** BCP 47 primary tag. */
  readonly tag: string
  readonly numbers: {
    /** Number words and their values. */
    readonly values: ReadonlyMap<string, number>
    /** Stands between a hundred or more and the rest: "two hundred and five". */
    readonly joiner: string
    /** Mark between groups of digits and mark before the fraction, a single character each: "1,250.5". */
    readonly group: string
    readonly decimal: string
    /** Words beside which a number is a day or a year, and units of time and shares behind it: no count of things. */
    readonly calendar: ReadonlySet<string>
    readonly units: ReadonlySet<string>
    /** Runs of words by which a number is an upper or a lower limit, or only about right: "fewer than", "at least". */
    readonly below: readonly string[]
    readonly above: readonly string[]
    readonly about: readonly string[]
  }
  readonly inflection: Inflection
  /** Words that say nothing about a text's subject ("the", "is"): wordings are compared without them. */
  readonly functionWords: ReadonlySet<string>
  /** Nouns that refer back to what somebody said or what happened: "the allegation", "the council's claims". */
  readonly anaphors: {
    readonly nouns: ReadonlySet<string>
    /** Those that call what they name contested: "allegation". */
    readonly contested: ReadonlySet<string>
    /** Nouns for an event that leave open which: "incident", "events". */
    readonly happenings: ReadonlySet<string>
    /** Articles and demonstratives that stand before such a noun when it refers back. */
    readonly determiners: ReadonlySet<string>
    /** Words after such a noun when the text itself says what it is about: "claims of …", "the claim that …". */
    readonly complements: ReadonlySet<string>
  }
  /** Written without the last full stop: "gen", "u.s". */
  readonly abbreviations: {
    /** Never end a sentence: titles. */
    readonly never: ReadonlySet<string>
    /** Do not end a sentence when a number follows: months, "no". */
    readonly beforeNumber: ReadonlySet<string>
    /** End a sentence only before a sentence opener: "inc". */
    readonly seldom: ReadonlySet<string>
  }
  /** Words that, after an abbreviation, begin a new sentence rather than continue the old one: "he", "the", "but". */
  readonly sentenceOpeners: ReadonlySet<string>
  /** Verb forms that follow a quotation: "said", "asked". */
  readonly speechVerbs: ReadonlySet<string>
  /** What shows how a text puts a claim: see `CueKind`. */
  readonly verbs: Readonly<Record<VerbKind, readonly VerbForms[]>>
  readonly phrases: Readonly<Record<PhraseKind, readonly string[]>>
  readonly grammar: Grammar
  readonly acts: ActGrammar
  /** Names of the months and their numbers, 1 to 12, and words before a month that stands without a day or year: "in". */
  readonly times: { readonly months: ReadonlyMap<string, number>; readonly before: ReadonlySet<string> }
}

/** How words change their form. */
export interface Inflection {
  /** @returns the stem that all forms of a folded word share; it need not be a word itself */
  stem(word: string): string
  /**
   * @returns the lemma of a folded word: what its inflected forms share ("attack", "attacks", "attacked") and no other word
   * has ("attacker"); it need not be a word itself
   */
  lemma(word: string): string
  /** What a possessive adds to a word: "'s"; empty: nothing. It is cut off the word. */
  readonly possessiveEnding: string
  /** Behind this letter an apostrophe alone makes a possessive: the "s" of "officials' claim"; empty: behind none. */
  readonly barePossessiveAfter: string
  /** What digits take to make an ordinal: the "th" of "20th". */
  readonly ordinalEndings: readonly string[]
}

/**
 * A verb, and the words that follow it if it takes any: "push pushes pushed pushing" and "back against / back on".
 * The forms are the base, the third person, the past, the "-ing" form and, where it differs from the past, the participle.
 */
export interface VerbForms {
  readonly forms: string
  /** Alternatives separated by a slash; empty: none. */
  readonly after: string
}

/**
 * What a verb says about its subject's position on what follows:
 * - `report`: the subject asserts it ("claim", "accuse") · `deny`: the subject denies it
 * - `doubt`: the subject doubts it ("question", "investigate") · `decline`: the subject takes no position ("decline to say")
 * - `react`: the subject only has feelings about it ("express concern")
 * - `believe`: the subject asserts it, or denies it when the verb is negated
 * - `know`: the subject asserts it, or doubts it when the verb is negated
 * - `produce`: the subject presents or repeats a claim or evidence ("share evidence", "repeat the claim")
 */
export const VERB_KINDS = ['report', 'deny', 'doubt', 'decline', 'react', 'believe', 'know', 'produce'] as const
export type VerbKind = (typeof VERB_KINDS)[number]

/**
 * - `claim`: nouns for a contested claim ("allegation") · `statement`: nouns for anything said ("remarks")
 * - `denial`: nouns for a denial · `evidence`: nouns for what supports a claim
 * - `event`: nouns that refer back to what happened ("incident") · `part`: nouns for taking part in it ("involvement")
 * - `false`: says that something is not so ("fabrication") · `uncertain`: says that it is not known ("no evidence")
 * - `scorn`: means the same as `false` about words; about a deed it is only anger ("insane")
 * - `true`: says that something is so ("happened"); negated, that it is not
 * - `hedge`: a word by which the page does not vouch for a noun ("alleged") · `hearsay`: the same for a clause ("reportedly")
 * - `source`: words that the speaker follows ("according to")
 * - `negation` · `none`: looks like a negation and is none ("not only")
 * - `whether`: introduces what is left open · `condition`: introduces what is only supposed
 */
export const PHRASE_KINDS = [
  'claim',
  'statement',
  'denial',
  'evidence',
  'event',
  'part',
  'false',
  'scorn',
  'uncertain',
  'true',
  'hedge',
  'hearsay',
  'source',
  'negation',
  'none',
  'whether',
  'condition',
] as const
export type PhraseKind = (typeof PHRASE_KINDS)[number]

/**
 * Chooses how to read a page.
 * @param tag the BCP 47 tag that the page declares; with null or an empty tag the page is read in the first language,
 * whose patterns hardly ever match a text in another
 * @returns the language, or null when the engine does not know it
 */
export function chooseLanguage(languages: readonly Language[], tag: string | null): Language | null {
  if (tag === null || tag.trim() === '') return languages[0] ?? null
  const primary = tag.toLowerCase().split(/[-_]/)[0]
  return languages.find(language => language.tag === primary) ?? null
}
