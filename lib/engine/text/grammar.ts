/** The words and endings by which the engine reads how a sentence is built; `lib/languages` has them for each language. */

/** Classes of words by which doer and target of a deed are told apart. */
export interface ActGrammar {
  /** Prepositions before the one to whom something is done: "an attack on". */
  readonly targets: ReadonlySet<string>
  /** Prepositions that may stand between a deed and those: "launched rockets with … at". */
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
