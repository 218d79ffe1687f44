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
}

/** How words change their form. */
export interface Inflection {
  /** @returns the stem that all forms of a folded word share; it need not be a word itself */
  stem(word: string): string
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
 * - `report`: its subject asserts what it governs ("claim", "accuse") · `deny`: its subject denies it
 * - `doubt`: its subject doubts it ("question", "investigate") · `decline`: its subject says neither ("decline to say")
 * - `react`: its subject only feels about it ("express concern")
 * - `believe`: asserts; denies when negated · `know`: asserts; doubts when negated
 * - `produce`: gives or repeats what a claim or evidence noun names ("share evidence", "repeat the claim")
 */
export const VERB_KINDS = ['report', 'deny', 'doubt', 'decline', 'react', 'believe', 'know', 'produce'] as const
export type VerbKind = (typeof VERB_KINDS)[number]

/**
 * - `claim`: nouns for a contested claim ("allegation") · `statement`: for anything said ("remarks")
 * - `denial`: nouns for denying · `evidence`: what backs a claim
 * - `event`: nouns that refer back to what happened ("incident") · `part`: what one denies having in it ("involvement")
 * - `false`: says that something is not so ("fabrication") · `scorn`: the same of what somebody said, no more than
 *   anger of what was done ("insane") · `uncertain`: says that it is not known ("no evidence")
 * - `true`: says that it is so ("happened"); negated, that it is not
 * - `hedge`: keeps its distance from a noun ("alleged") · `hearsay`: from a clause ("reportedly")
 * - `source`: a preposition with the speaker behind it ("according to") · `negation` · `none`: looks like one and is none ("not only")
 * - `whether`: opens what is left open · `condition`: opens what is only supposed
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

/** Word classes that find the subject of a verb. */
export interface Grammar {
  /** Words that end a noun phrase and open a clause: "while", "that", "but". */
  readonly clauseOpeners: ReadonlySet<string>
  readonly and: ReadonlySet<string>
  /** Words that open a clause beside the main one: "while", "but". */
  readonly coordinators: ReadonlySet<string>
  /** "on", between a headline's speaker and what is spoken of. */
  readonly about: ReadonlySet<string>
  /** "that", before what a verb farther back says. */
  readonly subordinators: ReadonlySet<string>
  /** Words behind a noun that open what it is about: "the claim that …". */
  readonly contents: ReadonlySet<string>
  /** "as", before a clause that lets somebody say the same: "as the ministry claims". */
  readonly comparisons: ReadonlySet<string>
  readonly times: ReadonlySet<string>
  /** "who", "which", "that". */
  readonly relatives: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  /** Prepositions behind a role that lead to whom it serves: "of", "for", "in". */
  readonly roleLinks: ReadonlySet<string>
  /** "by", before the one who acts in a passive. */
  readonly agents: ReadonlySet<string>
  /** "from", before the one a claim comes from. */
  readonly origins: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  /** Auxiliaries, adverbs and times that stand between a subject and its verb. */
  readonly fillers: ReadonlySet<string>
  /** "to" before an infinitive. */
  readonly infinitives: ReadonlySet<string>
  /** Forms of "be" that make a past form a passive. */
  readonly passives: ReadonlySet<string>
  /** Forms of "have" and "do". */
  readonly auxiliaries: ReadonlySet<string>
  /** Ending of a verb that negates it: "n't". */
  readonly negativeEnding: string
  /** Words that a negation makes a promise of: "will not go unanswered". */
  readonly litotes: ReadonlySet<string>
  /** Ending of most plural nouns. */
  readonly pluralEnding: string
  /** Clause openers that also govern a noun: "amid". */
  readonly governing: ReadonlySet<string>
  /** What hangs on a pronoun: "'ve", "'re". */
  readonly contractions: readonly string[]
  readonly modals: ReadonlySet<string>
  /** Modals that leave open whether a thing is so: "might". */
  readonly possible: ReadonlySet<string>
  /** Modals that ask for what is not so yet: "must". */
  readonly demanding: ReadonlySet<string>
  /** "do", before the subject of a verb. */
  readonly inverters: ReadonlySet<string>
  /** Pronouns for a person, and for a party or several people; neuter ones refer to claims too. */
  readonly personal: ReadonlySet<string>
  readonly plural: ReadonlySet<string>
  readonly neuter: ReadonlySet<string>
  readonly firstPerson: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  /** Nouns for people and offices that speak for their country or house: "officials", "ministry". */
  readonly officials: ReadonlySet<string>
  /** Nouns for other speakers: "expert", "resident". */
  readonly speakers: ReadonlySet<string>
  /** Titles that stand for one person already named: "minister". */
  readonly titles: ReadonlySet<string>
  /** Offices that stand for one already named: "ministry". */
  readonly houses: ReadonlySet<string>
  /** Endings of adjectives of nations, as in "Ruritanian claim". */
  readonly demonymEndings: readonly string[]
  /** Verbs that carry out what follows: between a negation and the deed. */
  readonly lightVerbs: ReadonlySet<string>
}

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
