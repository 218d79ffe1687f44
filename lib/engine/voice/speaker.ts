import type { EntityKind } from '../../model/pack.ts'
import type { Language } from '../text/language.ts'
import type { Cue } from './cues.ts'
import { isTitle } from './lead.ts'
import { type Range, type Token, textOf } from './parse.ts'
import type { ReadBlock, VoicePage } from './reading.ts'
import { isDemonym } from './word-class.ts'

/** Whoever the page says speaks. */
export interface Holder {
  /** Entity id, or null: unknown to the packs. */
  readonly speaker: string | null
  readonly party: string | null
  /** As the page words it. */
  readonly text: string
  /** `one` can be "he" or "she" later on; `many` can be "it" or "they"; `unsure` neither: a bare title. */
  readonly number: 'one' | 'many' | 'unsure'
}

/** Finds whom a word that stands for somebody named before means. */
export type FindBefore = (fits: (holder: Holder) => boolean) => Holder | null

interface Place {
  readonly page: VoicePage
  readonly language: Language
  readonly block: ReadBlock
  readonly tokens: readonly Token[]
}

/**
 * Reads who a noun phrase is: a known name, a role of the packs, people who speak for a known party, or a name that
 * no pack knows.
 * @param findBefore for pronouns and bare titles; null finds nobody
 */
export function readHolder(place: Place, range: Range, findBefore: FindBefore): Holder | null {
  const { tokens, language, page } = place
  const { grammar } = language
  const { from, to } = trim(tokens, range, language)
  const first = tokens[from]
  if (first === undefined || from >= to) return null
  const pronoun = first.mention === null
  if (pronoun && grammar.personal.has(first.norm)) return findBefore(h => h.number === 'one')
  if (pronoun && (grammar.plural.has(first.norm) || grammar.neuter.has(first.norm)))
    return findBefore(h => h.number === 'many')
  const cut = findCut(tokens, { from, to }, language)
  const text = textOf(place.block, tokens, { from, to })
  const head = { from, to: cut }
  const known = readNames(place, head, text) ?? readRole(place, head, text)
  if (known !== null) return known
  const last = tokens[cut - 1] as Token
  const speaks = anyIn(tokens, head, t => grammar.speakers.has(t.norm))
  const official = !speaks && anyIn(tokens, head, t => isTitle(t, language))
  const named = anyIn(tokens, head, t => t.capital && !language.sentenceOpeners.has(t.norm) && t.mention === null)
  const number = !grammar.houses.has(last.norm) && (grammar.titles.has(last.norm) || named) ? 'one' : 'many'
  const serves = official ? (findServed(place, head) ?? findServed(place, { from: cut, to })) : null
  if (serves !== null) {
    const { kind, party } = page.entity(serves)
    const together = number === 'many' && kind !== 'person'
    return { speaker: together ? serves : null, party, text, number }
  }
  const bare = !named && (grammar.titles.has(last.norm) || grammar.houses.has(last.norm))
  if (bare) {
    const before =
      findBefore(h => h.number !== 'unsure' && h.text.toLowerCase().includes(last.norm)) ??
      findBefore(h => h.speaker !== null && page.bears(h.speaker, last.norm) === true)
    // "The minister" is nobody who has titles of which none is that.
    const maybe = (h: Holder) =>
      h.number === 'one' && (h.speaker === null || page.bears(h.speaker, last.norm) !== false)
    const lastPerson = before ?? (grammar.titles.has(last.norm) ? findBefore(maybe) : null)
    if (lastPerson !== null) return lastPerson
  }
  if (!official && !named && !speaks) return null
  return { speaker: null, party: null, text, number: bare ? 'unsure' : number }
}

function trim(tokens: readonly Token[], { from, to }: Range, { grammar }: Language): Range {
  let start = from
  let end = to
  const drops = (t: Token | undefined) =>
    t !== undefined &&
    t.mention === null &&
    [grammar.determiners, grammar.fillers, grammar.and, grammar.clauseOpeners].some(s => s.has(t.norm))
  while (start < end - 1 && drops(tokens[start])) start++
  while (end > start + 1 && drops(tokens[end - 1])) end--
  return { from: start, to: end }
}

/** Where the noun phrase goes on with whom it serves or where it is: "officials | in Tarn". */
function findCut(tokens: readonly Token[], { from, to }: Range, { grammar }: Language): number {
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i] as Token
    if (token.mention === null && (grammar.prepositions.has(token.norm) || grammar.roleLinks.has(token.norm))) return i
  }
  return to
}

const anyIn = (tokens: readonly Token[], { from, to }: Range, test: (t: Token) => boolean): boolean =>
  tokens.slice(from, to).some(test)

/** Whom a role names: an entity, or one whose adjective a pack gives as a role ("Ruritanian"). */
function findServed({ tokens, page, language }: Place, { from, to }: Range): string | null {
  for (const token of tokens.slice(from, to)) {
    if (token.mention !== null) return token.mention.entity
    const role = isDemonym(token, language) ? page.role(token.norm) : null
    if (role !== null) return role
  }
  return null
}

