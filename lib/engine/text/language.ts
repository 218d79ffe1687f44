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

/** Classes of words by which doer and target of a deed are told apart. */
export interface ActGrammar {
  /** Prepositions before the one to whom something is done: "an attack on". */
  readonly targets: ReadonlySet<string>
  /** Prepositions that may stand between a deed and those: "launched drones with … at". */
  readonly passed: ReadonlySet<string>
  /** The preposition after a noun that names either of the two: "the bombing of". */
  readonly owners: ReadonlySet<string>
  /** Endings of nouns for a deed whose "of" names the target: "the destruction of". */
  readonly targetNounEndings: readonly string[]
  /** Verbs by whose subject the deed behind them is done, and verbs by whose subject it is suffered: "launch", "suffer". */
  readonly doing: ReadonlySet<string>
  readonly suffering: ReadonlySet<string>
  /** Words before a deed that is done to the subject: "came under attack". */
  readonly under: ReadonlySet<string>
  /** Verbs whose infinitive behind a form of "be" is passive: "was to blame". */
  readonly passiveInfinitives: ReadonlySet<string>
  /** Words that hold the one they stand behind to have done the deed: "blamed for", "responsible for", "behind". */
  readonly answering: ReadonlySet<string>
  /** Prepositions between such a word and the deed, and before a deed in "-ing" whose doer stands before them. */
  readonly charges: ReadonlySet<string>
  /** Words between a verb and its object: "carried out". */
  readonly particles: ReadonlySet<string>
  /** Pasts and participles without the ending, and that ending. */
  readonly pasts: ReadonlySet<string>
  readonly pastEnding: string
  readonly progressiveEnding: string
  readonly adverbEnding: string
}

/** Classes of words by which the subject of a verb is found. */
export interface Grammar {
  /** Words that end a noun phrase and open a clause: "while", "that", "but". */
  readonly clauseOpeners: ReadonlySet<string>
  readonly and: ReadonlySet<string>
  /** Words that join another clause to the main one: "while", "but". */
  readonly coordinators: ReadonlySet<string>
  /** Words between the speaker in a headline and the subject: "on". */
  readonly about: ReadonlySet<string>
  /** Words before a clause that a verb farther back governs: "that". */
  readonly subordinators: ReadonlySet<string>
  /** Words behind a noun that introduce what it is about: "the claim that …". */
  readonly contents: ReadonlySet<string>
  /** Words before a clause in which somebody says the same: "as the ministry claims". */
  readonly comparisons: ReadonlySet<string>
  readonly times: ReadonlySet<string>
  /** Relative pronouns: "who", "which", "that". */
  readonly relatives: ReadonlySet<string>
  /** Relative pronouns for people: "who". */
  readonly persons: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  /** Prepositions between a role and the party it serves: "of", "for", "in". */
  readonly roleLinks: ReadonlySet<string>
  /** Words before the person who acts, in a passive clause: "by". */
  readonly agents: ReadonlySet<string>
  /** Words before the party from which a claim comes: "from". */
  readonly origins: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  /** Auxiliaries, adverbs and times that may stand between a subject and its verb. */
  readonly fillers: ReadonlySet<string>
  /** Words before an infinitive: "to". */
  readonly infinitives: ReadonlySet<string>
  /** Forms of "be" that make a passive with a past form. */
  readonly passives: ReadonlySet<string>
  /** Forms of "have" and "do". */
  readonly auxiliaries: ReadonlySet<string>
  /** The ending that negates a verb: "n't". */
  readonly negativeEnding: string
  /** Words whose negation is a promise and no denial: "will not go unanswered". */
  readonly litotes: ReadonlySet<string>
  /** The ending of most plural nouns. */
  readonly pluralEnding: string
  /** Clause openers that also govern a noun: "amid". */
  readonly governing: ReadonlySet<string>
  /** Endings that a pronoun may have: "'ve", "'re". */
  readonly contractions: readonly string[]
  readonly modals: ReadonlySet<string>
  /** Modals that leave open whether something is so: "might". */
  readonly possible: ReadonlySet<string>
  /** Modals that demand what is not so yet: "must". */
  readonly demanding: ReadonlySet<string>
  /** Words that stand before the subject when the order is inverted: "do". */
  readonly inverters: ReadonlySet<string>
  /** Pronouns for one person, for several people or a party, and for things, claims among them. */
  readonly personal: ReadonlySet<string>
  readonly plural: ReadonlySet<string>
  readonly neuter: ReadonlySet<string>
  readonly firstPerson: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  /** Nouns for people and offices that speak for a country or an organisation: "officials", "ministry". */
  readonly officials: ReadonlySet<string>
  /** Nouns for other speakers: "expert", "resident". */
  readonly speakers: ReadonlySet<string>
  /** Titles that refer to a person who was named before: "minister". */
  readonly titles: ReadonlySet<string>
  /** Nouns for offices that refer to one that was named before: "ministry". */
  readonly houses: ReadonlySet<string>
  /** Endings of adjectives of nationality, as in "Ruritanian claim". */
  readonly demonymEndings: readonly string[]
  /** Verbs that say what something is called: "calling it absurd". */
  readonly naming: ReadonlySet<string>
  /** Words before a name: "mr". */
  readonly honorifics: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  /** Participles before what somebody is asked about: "Asked about the raid, he said …". */
  readonly asked: ReadonlySet<string>
  /** The ending of most past forms. */
  readonly pastEnding: string
  /** Pronouns for one person, and for several people or a party, behind a verb or preposition. */
  readonly personalObjects: ReadonlySet<string>
  readonly pluralObjects: ReadonlySet<string>
  /** Words that speak of two claims at once: "neither version". */
  readonly pairs: ReadonlySet<string>
  /** Words before what is not given: "without"; words before what comes with something: "with"; and words for none of it. */
  readonly lacking: ReadonlySet<string>
  readonly accompanying: ReadonlySet<string>
  readonly none: ReadonlySet<string>
  /** Words that call a claim untrue, and a deed only bad: "absurd". */
  readonly judging: ReadonlySet<string>
  /** Words that open a headline or a paragraph and name nobody: "LIVE:", "Q:". */
  readonly labels: ReadonlySet<string>
  /** Verbs that may stand between a negation and the deed that is denied: "did not carry out the attack". */
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
