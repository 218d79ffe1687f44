/**
 * Joins claims of several packs that are one claim, and the topics to which they belong. The first pack gives id, title,
 * statement and topic. The others add what they have: accounts, wordings, patterns and tests.
 */
import type { IsoDate, MergedAccount, MergedClaim, Pack, Topic } from '../model/pack.ts'
import { qualifyIds, qualifyPattern } from './qualify.ts'
import { findSameClaims, findSameTopics, type OwnedTopic } from './same.ts'

/** A topic, with what packs say of it that have it as well. */
export interface MergedTopic {
  readonly pack: Pack
  readonly topic: Topic
  /** Ids of the first claims that other packs have of it: each of them is what the dispute is about. */
  readonly firstElsewhere: readonly string[]
}

export interface Joined {
  /** In the order of the packs, each where its first pack has it. */
  readonly claims: readonly MergedClaim[]
  readonly topics: readonly MergedTopic[]
}

/**
 * @param packs in the order in which they count
 * @param claims all of theirs, in that order
 */
export function joinSame(packs: readonly Pack[], claims: readonly MergedClaim[]): Joined {
  const leaders = findSameClaims(claims)
  const idOf = new Map(claims.map((claim, n) => [claim.id, claims[leaders[n] as number]?.id as string]))
  const owned = packs.flatMap(pack => pack.topics.map(topic => ({ pack, topic })))
  const topicOf = numberTopics(owned)
  const shared = claims.flatMap((claim, n) => {
    const [one, other] = [topicOf(claims[leaders[n] as number] as MergedClaim), topicOf(claim)]
    return one === null || other === null || one === other ? [] : [[one, other] as const]
  })
  const topicLeaders = findSameTopics(owned, shared)
  const byPack = new Map(packs.map(pack => [pack.id, pack]))
  const settle = (claim: MergedClaim): MergedClaim => {
    const own = topicOf(claim)
    if (own === null || topicLeaders[own] === own) return claim
    const { id } = (owned[topicLeaders[own] as number] as OwnedTopic).topic
    return { ...claim, topic: id, date: claim.date ?? owned[own]?.topic.date ?? null }
  }
  const groups = Map.groupBy(claims.keys(), n => leaders[n] as number)
  const joined = [...groups.values()].map(([first, ...others]) =>
    joinClaim(
      settle(claims[first as number] as MergedClaim),
      others.map(n => addable(claims[n] as MergedClaim, byPack)),
    ),
  )
  const firsts = new Map<number, string>()
  for (const claim of claims) {
    const topic = topicOf(claim)
    if (topic !== null && !firsts.has(topic)) firsts.set(topic, idOf.get(claim.id) as string)
  }
  return {
    claims: joined.map(claim => pointToJoined(claim, idOf)),
    topics: joinTopics(owned, topicLeaders, firsts),
  }
}

/** @returns gives the number of a claim's topic: its pack's, or else the first of that id; null: no pack has it */
function numberTopics(owned: readonly OwnedTopic[]): (claim: MergedClaim) => number | null {
  const numbers = new Map<string, number>()
  owned.forEach(({ pack, topic }, n) => {
    for (const key of [`${pack.id}/${topic.id}`, topic.id]) if (!numbers.has(key)) numbers.set(key, n)
  })
  return ({ pack, topic }) => numbers.get(`${pack}/${topic}`) ?? numbers.get(topic) ?? null
}

/**
 * @returns the claim as it can be added to another pack's. What it excludes binds its own patterns alone: no pack may keep
 * another one's patterns from matching
 */
function addable(claim: MergedClaim, packs: ReadonlyMap<string, Pack>): MergedClaim {
  const pack = packs.get(claim.pack) as Pack
  const excludes = qualifyIds(pack)(claim.excludes)
  const patterns = claim.patterns.map(pattern => {
    const full = qualifyPattern(pack, pattern)
    return { ...full, none: [...new Set([...full.none, ...excludes])] }
  })
  return { ...claim, patterns }
}

function joinClaim(first: MergedClaim, others: readonly MergedClaim[]): MergedClaim {
  if (others.length === 0) return first
  const all = [first, ...others]
  const wordings = others.flatMap(({ statement, wordings }) => [statement, ...wordings])
  return {
    ...first,
    accounts: joinAccounts(all),
    wordings: [...new Set([...first.wordings, ...wordings])].filter(wording => wording !== first.statement),
    patterns: all.flatMap(claim => claim.patterns),
    sameAs: [...new Set(all.flatMap(claim => claim.sameAs))],
    wikidata: all.find(claim => claim.wikidata !== null)?.wikidata ?? null,
    tests: {
      matches: all.flatMap(claim => claim.tests.matches),
      rejects: all.flatMap(claim => claim.tests.rejects),
    },
    also: others.map(({ pack, id }) => ({ pack, id })),
  }
}

/** An account's id is unique in its claim. One that a pack before has already gets the name of its pack. */
function joinAccounts(claims: readonly MergedClaim[]): MergedAccount[] {
  const taken = new Set<string>()
  return claims
    .flatMap(({ accounts }) => accounts)
    .map(account => {
      const id = taken.has(account.id) ? `${account.pack}/${account.id}` : account.id
      taken.add(id)
      return { ...account, id }
    })
}

/** Has everything that names a claim name the one that it was joined to. A claim that would name itself names none. */
function pointToJoined(claim: MergedClaim, idOf: ReadonlyMap<string, string>): MergedClaim {
  const resolve = (id: string) => idOf.get(id) ?? id
  const through = (id: string | null) => (id === null || resolve(id) === claim.id ? null : resolve(id))
  return {
    ...claim,
    contradicts: [...new Set(claim.contradicts.map(resolve))].filter(id => id !== claim.id),
    accounts: claim.accounts.map(account => ({ ...account, through: through(account.through) })),
  }
}

function joinTopics(
  owned: readonly OwnedTopic[],
  leaders: readonly number[],
  firsts: ReadonlyMap<number, string>,
): MergedTopic[] {
  const groups = Map.groupBy(owned.keys(), n => leaders[n] as number)
  return [...groups].map(([leader, members]) => {
    const { pack, topic } = owned[leader] as OwnedTopic
    const date = findEarliest(members.map(n => owned[n]?.topic.date ?? null))
    const elsewhere = members.filter(n => n !== leader).flatMap(n => firsts.get(n) ?? [])
    return { pack, topic: { ...topic, date }, firstElsewhere: [...new Set(elsewhere)] }
  })
}

/** A page that is older than its topic's day is not read for it. So no pack may put the day of another one's later. */
const findEarliest = (days: readonly (IsoDate | null)[]): IsoDate | null =>
  days.includes(null) ? null : (days.toSorted()[0] ?? null)
