/**
 * What the decision whether a sentence has to do with a claim is made by. No feature knows a topic: each is a number that
 * means the same for every claim of every pack.
 */

/** What the sentence itself has of the claim. */
const SENTENCE = [
  /** Logarithm of how many patterns of the claim match. */
  'patterns',
  /** How many terms the best matching pattern has, beyond two. */
  'items',
  /** The greatest share of a pattern's weight that the sentence has, 0..1. */
  'share',
  /** How close together the terms of that pattern stand, 0..1. */
  'compact',
  /** Share of the statement's weight that the sentence has. */
  'statement',
  /** Likeness to the nearest example, to the nearest three, and by how much a sentence that must not match is nearer. */
  'example',
  'examples',
  'reject',
  /** By how much the nearest example of this claim is nearer than those of the topic's other claims. */
  'margin',
  /** 1: another claim of the topic has a matching pattern that needs no context. */
  'rival',
  'central',
  /** 1: a term of the claim's excludes, of the topic's look-alikes; 1: it names only times before the claim's day. */
  'excluded',
  'lookAlike',
  'earlier',
  /** 1: a number that the statement has, too; 1: numbers, and none of the statement's. */
  'sharedNumber',
  'otherNumber',
  /** Logarithm of how many names it has that the topic does not know; share of its weight that no example has. */
  'foreign',
  'unknown',
  /** How many parties of the dispute the sentence names, at most two. */
  'parties',
  /** Logarithm of its length in words. */
  'length',
  'title',
  /** 1: a heading, a caption or an item of a list. */
  'minor',
] as const

/** What the rest of the page has of the topic. Surroundings of the story do not count. */
const PAGE = [
  /** Share of the other sentences that have a pattern which needs no context, and any pattern: see `shareAmong`. */
  'strongShare',
  'patternShare',
  /** 1: the title has a pattern. */
  'titleOn',
  /** Nearness of the next sentence with a pattern that needs no context; of one of the same claim. 0..1. */
  'near',
  'sameNear',
  /** Share of look-alike sentences among those and the ones with a strong pattern; nearness of the next one. */
  'lookAlikes',
  'lookAlikeNear',
  /** 1: a sentence before it in its paragraph names only times before the claim's day. */
  'earlierNear',
  /** How many of the parties the page names, at most three. */
  'partiesOnPage',
] as const

/** What the first pass found in the sentences around, on the whole page (shares), of the same claim, of others here. */
const FOUND = ['foundAround', 'foundOnPage', 'foundSame', 'foundRival'] as const

export const FIRST_PASS = [...SENTENCE, ...PAGE] as const
export const DECISION_FEATURES = [...FIRST_PASS, ...FOUND] as const
export type DecisionFeature = (typeof DECISION_FEATURES)[number]

/** The values of some features, by name. */
export type Values<F extends string> = Readonly<Record<F, number>>
export type SentenceValues = Values<(typeof SENTENCE)[number]>
export type PageValues = Values<(typeof PAGE)[number]>
export type FoundValues = Values<(typeof FOUND)[number]>
