/** Joins statements of the same proposition, whoever makes them and in whichever article. */

import type { DraftWords } from './article.ts'
import { compareContents, type Weights } from './content.ts'
import type { Statement } from './statement.ts'

/** Statements of one proposition. */
export interface Cluster {
  readonly members: Statement[]
}

/** From this likeness on two statements say the same; found on our own articles. */
const SAME = 0.42
/** The members of a claim are as alike as this on average. */
const SAME_ON_AVERAGE = 0.3
/** Two clusters are one when each statement of the one is so like one of the other. */
const MERGED = 0.36
const MOST_MEMBERS = 20
/** Two statements that begin with different parties mostly say different things. */
const OTHER_ACTOR = 0.6
/** What two parties assert is the same where they share this part of their words. */
const OTHER_PARTY = 0.3
/** A statement that denies what another one says is worded like it. */
const OPPOSITE = 0.9
/** Statements that share a word are compared with at most so many that came before: the time stays in line with the length. */
const MOST_COMPARED = 60

export function clusterStatements(statements: readonly Statement[], weights: Weights, words: DraftWords): Cluster[] {
  const clusters: Cluster[] = []
  const byKey = new Map<string, number[]>()
  for (const statement of statements) {
    const near = new Set(
      statement.content.keys
        .filter(k => !k.startsWith('e:'))
        .flatMap(key => (byKey.get(key) ?? []).slice(-MOST_COMPARED)),
    )
    let best = -1
    let highest = 0
    for (const at of [...near].slice(-MOST_COMPARED)) {
      const likeness = likenessTo(statement, clusters[at] as Cluster, weights, words)
      if (likeness > highest) [best, highest] = [at, likeness]
    }
    const at = best >= 0 ? best : clusters.push({ members: [] }) - 1
    clusters[at]?.members.push(statement)
    for (const key of statement.content.keys) {
      const list = byKey.get(key) ?? []
      if (list.at(-1) !== at) list.push(at)
      byKey.set(key, list)
    }
  }
  return mergeClusters(clusters, byKey, weights, words)
}

/** Statements that came before what they belong to may stand alone, or in two clusters of one proposition. */
function mergeClusters(
  clusters: readonly Cluster[],
  byKey: ReadonlyMap<string, readonly number[]>,
  weights: Weights,
  words: DraftWords,
): Cluster[] {
  const gone = new Set<number>()
  clusters.forEach((cluster, at) => {
    const keys = new Set(cluster.members.slice(0, MOST_COMPARED).flatMap(m => m.content.keys))
    const near = new Set(
      [...keys].filter(k => !k.startsWith('e:')).flatMap(key => (byKey.get(key) ?? []).slice(-MOST_COMPARED)),
    )
    for (const other of [...near].slice(-MOST_COMPARED)) {
      if (other <= at || gone.has(other) || gone.has(at)) continue
      const { members } = clusters[other] as Cluster
      const fits = members.slice(0, MOST_MEMBERS).every(m => likenessTo(m, cluster, weights, words, MERGED) > 0)
      if (!fits) continue
      for (const member of members) cluster.members.push(member)
      gone.add(other)
    }
  })
  return clusters.filter((_, at) => !gone.has(at))
}

/** A denial is about a claim with which it has so many words in common. */
const DENIED = 2

/**
 * Joins a denial that stands alone ("denied that a case had been opened") to the claim of another party that is most like it:
 * nobody denies what nobody says.
 */
export function joinDenials(clusters: readonly Cluster[], weights: Weights): Cluster[] {
  const byKey = new Map<string, number[]>()
  clusters.forEach(({ members }, at) => {
    for (const key of new Set(members.slice(0, MOST_COMPARED).flatMap(m => m.content.keys.filter(isWord))))
      byKey.set(key, [...(byKey.get(key) ?? []), at].slice(-MOST_COMPARED))
  })
  const gone = new Set<number>()
  clusters.forEach(({ members }, at) => {
    const [denial] = members
    if (denial === undefined || members.some(m => m.stance !== 'denies' || m.kind !== 'proposition')) return
    const near = new Set(denial.content.keys.filter(isWord).flatMap(key => byKey.get(key) ?? []))
    let best: Cluster | null = null
    let highest = 0
    for (const other of [...near].slice(-MOST_COMPARED)) {
      const cluster = clusters[other] as Cluster
      const likeness = other === at || gone.has(other) ? 0 : likenessOfDenied(denial, cluster, weights)
      if (likeness > highest) [best, highest] = [cluster, likeness]
    }
    if (best === null) return
    for (const member of members) best.members.push(member)
    gone.add(at)
  })
  return clusters.filter((_, at) => !gone.has(at))
}

function likenessOfDenied(denial: Statement, { members }: Cluster, weights: Weights): number {
  const said = members
    .slice(0, MOST_COMPARED)
    .filter(m => m.kind === 'proposition' && m.stance === 'asserts' && !m.negated && !haveOtherNumbers(m, denial))
    .filter(m => isAboutDenier(denial, m))
  const isOther = (m: Statement) => (m.voice.party ?? m.voice.speaker) !== (denial.voice.party ?? denial.voice.speaker)
  if (said.length === 0 || !said.every(isOther)) return 0
  const shares = (m: Statement) =>
    m.content.keys.filter(key => isWord(key) && denial.content.keys.includes(key)).length >= DENIED
  return said.filter(shares).reduce((most, m) => Math.max(most, compareContents(denial.content, m.content, weights)), 0)
}

