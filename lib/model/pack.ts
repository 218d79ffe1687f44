/**
 * The shape of a pack: one versioned file with topics, entities, claims, accounts and sources.
 * All of it is data that `lib/pack/parse` has read; nothing is derived.
 */
import type { Voice } from './page.ts'

/** What a party does with a claim. */
export const STANCES = ['asserts', 'denies', 'doubts', 'concedes', 'declines', 'relays'] as const
export type Stance = (typeof STANCES)[number]

export const ENTITY_KINDS = ['person', 'party', 'office', 'place', 'outlet', 'thing'] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

/** `YYYY-MM-DD`. */
export type IsoDate = string

/** Version of a pack file's shape. A file of another version is refused. */
export const PACK_FORMAT = 1

export interface Pack {
  readonly format: typeof PACK_FORMAT
  /** Lower-case words joined by hyphens; unique among loaded packs. */
  readonly id: string
  readonly version: string
  readonly title: string
  /** BCP 47 tag of the pack's own wording and of the pages that its patterns fit. */
  readonly language: string
  /** The day the pack was last brought up to date. */
  readonly date: IsoDate
  /** The licence under which the pack may be passed on, as its name or SPDX id ("CC-BY-4.0"); null: it tells none. */
  readonly licence: string | null
  /** Who keeps the pack up to date, for people to read; null: it tells nobody. Only a signature proves it. */
  readonly maintainer: string | null
  /** Id of the pack whose claims the supplements add to, and whose entities and concepts may be named; or null. */
  readonly extends: string | null
  readonly topics: readonly Topic[]
  readonly entities: readonly Entity[]
  readonly concepts: readonly Concept[]
  readonly sources: readonly Source[]
  readonly claims: readonly Claim[]
  readonly supplements: readonly Supplement[]
  /** Proves who made the pack and that nothing in it was changed; null: it is not signed. See `lib/pack/signature`. */
  readonly signature: Signature | null
}

/** A signature over the canonical form of the pack without it. Both values are in base64url, without padding. */
export interface Signature {
  readonly algorithm: 'Ed25519'
  /** The maintainer's public key: 32 bytes. */
  readonly key: string
  /** 64 bytes. */
  readonly value: string
}

/** What a pack adds to a claim of the pack that it extends: see `lib/pack/merge`. */
export interface Supplement {
  /** Id of a claim of the extended pack. */
  readonly claim: string
  /** They follow the claim's own accounts, in this order. */
  readonly accounts: readonly Account[]
  /** Dates for accounts that have none in the extended pack. */
  readonly dates: readonly { readonly account: string; readonly date: IsoDate }[]
  readonly wordings: readonly string[]
  readonly patterns: readonly Pattern[]
  readonly tests: ClaimTests
}

/** One contested event. */
export interface Topic {
  readonly id: string
  readonly title: string
  readonly date: IsoDate | null
  /** Concepts of similar events: a page on which they prevail is not about this topic. */
  readonly excludes: readonly string[]
}

export interface Entity {
  readonly id: string
  readonly kind: EntityKind
  /** The spelling shown to people. */
  readonly name: string
  /** What it is called where there is little room ("NATO"), or null: by its name. Only shown: pages are not searched for it. */
  readonly short: string | null
  /** Every other spelling that pages use. Matched as whole words; case counts only for one in capitals throughout. */
  readonly aliases: readonly string[]
  /** Titles that stand for this entity on its topic's pages: "the foreign minister". */
  readonly roles: readonly string[]
  /** The party for which this entity speaks (an entity id), or null: it is a party itself, or speaks for none. */
  readonly party: string | null
  /** A few words for the popup: "Foreign Minister of …". */
  readonly description: string
}

/**
 * A named list of phrases that mean the same to a pattern. Phrases match by stem, numbers by value; a phrase that begins with
 * "=" matches only its own words, for those whose stem is too broad.
 */
export interface Concept {
  readonly id: string
  readonly phrases: readonly string[]
  /** Entities whose mentions count as this concept too. */
  readonly entities: readonly string[]
}

/** Where an account was reported. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly outlet: string | null
  readonly date: IsoDate | null
}

/** Who does what to whom, each a concept or an entity by its id. Null: anybody. */
export interface Act {
  readonly deed: string
  readonly by: string | null
  readonly on: string | null
}