/** A place or a thing does not speak. */
const SPEAKING: readonly EntityKind[] = ['person', 'party', 'office', 'outlet']

/** A person's name wherever it stands in the phrase, or the name of a party or office if the phrase ends with it. */
function readNames({ tokens, page, language }: Place, { from, to }: Range, text: string): Holder | null {
  const speaks = (t: Token) => t.mention !== null && SPEAKING.includes(page.entity(t.mention.entity).kind)
  const inside = tokens.slice(from, to).map(t => (speaks(t) ? t : { ...t, mention: null }))
  const persons = inside.filter(
    t => t.mention !== null && !t.possessive && page.entity(t.mention.entity).kind === 'person',
  )
  const joined = inside.some(t => language.grammar.and.has(t.norm))
  const person = (joined ? persons[0] : persons.at(-1))?.mention
  const says = [...language.phrases.claim, ...language.phrases.statement].includes(inside.at(-1)?.norm ?? '')
  const ends = joined || says ? inside.find(t => t.mention !== null) : inside.at(-1)
  const found = person ?? ends?.mention
  if (found == null) return null
  const { kind, party } = page.entity(found.entity)
  return { speaker: found.entity, party, text, number: kind === 'person' ? 'one' : 'many' }
}

/**
 * The longest words of the phrase that a pack gives as a role. An adjective alone ("Ruritanian") is one only at the
 * phrase's end or before a word for what is said: a Ruritanian analyst does not speak for Ruritania.
 */
function readRole({ tokens, page, language }: Place, { from, to }: Range, text: string): Holder | null {
  const said = [...language.phrases.claim, ...language.phrases.statement, ...language.phrases.denial]
  for (let length = to - from; length > 0; length--) {
    for (let start = from; start + length <= to; start++) {
      const next = tokens[start + length]
      const whole = start + length === to || said.includes(next?.norm ?? '')
      if (length === 1 && !whole) continue
      const id = page.role(
        tokens
          .slice(start, start + length)
          .map(t => t.norm)
          .join(' '),
      )
      if (id === null || !SPEAKING.includes(page.entity(id).kind)) continue
      const { kind, party } = page.entity(id)
      return { speaker: id, party, text, number: kind === 'person' ? 'one' : 'many' }
    }
  }
  return null
}

/**
 * Whose claim, denial or evidence a noun names: "Ruritania's claim", "Ruritanian claims", "claims by the minister".
 * @returns null when nobody is named
 */
export function findOwner(tokens: readonly Token[], noun: Cue, language: Language): Range | null {
  const { grammar } = language
  for (let i = noun.from - 1; i >= 0 && noun.from - i <= 5; i--) {
    const token = tokens[i] as Token
    if (!token.isWord && token.norm !== '"') break
    if (token.mention === null && (grammar.prepositions.has(token.norm) || grammar.clauseOpeners.has(token.norm))) break
    const owns = token.possessive || grammar.possessives.has(token.norm)
    const adjective = isDemonym(token, language) || (token.mention !== null && i === noun.from - 1)
    if (!owns && !adjective) continue
    if (
      owns &&
      token.mention === null &&
      !grammar.possessives.has(token.norm) &&
      !token.capital &&
      !grammar.officials.has(token.norm)
    )
      continue
    return { from: startOfName(tokens, i, language), to: i + 1 }
  }
  return findOwnerBehind(tokens, noun, language)
}

function startOfName(tokens: readonly Token[], last: number, { grammar }: Language): number {
  let from = last
  while (from > 0) {
    const token = tokens[from - 1] as Token
    const name =
      token.isWord && (token.mention !== null || grammar.titles.has(token.norm) || grammar.officials.has(token.norm))
    if (!name) break
    from--
  }
  return from
}

/** "claims made on Monday by the ministry", "allegations from Orrin" */
function findOwnerBehind(tokens: readonly Token[], noun: Cue, language: Language): Range | null {
  const { grammar } = language
  for (let i = noun.to; i < tokens.length && i - noun.to < 4; i++) {
    const token = tokens[i] as Token
    if (!token.isWord || grammar.relatives.has(token.norm)) return null
    if (!grammar.agents.has(token.norm) && !(i === noun.to && grammar.origins.has(token.norm))) continue
    let to = i + 1
    while (to < tokens.length && to - i < 9) {
      const next = tokens[to] as Token
      if (!next.isWord || (next.mention === null && grammar.clauseOpeners.has(next.norm))) break
      // "the denial from Ruritania absurd": a name ends where a plain word follows.
      if (tokens[to - 1]?.mention != null && next.mention === null && !next.capital && !isTitle(next, language)) break
      to++
    }
    return to > i + 1 ? { from: i + 1, to } : null
  }
  return null
}
