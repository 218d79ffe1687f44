/**
 * Tells whether a sentence has a pattern's act: somebody does something to somebody. The terms alone are a set; this reads
 * which of them is the doer and which the target.
 */
import { type Index, readRecord } from '../index/records.ts'
import { at } from '../text/column.ts'
import { openClause, type SentenceTokens } from './clause.ts'
import { readParties } from './deed-parties.ts'
import type { DeedParties } from './party-phrases.ts'
import type { TermPlaces, TokenRange } from './places.ts'

/** An act by the numbers of its terms; null: anybody. */
export interface ActTerms {
  readonly deed: number
  readonly by: number | null
  readonly on: number | null
}

/**
 * - `told`: the sentence says that it is so · `open`: it does not tell who does it to whom
 * - `reversed`: it says that the target does it, or that it is done to the doer, or that others do it
 */
export type ActReading = 'told' | 'open' | 'reversed'

/** Doer and target stand no further than this many words from the deed, so that the longest sentence costs no more than its length. */
const REACH = 40
/** At most this many places of a term are looked at; no sentence that people write has more. */
const MOST_PLACES = 24

/** Of several deeds in a sentence one that is told is enough. */
export function readAct(index: Index, sentence: SentenceTokens, places: TermPlaces, act: ActTerms): ActReading {
  const sides = readSides(index, places, act)
  const deeds = (places.get(act.deed) ?? []).slice(0, MOST_PLACES)
  const readings = deeds.map(deed => judge(readParties(openClause(around(sentence, deed)), deed), sides, deed))
  if (readings.includes('told')) return 'told'
  return readings.includes('reversed') ? 'reversed' : 'open'
}

const around = ({ tokens, from, to }: SentenceTokens, { start, end }: TokenRange): SentenceTokens => ({
  tokens,
  from: Math.max(from, start - REACH),
  to: Math.min(to, end + REACH),
})

/** Where the doer, the target and their rivals are named. Null: anybody. */
interface Sides {
  readonly by: readonly TokenRange[] | null
  readonly on: readonly TokenRange[] | null
  /** Names of people and parties of other sides than the doer's, and than the target's. */
  readonly otherDoers: readonly TokenRange[]
  readonly otherTargets: readonly TokenRange[]
}

function readSides(index: Index, places: TermPlaces, { by, on }: ActTerms): Sides {
  const placesOf = (term: number | null) => (term === null ? null : (places.get(term) ?? []).slice(0, MOST_PLACES))
  const agents = listAgents(index, places)
  const others = (ranges: readonly TokenRange[] | null) => {
    const own = new Set(agents.filter(a => ranges?.some(r => overlaps(r, a.range))).map(a => a.side))
    return own.size === 0 ? [] : agents.filter(a => !own.has(a.side)).map(a => a.range)
  }
  const [doers, targets] = [placesOf(by), placesOf(on)]
  return { by: doers, on: targets, otherDoers: others(doers), otherTargets: others(targets) }
}

interface Agent {
  readonly range: TokenRange
  /** The party for which it acts. */
  readonly side: string
}

/** The people, parties and offices that a sentence names. */
function listAgents(index: Index, places: TermPlaces): Agent[] {
  return [...places].flatMap(([term, ranges]) => {
    const entity = at(index.termEntities, term) - 1
    if (entity < 0) return []
    const { id, kind, party } = readRecord(index, 'entities', entity)
    return kind === 'person' || kind === 'party' || kind === 'office'
      ? ranges.slice(0, MOST_PLACES).map(range => ({ range, side: party ?? id }))
      : []
  })
}

const overlaps = (a: TokenRange, b: TokenRange): boolean => a.start < b.end && b.start < a.end

function judge({ doers, targets, hints }: DeedParties, sides: Sides, deed: TokenRange): ActReading {
  const apart = (ranges: readonly TokenRange[] | null) => (ranges ?? []).filter(r => !overlaps(r, deed))
  const [by, on] = [apart(sides.by), apart(sides.on)]
  const doer = comparePhrases(doers, by, on)
  const target = comparePhrases(targets, on, by)
  const isHinted = comparePhrases(hints, by, on).own
  if (sides.by !== null && !doer.own && endsWithOne(doers, sides.otherDoers)) return 'reversed'
  if (sides.on !== null && !target.own && endsWithOne(targets, sides.otherTargets)) return 'reversed'
  if (doer.own || target.own || isHinted) return 'told'
  return doer.other || target.other ? 'reversed' : 'open'
}

/** Whom the phrases name. A phrase with both ("Tarn's Orrin office") does not tell. */
function comparePhrases(phrases: readonly TokenRange[], own: readonly TokenRange[], other: readonly TokenRange[]) {
  const has = (phrase: TokenRange, ranges: readonly TokenRange[]) => ranges.some(r => overlaps(r, phrase))
  const telling = phrases.filter(phrase => !(has(phrase, own) && has(phrase, other)))
  return { own: telling.some(phrase => has(phrase, own)), other: telling.some(phrase => has(phrase, other)) }
}

/** Whether the first phrase is one of the names, and not only somebody's: "Orrin", but not "Orrin's boats". */
function endsWithOne([phrase]: readonly TokenRange[], names: readonly TokenRange[]): boolean {
  return phrase !== undefined && names.some(name => name.end === phrase.end && overlaps(name, phrase))
}
