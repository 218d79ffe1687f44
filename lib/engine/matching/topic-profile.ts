/** What the decisions about a topic's claims need of the packs, gathered once for an index when a page first needs it. */
import { finish } from '../../model/steps.ts'
import { type Index, readRecord } from '../index/records.ts'
import { centralClaims, claimsOf, contradictedBy } from '../index/topic-claims.ts'
import { excludesOf, listPatterns, type PatternTerms } from '../terms/patterns.ts'
import { readBlocks } from '../terms/read-blocks.ts'
import { at } from '../text/column.ts'
import type { Language } from '../text/language.ts'
import { partyOf } from '../voice/make-voice-page.ts'
import { keyOfTerm, readKeys } from './sentence-keys.ts'
import { readNumbers } from './times.ts'
import { topicExcludesOf } from './topic-evidence.ts'

/** A sentence of the pack: a statement, a wording, or a test. */
export interface Example {
  readonly text: string
  readonly keys: readonly number[]
  readonly weight: number
}

export interface ClaimProfile {
  readonly claim: number
  /** The topic's first claim, or one that contradicts it. */
  readonly central: boolean
  /** The day that the claim is about, `YYYY-MM-DD`, or null. */
  readonly day: string | null
  readonly patterns: readonly PatternTerms[]
  readonly excludes: readonly number[]
  /** Sentences that state or answer the claim, its statement first, and sentences that only come near to it. */
  readonly examples: readonly Example[]
  readonly rejects: readonly Example[]
  /** Claims that cannot be true together with this one. */
  readonly contrary: ReadonlySet<number>
  /** Numbers of the statement, by their hashes, without days and years. */
  readonly numbers: ReadonlySet<number>
}

export interface TopicProfile {
  readonly topic: number
  /** The day of its event, or null. */
  readonly day: string | null
  readonly claims: readonly ClaimProfile[]
  /** Terms of events that look alike. */
  readonly lookAlikes: readonly number[]
  /** Who holds an account of a claim, by party. */
  readonly parties: ReadonlySet<string>
  /** The entities that each party's terms stand for: a term's party, or none. */
  partyOfTerm(term: number): string | null
  /** @returns whether an example of the topic has the key */
  knows(key: number): boolean
  /** @returns the weight of a key: the fewer of the topic's examples have it, the more */
  weigh(key: number): number
}

const cache = new WeakMap<Uint32Array, Map<number, TopicProfile>>()

/** @throws `TextsMissing` while the claims' texts are not loaded */
export function profileTopic(index: Index, language: Language, topic: number): TopicProfile {
  const topics = cache.get(index.patternData) ?? new Map<number, TopicProfile>()
  cache.set(index.patternData, topics)
  const profile = topics.get(topic) ?? makeProfile(index, language, topic)
  topics.set(topic, profile)
  return profile
}

function makeProfile(index: Index, language: Language, topic: number): TopicProfile {
  const claims = claimsOf(index, topic)
  const patterns = Map.groupBy(listPatterns(index), p => p.claim)
  const texts = claims.map(claim => {
    const { statement, title, wordings = [], examples = [], rejects = [] } = readRecord(index, 'claims', claim)
    return { examples: [statement, ...wordings, ...examples, ...(title === statement ? [] : [title])], rejects }
  })
  const keysOf = makeKeyReader(index, language)
  const numbersOf = (text: string) => {
    const [block] = finish(readBlocks(index, language, [{ id: 0, kind: 'paragraph', text }]))
    return new Set(block?.sentences.flatMap(s => readNumbers(language, block, s)) ?? [])
  }
  const read = texts.map(t => ({ examples: t.examples.map(keysOf), rejects: t.rejects.map(keysOf) }))
  const known = new Set(read.flatMap(r => r.examples.flatMap(keys => [...keys])))
  const weigh = weighKeys(read.flatMap(r => r.examples))
  const toExample = (list: readonly string[]) => (keys: ReadonlySet<number>, n: number) => ({
    text: list[n] as string,
    keys: [...keys],
    weight: [...keys].reduce((sum, key) => sum + weigh(key), 0),
  })
  const central = centralClaims(index)
  const topicDay = readRecord(index, 'topics', topic).date ?? null
  return {
    topic,
    day: topicDay,
    claims: claims.map((claim, n): ClaimProfile => {
      const own = patterns.get(claim) ?? []
      return {
        claim,
        central: central.has(claim),
        day: readRecord(index, 'claims', claim).date ?? topicDay,
        patterns: own,
        excludes: [...excludesOf(index, claim)],
        examples: read[n]?.examples.map(toExample(texts[n]?.examples ?? [])) ?? [],
        rejects: read[n]?.rejects.map(toExample(texts[n]?.rejects ?? [])) ?? [],
        contrary: new Set(
          claims.filter(o => contradictedBy(index, claim).includes(o) || contradictedBy(index, o).includes(claim)),
        ),
        numbers: numbersOf(texts[n]?.examples[0] ?? ''),
      }
    }),
    lookAlikes: [...topicExcludesOf(index, topic)],
    parties: listParties(index, claims),
    partyOfTerm: makePartyReader(index),
    knows: key => known.has(key),
    weigh,
  }
}

/** @returns reads the keys of a text, whatever sentences it has */
function makeKeyReader(index: Index, language: Language) {
  return (text: string): ReadonlySet<number> => {
    const blocks = finish(readBlocks(index, language, [{ id: 0, kind: 'paragraph', text }]))
    return new Set(blocks.flatMap(block => block.sentences.flatMap(s => [...readKeys(language, block, s)])))
  }
}

/** Inverse document frequency; a key that no example has weighs as much as one that a single example has. */
function weighKeys(examples: readonly ReadonlySet<number>[]): (key: number) => number {
  const counts = new Map<number, number>()
  for (const keys of examples) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return key => Math.log(1 + examples.length / (counts.get(key) ?? 1))
}

/** @returns reads the party for which the entity of a term speaks, remembering it; null for a concept */
function makePartyReader(index: Index): (term: number) => string | null {
  const known = new Map<number, string | null>()
  return term => {
    const kept = known.get(term)
    if (kept !== undefined) return kept
    const entity = at(index.termEntities, term) - 1
    const party = entity < 0 ? null : partyOf(index, readRecord(index, 'entities', entity).id)
    known.set(term, party)
    return party
  }
}

function listParties(index: Index, claims: readonly number[]): ReadonlySet<string> {
  const holders = claims.flatMap(claim =>
    readRecord(index, 'claims', claim).accounts.flatMap(a => [a.party, a.speaker]),
  )
  return new Set(holders.flatMap(id => (id === null ? [] : (partyOf(index, id) ?? []))))
}

export const weighTerm = ({ weigh }: TopicProfile, term: number): number => weigh(keyOfTerm(term))
