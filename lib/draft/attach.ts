/** Finds what an answer answers: "denied it" names no claim, so the claim is looked for in what stands before. */
import type { Language } from '../engine/text/language.ts'
import { type Cluster, isAgainst } from './cluster.ts'
import type { Weights } from './content.ts'
import type { Statement } from './statement.ts'

/** An answer needs this much that speaks for a claim; found on our own articles. */
const ENOUGH = 0.7
const OF_ACTOR = 1
const OF_MENTION = 0.4
const OF_CHARGE = 1
const OF_NEXT = 2
const OF_SIZE = 0.15
const MOST_SIZE = 5
/** So many sentences behind a claim, an answer is half as likely to be about it. */
const HALF_REACH = 3
/** In another article, what stands before says nothing. */
const ELSEWHERE = 0.2
/** Sentences before an answer in which its claim is looked for, and claims with the most statements that are tried besides. */
const REACH = 40
const MOST_LARGE = 20

/**
 * Adds each answer to the claim that it answers.
 * @returns the answers that answer none that is known
 */
export function attachAnswers(
  answers: readonly Statement[],
  clusters: readonly Cluster[],
  weights: Weights,
  language: Language,
): Statement[] {
  // "The report" says of what kind the claim is, and not which.
  const nouns = [
    ...language.anaphors.nouns,
    ...language.phrases.claim,
    ...language.phrases.event,
    ...language.phrases.part,
  ]
  const empty = new Set(nouns.map(noun => `s:${language.inflection.stem(noun)}`))
  const telling = new Map([...weights].filter(([key]) => !empty.has(key)))
  const large = [...clusters].sort((a, b) => b.members.length - a.members.length).slice(0, MOST_LARGE)
  const byPlace = new Map<string, Cluster[]>()
  for (const cluster of clusters)
    for (const { article, order } of cluster.members) {
      const key = `${article} ${order}`
      byPlace.set(key, [...(byPlace.get(key) ?? []), cluster])
    }
  const found = answers.map(answer => {
    const isBare = !answer.content.keys.some(key => key.startsWith('s:'))
    const near = Array.from(
      { length: REACH + 1 },
      (_, back) => byPlace.get(`${answer.article} ${answer.order - back}`) ?? [],
    ).flat()
    let best: Cluster | null = null
    let highest = ENOUGH
    for (const cluster of new Set([...near, ...large])) {
      const score = isBare && !isClose(answer, cluster) ? 0 : scoreAnswer(answer, cluster, telling)
      if (score > highest) [best, highest] = [cluster, score]
    }
    return best
  })
  answers.forEach((answer, n) => {
    found[n]?.members.push(answer)
  })
  return answers.filter((_, n) => found[n] === null)
}

/** A pronoun points back only so many sentences: "denied it". */
const BARE_REACH = 4

const isClose = (answer: Statement, { members }: Cluster): boolean =>
  members.some(m => m.article === answer.article && m.order <= answer.order && answer.order - m.order <= BARE_REACH)

/** @returns how much speaks for it that the answer is about the claim; 0: nobody else asserts it */
function scoreAnswer(answer: Statement, { members }: Cluster, weights: Weights): number {
  const asserted = members.filter(
    m =>
      m.kind === 'proposition' && !isAgainst(m) && m.stance !== 'declines' && isOther(answer, m) && !isLater(m, answer),
  )
  if (asserted.length === 0 || members.some(m => m.kind === 'proposition' && isMine(answer, m) && !isAgainst(m)))
    return 0
  if (answer.answered !== null && !asserted.some(m => m.voice.party === answer.answered)) return 0
  return (
    Math.max(...asserted.slice(-REACH).map(m => scoreMember(answer, m, weights))) +
    OF_SIZE * Math.min(members.length, MOST_SIZE)
  )
}

const isLater = (member: Statement, answer: Statement): boolean =>
  member.article === answer.article && member.order > answer.order

const isOther = (a: Statement, b: Statement): boolean =>
  a.voice.party === null || b.voice.party === null
    ? a.voice.speaker !== b.voice.speaker
    : a.voice.party !== b.voice.party

const isMine = (a: Statement, b: Statement): boolean =>
  a.voice.party === null ? a.voice.speaker === b.voice.speaker : a.voice.party === b.voice.party

function scoreMember(answer: Statement, member: Statement, weights: Weights): number {
  const self = [answer.voice.party, answer.voice.speaker].filter(id => id !== null)
  const actor = self.includes(member.content.actor ?? '') ? OF_ACTOR : 0
  const mention = self.some(id => member.content.keys.includes(`e:${id}`)) ? OF_MENTION : 0
  const charge = answer.accuses && member.accuses ? OF_CHARGE : 0
  const shared = answer.content.keys.filter(k => k.startsWith('s:') && member.content.keys.includes(k))
  const content = shared.reduce((sum, key) => sum + (weights.get(key) ?? 0), 0)
  const back = answer.order - member.order
  const isBefore = answer.article === member.article && back >= 0
  const near = isBefore ? HALF_REACH / (HALF_REACH + back) : ELSEWHERE
  const next = isBefore && back <= 1 && !answer.accuses ? OF_NEXT : 0
  return actor + mention + charge + content + near + next
}
