/**
 * What the decision whether a sentence has to do with a claim is made by. No feature knows a topic: each is a number that
 * means the same for every claim of every pack. The sign after a name tells in which direction alone it may count: more of
 * it speaks for the claim (1), against it (-1), or either (0).
 */

/** What the sentence itself has of the claim. */
const SENTENCE = {
  /** 1: a pattern matches that needs no context; 1: only such match as need it. */
  strong: 0,
  weak: 0,
  /** Logarithm of how many patterns of the claim match. */
  patterns: 1,
  /** How many terms the best matching pattern has, beyond two. */
  items: 1,
  /** The greatest share of a pattern's weight that the sentence has, 0..1. */
  share: 1,
  /** How close together the terms of that pattern stand, 0..1. */
  compact: 1,
  /** Share of the statement's weight that the sentence has. */
  statement: 1,
  /** Likeness to the nearest three examples. */
  examples: 1,
  /** By how much a sentence that must not match is nearer than the nearest example. */
  reject: -1,
  /** By how much the nearest example of this claim is nearer than those of the topic's other claims. */
  margin: 1,
  /** 1: another claim of the topic has a matching pattern that needs no context. */
  rival: 0,
  /** 1: the claim is the topic's first one or contradicts it. */
  central: 0,
  /** 1: a term of the claim's excludes, of the topic's look-alikes; 1: it names only times before the claim's day. */
  excluded: -1,
  lookAlike: -1,
  earlier: -1,
  /** 1: a number that the statement has, too; 1: numbers, and none of the statement's. */
  sharedNumber: 1,
  otherNumber: -1,
  /** Logarithm of how many names it has that the topic does not know; share of its weight that no example has. */
  foreign: -1,
  unknown: -1,
  /** How many parties of the dispute the sentence names, at most two. */
  parties: 1,
  /** Logarithm of its length in words. */
  length: 0,
  title: 0,
} as const

/** What the rest of the page has of the topic. Surroundings of the story do not count. */
const PAGE = {
  /** Share of the other sentences that have a pattern: see `shareAmong`. */
  patternShare: 1,
  /** Nearness of the next sentence with a pattern that needs no context; of one of the same claim. 0..1. */
  near: 1,
  sameNear: 1,
  /** Share of look-alike sentences among those and the ones with a strong pattern; nearness of the next one. */
  lookAlikes: -1,
  lookAlikeNear: -1,
  /** 1: a sentence before it in its paragraph names only times before the topic's day. */
  earlierNear: -1,
  /** How many of the parties the page names, at most three. */
  partiesOnPage: 1,
} as const

/** What the first pass found: the greatest score of the same claim elsewhere, of others here, of contrary ones here. */
const FOUND = { foundSame: 1, foundRival: 0, foundContrary: -1 } as const

export const SIGNS = { ...SENTENCE, ...PAGE, ...FOUND } as const
export type DecisionFeature = keyof typeof SIGNS
export const FIRST_PASS = Object.keys({ ...SENTENCE, ...PAGE }) as DecisionFeature[]
export const DECISION_FEATURES = Object.keys(SIGNS) as DecisionFeature[]

/** The values of some features, by name. */
type Values<F extends string> = Readonly<Record<F, number>>
export type SentenceValues = Values<keyof typeof SENTENCE>
export type PageValues = Values<keyof typeof PAGE>
export type FoundValues = Values<keyof typeof FOUND>
