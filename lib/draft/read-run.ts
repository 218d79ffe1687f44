/** Reads a run of capitals: which of its words are a title, whom the title serves, and which are the name. */
import type { Language } from '../engine/text/language.ts'
import type { DraftLanguage } from './article.ts'
import type { Countries } from './countries.ts'
import { type NameRun, spell } from './name-runs.ts'
import { cutPossessive } from './possessive.ts'
import { MOST_ROLE_WORDS, readBeside } from './titles-beside.ts'

/** What one place in an article tells about a name. */
export interface NameReading {
  /** The name as it is written, without titles; null: there is only a title. */
  readonly name: string | null
  /** Its words; empty where there is no name. */
  readonly words: readonly string[]
  /** The title beside the name, in small letters ("foreign minister"), or null. */
  readonly role: string | null
  /** Whom the title serves, as the article words it: a name, an adjective of a nation, "its", or a noun like "union"; or null. */
  readonly owner: string | null
  /** The name is that of a body, since it ends with a word for one: "World Rivers Commission". */
  readonly isBody: boolean
  /** It stands behind a word for a place: "in", "at", "near". */
  readonly isPlace: boolean
  readonly acronym: string | null
  readonly run: NameRun
}

/** Words before a name by which it is a place. */
const PLACE_LINKS = 2
const ACRONYM = /^\s?\(([\p{Lu}][\p{Lu}\p{N}&.]{1,9})\)/u
const LAST_WORD = /(\p{L}+(?:['’]\p{L}*)?)\s*$/u

export function readRun(run: NameRun, language: DraftLanguage, countries: Countries): NameReading {
  const { grammar } = language
  const plain = run.words.map(word => word.toLowerCase())
  const isTitle = (word: string) =>
    grammar.titles.has(word) || grammar.officials.has(word) || grammar.honorifics.has(word)
  // "Captain | Jane Roe": a noun for a speaker is a title only before a given and a last name.
  const isBeforePerson = (word: string, left: number) => grammar.speakers.has(word) && left === 3
  const isBodyNoun = (word: string) => isBody(word, language)
  const last = plain.at(-1) ?? ''
  const nation = leadingNation(run, countries, language)
  const acronym = ACRONYM.exec(run.after)?.[1] ?? null
  const base = { run, acronym, isPlace: isBehindPlace(run, language) }
  // "Prime Minister", "Foreign Minister": no name.
  if (grammar.titles.has(last) && plain.length <= MOST_ROLE_WORDS)
    return {
      ...base,
      name: null,
      words: [],
      role: plain.slice(nation).join(' '),
      owner: spellNation(run, nation),
      isBody: false,
    }
  const at =
    run.words.length > 1 && isBodyNoun(last)
      ? -1
      : plain.findLastIndex(
          (w, n) => n < plain.length - 1 && (isTitle(w) || isBeforePerson(w, plain.length - n)) && !isOfName(run, n),
        )
  const isBodyOf = plain.some((w, n) => isOfName(run, n) && isBodyNoun(w))
  if (at < 0 && (isBodyNoun(last) || isBodyOf) && run.words.length > 1) return readBody(run, nation, base, language)
  const noun = at < 0 && nation === 0 ? leadingNoun(run, plain, language) : 0
  if (noun > 0)
    return {
      ...base,
      name: spell(run, noun),
      words: run.words.slice(noun),
      role: plain[0] ?? null,
      owner: null,
      isBody: false,
    }
  const from = at < 0 ? nation : at + 1
  if (from >= run.words.length) {
    const name = spell(run, 0)
    return { ...base, name, words: run.words, role: null, owner: null, isBody: false }
  }
  const inside = at < 0 ? null : plain.slice(nation, at + 1).join(' ')
  const beside =
    inside === null || grammar.honorifics.has(inside)
      ? readBeside(run, language, isFullName(run.words.slice(from), language))
      : null
  const owner = at < 0 && nation === 0 ? null : spellNation(run, nation)
  const besideOwner = beside?.owner ?? null
  return {
    ...base,
    name: spell(run, from),
    words: run.words.slice(from),
    role: beside?.role ?? (inside !== null && !grammar.honorifics.has(inside) ? inside : null),
    owner: owner ?? besideOwner ?? (inside === null ? null : ownerBefore(run.before, language)),
    isBody: false,
  }
}

/** "Widow | Jane Roe": a common word with which the sentence begins, before a given and a last name. */
function leadingNoun({ opens, words }: NameRun, plain: readonly string[], { commonWords }: DraftLanguage): number {
  const [first = '', ...name] = plain
  return opens && words.length === 3 && commonWords.has(first) && !commonWords.has(name[1] ?? '') ? 1 : 0
}

const isFullName = (words: readonly string[], { commonWords }: DraftLanguage): boolean =>
  words.length > 1 && !words.every(w => commonWords.has(w.toLowerCase()))

/** "Ministry of Defence": a word before "of" is no title of a person. */
const isOfName = ({ joints }: NameRun, at: number): boolean => /\p{L}/u.test(joints[at] ?? '')

const isBody = (word: string, { grammar }: Language): boolean =>
  !grammar.titles.has(word) &&
  !grammar.honorifics.has(word) &&
  (grammar.houses.has(word) || grammar.officials.has(word) || grammar.speakers.has(word))

function leadingNation(run: NameRun, countries: Countries, language: Language): number {
  for (let count = Math.min(3, run.words.length - 1); count > 0; count--)
    if (countries.find(spell(run, 0, count)) !== null) return isGivenName(run, count, countries, language) ? 0 : count
  return 0
}

/** "Sofia | Roe": the name of a city before one word that is no title is a given name. */
function isGivenName(run: NameRun, count: number, { isPlace }: Countries, language: Language): boolean {
  const rest = run.words.slice(count).map(w => w.toLowerCase())
  const isRole = (w: string) => language.grammar.titles.has(w) || isBody(w, language)
  return count === 1 && rest.length === 1 && isPlace(run.words[0] as string) && !isRole(rest[0] as string)
}

const spellNation = (run: NameRun, count: number): string | null => (count === 0 ? null : spell(run, 0, count))

/** "Ruritanian Foreign Ministry", "World Rivers Commission" */
function readBody(
  run: NameRun,
  nation: number,
  base: Pick<NameReading, 'run' | 'acronym' | 'isPlace'>,
  language: Language,
): NameReading {
  const owner = spellNation(run, nation) ?? ownerBefore(run.before, language)
  const isHouse = language.grammar.houses.has((run.words.at(-1) ?? '').toLowerCase())
  return {
    ...base,
    name: spell(run),
    words: run.words,
    role: null,
    owner: isHouse || nation > 0 ? owner : null,
    isBody: true,
    isPlace: false,
  }
}

/** "Ruritania's | prime minister", "Its | minister": the last word before, when it is a possessive. */
function ownerBefore(before: string, { grammar, inflection }: Language): string | null {
  const last = LAST_WORD.exec(before)?.[1] ?? ''
  if (grammar.possessives.has(last.toLowerCase())) return last.toLowerCase()
  return /^\p{Lu}/u.test(last) ? cutPossessive(last, inflection.possessiveEnding) : null
}

function isBehindPlace({ before, after }: NameRun, { grammar, draft }: DraftLanguage): boolean {
  const words = before.trim().toLowerCase().split(/\s+/).slice(-PLACE_LINKS)
  const link = grammar.determiners.has(words.at(-1) ?? '') ? words[0] : words.at(-1)
  // "at the Acme plant": the name tells whose plant it is.
  const isOfPlace = link !== words.at(-1) && /^ \p{Ll}/u.test(after)
  return link !== undefined && draft.places.has(link) && !isOfPlace
}
