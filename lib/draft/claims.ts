/** Makes claims of joined statements: what is claimed, and who says what about it. */
import type { Stance } from '../model/pack.ts'
import { type Cluster, haveOtherNumbers, isAgainst } from './cluster.ts'
import { compareContents, type Weights } from './content.ts'
import type { Statement, Voice } from './statement.ts'

export interface DraftAccount {
  readonly voice: Voice
  readonly stance: Stance
  readonly quotation: string | null
  /** Positions of the articles that report it. */
  readonly articles: readonly number[]
  /** What the articles say, the surest first. */
  readonly statements: readonly Statement[]
}

export interface DraftClaim {
  /** The statement that words the claim best. */
  readonly best: Statement
  readonly accounts: readonly DraftAccount[]
  readonly isContested: boolean
  /** Claims that cannot be so where this one is, by their position in the list: they name other numbers. */
  readonly contrary: readonly number[]
}

/** From this likeness on, apart from their numbers, two claims tell the same differently. */
const TOLD_DIFFERENTLY = 0.35
/** Claims that are compared for other numbers: those that are contested most. */
const MOST_COMPARED = 200

/** @returns the claims, the most contested first */
export function makeClaims(clusters: readonly Cluster[], weights: Weights): DraftClaim[] {
  const claims = clusters
    .map(cluster => makeClaim(cluster, weights))
    .filter(claim => claim.accounts.length > 0)
    .sort((a, b) => rank(b) - rank(a))
  const compared = claims.slice(0, MOST_COMPARED)
  return claims.map((claim, n) => ({
    ...claim,
    contrary: n < MOST_COMPARED ? findContrary(claim, n, compared, weights) : [],
  }))
}

function rank({ isContested, accounts }: DraftClaim): number {
  const voices = new Set(accounts.map(({ voice }) => voice.party ?? voice.speaker)).size
  return (isContested ? 100 : 0) + voices * 10 + accounts.reduce((sum, a) => sum + a.statements.length, 0)
}

function makeClaim({ members }: Cluster, weights: Weights): DraftClaim {
  const best = chooseBest(members, weights)
  // Where all say that it is not so, that is the claim: "there was no damage".
  const turned = isAgainst(best) && best.stance !== 'denies'
  const accounts = groupAccounts(members, turned)
  const holders = (stances: readonly Stance[]) =>
    new Set(accounts.filter(a => stances.includes(a.stance)).map(({ voice }) => voice.speaker ?? voice.party ?? ''))
  const asserting = holders(['asserts'])
  const isContested = [...holders(['denies', 'doubts'])].some(
    h => asserting.size > 0 && (!asserting.has(h) || asserting.size > 1),
  )
  return { best, accounts, isContested, contrary: [] }
}

/** Statements of a claim that are compared to find the one that words it best. */
const MOST_CHOSEN = 12
/** Fewer characters hardly say what is claimed. */
const SHORT = 30
/** What counts beside likeness to the others: that it tells who acts, and that it is a whole sentence and no bare charge. */
const WITH_ACTOR = 0.5
const TOO_SHORT = -0.3
const BARE_CHARGE = -1
const HEADLINE = -1

/** The statement most like the others, of those that say that it is so. */
function chooseBest(members: readonly Statement[], weights: Weights): Statement {
  const said = members.filter(m => m.kind !== 'answer')
  const sides = [said.filter(m => !isAgainst(m) && m.stance === 'asserts'), said.filter(m => !isAgainst(m)), said]
  const few = (sides.find(side => side.length > 0) ?? members).slice(0, MOST_CHOSEN)
  let best = few[0] as Statement
  let highest = Number.NEGATIVE_INFINITY
  for (const one of few) {
    const like = few.reduce((sum, m) => sum + (m === one ? 0 : compareContents(one.content, m.content, weights)), 0)
    const score = like + scoreWords(one)
    if (score > highest) [best, highest] = [one, score]
  }
  return best
}

const scoreWords = ({ content, words, accuses, kind, sentence }: Statement): number =>
  (content.actor === null ? 0 : WITH_ACTOR) +
  (words.length < SHORT ? TOO_SHORT : 0) +
  (accuses ? BARE_CHARGE : 0) +
  (kind === 'threat' && !/[.!?]\P{L}*$/u.test(sentence) ? HEADLINE : 0)

function groupAccounts(members: readonly Statement[], turned: boolean): DraftAccount[] {
  const groups = new Map<string, Statement[]>()
  for (const member of members) {
    const stance = stanceTo(member, turned)
    const { speaker, party } = voiceTo(member)
    const key = JSON.stringify([speaker, party, stance, member.article])
    groups.set(key, [...(groups.get(key) ?? []), member])
  }
  const ofArticles = [...groups.values()].map(list => {
    const sorted = [...list].sort((a, b) => (b.quotation?.length ?? 0) - (a.quotation?.length ?? 0))
    return {
      ...{ voice: voiceTo(sorted[0] as Statement), stance: stanceTo(sorted[0] as Statement, turned) },
      statements: sorted,
    }
  })
  const accounts = new Map<string, DraftAccount>()
  for (const { voice, stance, statements } of ofArticles) {
    const quotation = voice.speaker === null && voice.party === null ? null : (statements[0]?.quotation ?? null)
    const key = JSON.stringify([voice, stance, quotation?.toLowerCase() ?? null])
    const known = accounts.get(key)
    const article = statements[0]?.article ?? 0
    accounts.set(key, {
      ...{ voice, stance, quotation: known?.quotation ?? quotation },
      articles: [...(known?.articles ?? []), article],
      statements: [...(known?.statements ?? []), ...statements],
    })
  }
  return [...accounts.values()]
}

/** That something is a threat is what the article says, not whoever is said to threaten. */
const voiceTo = ({ kind, voice }: Statement): Voice => (kind === 'threat' ? { speaker: null, party: null } : voice)

function stanceTo(statement: Statement, turned: boolean): Stance {
  const { stance, negated, kind } = statement
  if (kind === 'answer' || (stance !== 'asserts' && stance !== 'denies')) return stance
  return isAgainst({ stance, negated }) === turned ? 'asserts' : 'denies'
}

function findContrary(claim: DraftClaim, at: number, claims: readonly DraftClaim[], weights: Weights): number[] {
  return claims.flatMap((other, n) => {
    if (n === at || !haveOtherNumbers(claim.best, other.best)) return []
    const holders = new Set(claim.accounts.map(a => a.voice.party ?? a.voice.speaker))
    if (other.accounts.every(a => holders.has(a.voice.party ?? a.voice.speaker))) return []
    const plain = (s: Statement) => ({ ...s.content, keys: s.content.keys.filter(k => k.startsWith('s:')) })
    const isAlike = compareContents(plain(claim.best), plain(other.best), weights) >= TOLD_DIFFERENTLY
    return isAlike || countSame(claim.best, other.best) ? [n] : []
  })
}

/** "Eleven miners died", "nine miners had died": other numbers of the same, and another word in common. */
function countSame({ content: a }: Statement, { content: b }: Statement): boolean {
  const shared = a.keys.filter(key => key.startsWith('s:') && b.keys.includes(key))
  return shared.length > 1 && a.counted.some(key => b.counted.includes(key))
}
