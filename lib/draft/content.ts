/** What a statement is about: its stems, numbers and entities. */
import type { Language } from '../engine/text/language.ts'
import type { SentenceToken } from '../engine/voice/sentence.ts'

export interface Content {
  /** Stems of its words ("s:"), its numbers ("n:"), and its entities ("e:"), without repetition, in order. */
  readonly keys: readonly string[]
  readonly numbers: readonly number[]
  /** The entity that the statement begins with, or null: who does what is said. */
  readonly actor: string | null
  /** The stems of what is counted: "s:miner" of "nine miners". */
  readonly counted: readonly string[]
  /** The word behind the first negation, as a key, or null. */
  readonly negated: string | null
}

/** An actor stands among this many words. */
const ACTOR_REACH = 6

/** @param topOf the party of an entity, or the entity itself */
export function readContent(
  tokens: readonly SentenceToken[],
  language: Language,
  topOf: (entity: string) => string,
  resolve: (token: SentenceToken, at: number) => string | null,
): Content {
  const keys = new Set<string>()
  const numbers: number[] = []
  let actor: string | null = null
  let words = 0
  let negated: string | null = null
  let isBehind = false
  let counts = false
  const counted: string[] = []
  tokens.forEach((token, at) => {
    if (!token.isWord) return
    words++
    const entity = token.mention?.entity ?? resolve(token, at)
    if (entity !== null) {
      keys.add(`e:${entity}`)
      if (actor === null && words <= ACTOR_REACH) actor = topOf(entity)
      return
    }
    const number = readNumber(token.norm, language)
    if (number !== null) {
      if (!isCalendar(tokens, at, language)) {
        numbers.push(number)
        keys.add(`n:${number}`)
        counts = true
      }
      return
    }
    if (isNegation(token, language)) isBehind = true
    if (isSmall(token, language)) return
    const key = `s:${language.inflection.stem(token.norm)}`
    keys.add(key)
    if (counts) counted.push(key)
    counts = false
    if (isBehind) negated ??= key
  })
  return { keys: [...keys], numbers, actor, counted, negated }
}

const isNegation = ({ norm }: SentenceToken, { phrases, grammar }: Language): boolean =>
  phrases.negation.includes(norm) || norm.endsWith(grammar.negativeEnding)

function isSmall({ norm }: SentenceToken, { functionWords, grammar, numbers, phrases }: Language): boolean {
  return (
    functionWords.has(norm) ||
    grammar.titles.has(norm) ||
    grammar.honorifics.has(norm) ||
    numbers.calendar.has(norm) ||
    phrases.hedge.includes(norm) ||
    phrases.negation.includes(norm) ||
    norm.endsWith(grammar.negativeEnding)
  )
}

function readNumber(norm: string, { numbers }: Language): number | null {
  const word = numbers.values.get(norm)
  if (word !== undefined) return word
  const digits = norm.replaceAll(numbers.group, '').replace(numbers.decimal, '.')
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(digits) ? Number(digits) : null
}

/** "on 9 May", "at 00:40": no count of things. "One" is hardly ever one. */
const isCalendar = (tokens: readonly SentenceToken[], at: number, { numbers }: Language): boolean =>
  tokens[at]?.norm === 'one' ||
  tokens[at - 1]?.norm === ':' ||
  tokens[at + 1]?.norm === ':' ||
  numbers.calendar.has(tokens[at + 1]?.norm ?? '') ||
  numbers.calendar.has(tokens[at - 1]?.norm ?? '')

/** How much each key weighs: the rarer among all statements, the more. */
export type Weights = ReadonlyMap<string, number>

/** An entity takes part in many claims, so it tells less than a word. */
const ENTITY_WEIGHT = 0.6

export function weighKeys(contents: readonly Content[]): Weights {
  const counts = new Map<string, number>()
  for (const { keys } of contents) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Map(
    [...counts].map(([key, count]) => [
      key,
      Math.log(1 + contents.length / count) * (key.startsWith('e:') ? ENTITY_WEIGHT : 1),
    ]),
  )
}

/** @returns how alike two contents are, 0 to 1: the mean of what they share of the smaller one and of both */
export function compareContents(a: Content, b: Content, weights: Weights): number {
  const other = new Set(b.keys)
  const weigh = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (weights.get(key) ?? 0), 0)
  const shared = weigh(a.keys.filter(key => other.has(key)))
  const [first, second] = [weigh(a.keys), weigh(b.keys)]
  if (shared === 0) return 0
  return (shared / Math.min(first, second) + shared / (first + second - shared)) / 2
}
