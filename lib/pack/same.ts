/** Which claims, and which topics, of several packs are the same. */
import type { Claim, Pack, Topic } from '../model/pack.ts'

type Link = readonly [one: number, other: number]

/**
 * Groups entries of several packs by links. Two entries of one pack never come into one group, since their author tells them
 * apart: a link that would bring them together counts for nothing.
 * @param packs the pack of each entry
 * @param links those that come first count first
 * @returns for each entry the first one of its group
 */
function group(packs: readonly string[], links: readonly Link[]): readonly number[] {
  const leaders = packs.map((_, n) => n)
  const members = new Map<number, ReadonlySet<string>>()
  const leaderOf = (n: number): number => {
    let at = n
    while (leaders[at] !== at) at = leaders[at] as number
    return at
  }
  const packsOf = (n: number) => members.get(n) ?? new Set([packs[n] as string])
  for (const [one, other] of links) {
    const [first, second] = [leaderOf(one), leaderOf(other)].sort((a, b) => a - b) as [number, number]
    const [ofFirst, ofSecond] = [packsOf(first), packsOf(second)]
    if (first === second || [...ofSecond].some(pack => ofFirst.has(pack))) continue
    leaders[second] = first
    members.set(first, new Set([...ofFirst, ...ofSecond]))
  }
  return leaders.map((_, n) => leaderOf(n))
}

/** @returns links of each entry to the first one that has the same key */
function linkByKey(keys: readonly (readonly string[])[]): Link[] {
  const first = new Map<string, number>()
  const links: Link[] = []
  keys.forEach((own, n) => {
    for (const key of own) {
      const before = first.get(key)
      if (before === undefined) first.set(key, n)
      else links.push([before, n])
    }
  })
  return links
}

/** @returns what two spellings of one address have in common: neither scheme, `www.`, fragment nor a slash at the end count */
function addressKey(address: string): string {
  const { host, pathname, search } = new URL(address)
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`
}

type NamedClaim = Pick<Claim, 'id' | 'wikidata' | 'sameAs'> & { readonly pack: string }

/**
 * Finds the claims that are one claim: those with the same id, the same id of Wikidata, or an address in common, and those
 * that are so through another one. What is said by an id goes before what is said by an address.
 * @returns for each claim the first one that is the same, perhaps itself
 */
export const findSameClaims = (claims: readonly NamedClaim[]): readonly number[] =>
  group(
    claims.map(c => c.pack),
    [
      ...linkByKey(claims.map(c => [c.id])),
      ...linkByKey(claims.map(c => (c.wikidata === null ? [] : [c.wikidata]))),
      ...linkByKey(claims.map(c => c.sameAs.map(addressKey))),
    ],
  )

export interface OwnedTopic {
  readonly pack: Pack
  readonly topic: Topic
}

/**
 * Finds the topics that are one event: those with the same id, and those that have a claim in common.
 * @param shared pairs of topics, by their numbers, whose claims are the same
 * @returns for each topic the first one that is the same, perhaps itself
 */
export const findSameTopics = (topics: readonly OwnedTopic[], shared: readonly Link[]): readonly number[] =>
  group(
    topics.map(t => t.pack.id),
    [...linkByKey(topics.map(t => [t.topic.id])), ...shared],
  )
