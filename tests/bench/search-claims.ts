/** Claims of our own making with all that the search looks into, as many as wanted. */
import type { AccountView, ClaimView, EntityView } from '../../lib/model/view.ts'
import { capital, openRandom, openWords, wordOf } from './invented.ts'

/** Words that there are to draw from; a text of a hundred thousand claims has about so many. */
const WORDS = 60_000
const OUTLETS = 300
const CLAIMS_A_TOPIC = 20
const CLAIMS_AN_ENTITY = 10

export interface BenchClaims {
  readonly entities: readonly EntityView[]
  /** One account each, as imported claims have. */
  readonly claims: readonly ClaimView[]
}

/** @returns the same claims for the same count and seed */
export function makeClaims(count: number, seed = 7): BenchClaims {
  const random = openRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const pick = (from: readonly string[]) => from[below(from.length)] as string
  const word = openWords(random, WORDS, 1)
  const text = (least: number, most: number) => Array.from({ length: least + below(most - least + 1) }, word).join(' ')
  const name = () => `${capital(wordOf(below(WORDS)))} ${capital(wordOf(below(WORDS)))}`
  const outlets = Array.from({ length: OUTLETS }, name)

  const entities = Array.from({ length: Math.ceil(count / CLAIMS_AN_ENTITY) }, (_, n): EntityView => {
    const shared = { pack: 'bench', id: `entity-${n}`, kind: 'person', positions: [] } as const
    return { ...shared, name: name(), description: text(3, 6), aliases: [name()] }
  })
  let topicTitle = ''
  const claims = Array.from({ length: count }, (_, n): ClaimView => {
    if (n % CLAIMS_A_TOPIC === 0) topicTitle = text(2, 5)
    const party = entities[below(entities.length)] as EntityView
    const account: AccountView = {
      id: 'first',
      pack: 'bench',
      packTitle: 'Bench',
      party: party.id,
      speaker: null,
      partyName: party.name,
      speakerName: null,
      stance: 'asserts',
      partyShort: party.name,
      speakerShort: null,
      wording: text(8, 14),
      short: null,
      quotation: below(2) === 0 ? text(6, 20) : null,
      date: '2025-03-01',
      independent: false,
      through: null,
      throughOpposed: false,
      sources: [{ title: text(5, 9), url: `https://news.example/${n}`, outlet: pick(outlets), date: '2025-03-01' }],
    }
    return {
      pack: 'bench',
      id: `claim-${n}`,
      topic: `topic-${Math.floor(n / CLAIMS_A_TOPIC)}`,
      topicTitle,
      title: text(4, 8),
      statement: text(10, 25),
      date: '2025-03-01',
      knownUpTo: '2025-03-01',
      status: { denial: 'undenied', by: [], independent: 'none' },
      statusBy: [],
      independents: [],
      accounts: [account],
    }
  })
  return { entities, claims }
}

/** @returns what people type to find these claims, names, common and rare words, with and without typing errors */
export function makeQueries({ entities, claims }: BenchClaims): string[] {
  const random = openRandom(11)
  const one = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T
  const wrong = (text: string) => {
    const at = 1 + Math.floor(random() * Math.max(1, text.length - 3))
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
  }
  return Array.from({ length: 3 }, () => {
    const claim = one(claims)
    return [claim.title, wrong(claim.title), one(entities).name, wrong(one(entities).name), claim.statement]
  }).flat()
}
