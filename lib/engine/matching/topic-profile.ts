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
  /** Its place among the examples and rejects of the topic. */
  readonly number: number
  readonly keys: readonly number[]
  readonly weight: number
}

/** A pattern, with the weights of its terms: those of `all`, those of `any` together, and of the whole pattern. */
export interface WeighedPattern {
  readonly reading: PatternTerms
  readonly weights: readonly number[]
  readonly any: number
  readonly whole: number
}

export interface ClaimProfile {
  readonly claim: number
  /** The topic's first claim, or one that contradicts it. */
  readonly central: boolean
  /** The day that the claim is about, `YYYY-MM-DD`, or null. */
  readonly day: string | null
  readonly patterns: readonly WeighedPattern[]
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
  /** The numbers of the examples and rejects that have each key, and how many of these sentences there are. */
  readonly filed: ReadonlyMap<number, readonly number[]>
  readonly count: number
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
  let count = 0
  const toExample = (keys: ReadonlySet<number>): Example => ({
    number: count++,
    keys: [...keys],
    weight: [...keys].reduce((sum, key) => sum + weigh(key), 0),
  })
  const central = centralClaims(index)
  const topicDay = readRecord(index, 'topics', topic).date ?? null
  const profiles = claims.map((claim, n): ClaimProfile => {
    const own = patterns.get(claim) ?? []
    return {
      claim,
      central: central.has(claim),
      day: readRecord(index, 'claims', claim).date ?? topicDay,
      patterns: own.map(pattern => weighPattern(pattern, weigh)),
      excludes: [...excludesOf(index, claim)],
      examples: read[n]?.examples.map(toExample) ?? [],
      rejects: read[n]?.rejects.map(toExample) ?? [],
      contrary: new Set(
        claims.filter(o => contradictedBy(index, claim).includes(o) || contradictedBy(index, o).includes(claim)),
      ),
      numbers: numbersOf(texts[n]?.examples[0] ?? ''),
    }
  })
  return {
    topic,
    day: topicDay,
    claims: profiles,
    filed: fileExamples(profiles),
    count,
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
  const weigh = (count: number) => Math.log(1 + examples.length / count)
  const weights = new Map([...counts].map(([key, count]) => [key, weigh(count)]))
  const most = weigh(1)
  return key => weights.get(key) ?? most
}

function weighPattern(reading: PatternTerms, weigh: (key: number) => number): WeighedPattern {
  const sum = (terms: readonly number[]) => terms.reduce((all, term) => all + weigh(keyOfTerm(term)), 0)
  const any = reading.any.length === 0 ? 0 : sum(reading.any) / reading.any.length
  return { reading, weights: reading.all.map(term => weigh(keyOfTerm(term))), any, whole: sum(reading.all) + any }
}

/** @returns for each key the numbers of the examples and rejects that have it */
function fileExamples(claims: readonly ClaimProfile[]): ReadonlyMap<number, readonly number[]> {
  const filed = new Map<number, number[]>()
  for (const { number, keys } of claims.flatMap(c => [...c.examples, ...c.rejects]))
    for (const key of keys) {
      const list = filed.get(key)
      if (list === undefined) filed.set(key, [number])
      else list.push(number)
    }
  return filed
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