/** A conjunction of concepts (or entities, by id) in one sentence that states or reports a claim. */
export interface Pattern {
  /** Every one of these must occur. Only a pattern with an act may have none. */
  readonly all: readonly string[]
  /** These must occur too, and the sentence must not say that others do it, or to others; null: the pattern has none. */
  readonly act: Act | null
  /** If not empty, at least one of these must occur. */
  readonly any: readonly string[]
  /** None of these may occur in the sentence. */
  readonly none: readonly string[]
  /** The `all` concepts must lie within this many tokens of each other; null: anywhere in the sentence. */
  readonly near: number | null
  /** Counts only on a page on which the claim's topic is active. */
  readonly context: boolean
  /**
   * The voice that a sentence with these concepts has whatever else it says ("it never happened"), or null. If it is
   * `attributed` and the sentence names no speaker, the voice is the page's own.
   */
  readonly voice: 'attributed' | 'denied' | 'doubted' | 'mentioned' | null
}

/** One proposition, in neutral words. */
export interface Claim {
  readonly id: string
  readonly topic: string
  readonly statement: string
  /** A shorter name for lists and headings. */
  readonly title: string
  /** The day that the claim is about, or null. */
  readonly date: IsoDate | null
  readonly wordings: readonly string[]
  readonly patterns: readonly Pattern[]
  /** Concepts whose presence in a sentence says that it is about something else. */
  readonly excludes: readonly string[]
  /** Claims that this one contradicts. */
  readonly contradicts: readonly string[]
  /** Addresses of pages and records that are about this very claim, elsewhere: claims that share one are the same. */
  readonly sameAs: readonly string[]
  /** Wikidata's id of the claim ("Q42"), or null. Claims that share it are the same. */
  readonly wikidata: string | null
  readonly accounts: readonly Account[]
  readonly tests: ClaimTests
}

/** Sentences that prove a claim's patterns, checked by `npm run -s pack -- lint`. */
export interface ClaimTests {
  readonly matches: readonly MatchTest[]
  readonly rejects: readonly RejectTest[]
}

/** A sentence that must match, on a page that is about the claim's topic. */
export interface MatchTest {
  readonly text: string
  /** The voice in which it must be read, or null: any voice. */
  readonly voice: Voice | null
  /** Id of the entity that must be read as its speaker (in that voice, if there is one), or null: any speaker. */
  readonly speaker: string | null
}

/** A sentence that must not match. */
export interface RejectTest {
  readonly text: string
  /** Whether it must not match even on a page about the claim's topic; if false, it is scanned as a page of its own. */
  readonly context: boolean
}

/** One party's position on a claim. */
export interface Account {
  readonly id: string
  /** Entity id of the party; null: the source itself says so, in its own voice. */
  readonly party: string | null
  /** Entity id of the person or office that spoke, or null. */
  readonly speaker: string | null
  readonly stance: Stance
  /** What the party says, in our own neutral words. */
  readonly wording: string
  /**
   * The same in a few words that stand beside the speaker's name in a small card, without the name; or null. At most
   * `LIMITS.short` UTF-16 units.
   */
  readonly short: string | null
  /** The speaker's own words, 25 at most, as the source carries them; or null. */
  readonly quotation: string | null
  readonly date: IsoDate | null
  /** Source ids, at least one. */
  readonly sources: readonly string[]
  /** Whether its holder has no side in the dispute; such an account is shown apart. */
  readonly independent: boolean
  /** The claim through which this position is taken ("denies the attack as a whole"), or null. */
  readonly through: string | null
}

/** An account with its pack: a claim may have accounts of several packs. */
export interface MergedAccount extends Account {
  readonly pack: string
}

/** A claim as another pack names it. */
export interface ClaimElsewhere {
  readonly pack: string
  readonly id: string
}

/** A claim with what all loaded packs have of it. */
export interface MergedClaim extends Omit<Claim, 'accounts'> {
  /** The pack that states the claim; of several the first. */
  readonly pack: string
  /** The other packs that state it, with its ids there. */
  readonly also: readonly ClaimElsewhere[]
  readonly accounts: readonly MergedAccount[]
}