/** @returns 0 when the statement is not of this proposition */
function likenessTo(
  statement: Statement,
  { members }: Cluster,
  weights: Weights,
  words: DraftWords,
  least = SAME,
): number {
  const recent = members.slice(-MOST_COMPARED)
  const all = recent.map(member => compare(statement, member, weights, words))
  const highest = all.reduce((most, l) => Math.max(most, l), 0)
  const mean = all.reduce((sum, l) => sum + l, 0) / all.length
  return highest >= least && mean >= SAME_ON_AVERAGE ? highest : 0
}

function compare(a: Statement, b: Statement, weights: Weights, words: DraftWords): number {
  if ((a.kind === 'threat') !== (b.kind === 'threat'))
    return answersThreat(a, b, words) || answersThreat(b, a, words) ? 1 : 0
  if (a.kind === 'threat') return a.voice.party === b.voice.party && shareStems(a, b) ? 1 : 0
  if (haveOtherNumbers(a, b) || !sharesEnough(a, b) || !deniesSame(a, b) || !deniesSame(b, a)) return 0
  if (!isAboutDenier(a, b) || !isAboutDenier(b, a)) return 0
  const likeness = compareContents(a.content, b.content, weights)
  const [first, second] = [a.content.actor, b.content.actor]
  const actors = first !== null && second !== null && first !== second ? OTHER_ACTOR : 1
  const opposite = isAgainst(a) === isAgainst(b) ? 1 : OPPOSITE
  return Math.min(1, likeness * actors * opposite + (isSameQuoted(a, b) ? 1 : 0))
}

const isWord = (key: string): boolean => !key.startsWith('e:')

/**
 * One word in common is none, unless the shorter statement has no other. What two parties assert is more seldom the same than
 * what the one asserts and the other denies.
 */
function sharesEnough(a: Statement, b: Statement): boolean {
  const [first, second] = [a.content.keys.filter(isWord), b.content.keys.filter(isWord)]
  const shared = first.filter(key => second.includes(key)).length
  if (isSameQuoted(a, b)) return shared > 0
  if (shared === 0 || (shared === 1 && Math.min(first.length, second.length) > 1)) return false
  const isOther = a.voice.party !== b.voice.party && isAgainst(a) === isAgainst(b)
  const all = a.content.keys.filter(key => b.content.keys.includes(key)).length
  return !isOther || all / (a.content.keys.length + b.content.keys.length - all) >= OTHER_PARTY
}

/** "denied that she had called it fair" answers nobody who says that it was: what she denies is a deed of her own. */
function isAboutDenier({ stance, voice, content }: Statement, other: Statement): boolean {
  const { speaker, party } = voice
  if (stance !== 'denies' || speaker === null || content.keys[0] !== `e:${speaker}`) return true
  const isNamed = (id: string | null) => id !== null && other.content.keys.includes(`e:${id}`)
  return isNamed(speaker) || isNamed(party)
}

/** "had not tested the alarms" answers nobody who says that they were silent: what is negated is in both. */
const deniesSame = (a: Statement, b: Statement): boolean =>
  !a.negated ||
  isAgainst(a) === isAgainst(b) ||
  a.content.negated === null ||
  b.content.keys.includes(a.content.negated)

/** Whether the same speaker is quoted with the same words, or with a part of them. */
function isSameQuoted(a: Statement, b: Statement): boolean {
  if (a.quotation === null || b.quotation === null) return false
  const same = a.voice.party === b.voice.party && a.voice.party !== null
  const [first, second] = [a.quotation.toLowerCase(), b.quotation.toLowerCase()]
  return same && (first.includes(second) || second.includes(first))
}

export const haveOtherNumbers = (a: Statement, b: Statement): boolean => {
  const [first, second] = [a.content.numbers, b.content.numbers]
  return first.length > 0 && second.length > 0 && !first.some(n => second.includes(n))
}

/** "does not intend to withdraw from the talks" answers a threat to abandon them. */
function answersThreat(threat: Statement, denial: Statement, words: DraftWords): boolean {
  if (threat.kind !== 'threat' || !isAgainst(denial)) return false
  const means = denial.words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(w => words.intending.has(w))
  const { party } = threat.voice
  return (
    means &&
    party !== null &&
    (denial.voice.party === party || denial.content.keys.includes(`e:${party}`)) &&
    shareStems(threat, denial, words)
  )
}

/** Whether two statements share a word that is no name; both may speak of leaving in other words. */
function shareStems(a: Statement, b: Statement, words?: DraftWords): boolean {
  const other = new Set(b.content.keys)
  if (a.content.keys.some(key => key.startsWith('s:') && other.has(key))) return true
  const leaves = (s: Statement) =>
    s.words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some(w => words?.leaving.has(w))
  return words !== undefined && leaves(a) && leaves(b)
}

/** Whether a statement says that the proposition is not so. */
export const isAgainst = ({ stance, negated }: Pick<Statement, 'stance' | 'negated'>): boolean =>
  (stance === 'denies') !== negated
