/** Reads a run of capitals: which of its words are a title, whom the title serves, and which are the name. */
import type { Language } from '../engine/text/language.ts'
import { type NameRun, spell } from './name-runs.ts'

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
/** A title before or behind a name has at most this many words. */
const MOST_ROLE_WORDS = 5
const ACRONYM = /^\s?\(([\p{Lu}][\p{Lu}\p{N}&.]{1,9})\)/u
const LAST_WORD = /(\p{L}+(?:['’]s?)?)\s*$/u

export function readRun(run: NameRun, language: Language, isNation: (word: string) => boolean): NameReading {
  const { grammar } = language
  const plain = run.words.map(word => word.toLowerCase())
  const isTitle = (word: string) => grammar.titles.has(word) || grammar.officials.has(word) || grammar.honorifics.has(word)
  const isBodyNoun = (word: string) => isBody(word, language)
  const last = plain.at(-1) ?? ''
  const nation = leadingNation(run, isNation)
  const acronym = ACRONYM.exec(run.after)?.[1] ?? null
  const base = { run, acronym, isPlace: isBehindPlace(run, language) }
  // "Prime Minister", "Foreign Minister": no name.
  if (grammar.titles.has(last) && plain.length <= MOST_ROLE_WORDS)
    return { ...base, name: null, words: [], role: plain.slice(nation).join(' '), owner: spellNation(run, nation), isBody: false }
  const at = run.words.length > 1 && isBodyNoun(last) ? -1 : plain.findLastIndex((w, n) => n < plain.length - 1 && isTitle(w) && !isOfName(run, n))
  if (at < 0 && isBodyNoun(last) && run.words.length > 1) return readBody(run, nation, base, language)
  const from = at < 0 ? nation : at + 1
  if (from >= run.words.length) {
    const name = spell(run, 0)
    return { ...base, name, words: run.words, role: null, owner: null, isBody: false }
  }
  const inside = at < 0 ? null : plain.slice(nation, at + 1).join(' ')
  const beside = inside === null || grammar.honorifics.has(inside) ? readBeside(run, language) : null
  const owner = at < 0 && nation === 0 ? null : spellNation(run, nation)
  const besideOwner = beside?.owner ?? null
  return {
    ...base,
    name: spell(run, from),
    words: run.words.slice(from),
    role: beside?.role ?? (inside !== null && !grammar.honorifics.has(inside) ? inside : null),
    owner: owner ?? besideOwner ?? (inside === null ? null : ownerBefore(run.before)),
    isBody: false,
  }
}

/** "Ministry of Defence": the word before "of" is no title of a person. */
const isOfName = ({ joints }: NameRun, at: number): boolean => /of/.test(joints[at] ?? '')

const isBody = (word: string, { grammar }: Language): boolean =>
  !grammar.titles.has(word) && !grammar.honorifics.has(word) && (grammar.houses.has(word) || grammar.officials.has(word) || grammar.speakers.has(word))

function leadingNation(run: NameRun, isNation: (word: string) => boolean): number {
  for (let count = Math.min(3, run.words.length - 1); count > 0; count--) if (isNation(spell(run, 0, count))) return count
  return 0
}

const spellNation = (run: NameRun, count: number): string | null => (count === 0 ? null : spell(run, 0, count))

/** "Russian Foreign Ministry", "World Rivers Commission" */
function readBody(
  run: NameRun,
  nation: number,
  base: Pick<NameReading, 'run' | 'acronym' | 'isPlace'>,
  language: Language,
): NameReading {
  const owner = spellNation(run, nation) ?? ownerBefore(run.before)
  const isHouse = language.grammar.houses.has((run.words.at(-1) ?? '').toLowerCase())
  return { ...base, name: spell(run), words: run.words, role: null, owner: isHouse || nation > 0 ? owner : null, isBody: true, isPlace: false }
}

/** "Osterland's | prime minister", "Its | minister": the last word before, when it is a possessive. */
function ownerBefore(before: string): string | null {
  const last = LAST_WORD.exec(before)?.[1] ?? ''
  if (/^its$/i.test(last)) return last.toLowerCase()
  return /['’]s$/.test(last) && /^\p{Lu}/u.test(last) ? last.replace(/['’]s$/, '') : null
}

function isBehindPlace({ before }: NameRun, { times, grammar }: Language): boolean {
  const words = before.trim().toLowerCase().split(/\s+/).slice(-PLACE_LINKS)
  const link = words.at(-1) === 'the' ? words[0] : words.at(-1)
  return link !== undefined && (times.before.has(link) || link === 'at' || link === 'near') && grammar.prepositions.has(link) && link !== 'from' && link !== 'of'
}

interface Beside {
  readonly role: string
  readonly owner: string | null
}

/** A title in small letters beside the name: "the union's president, Jane Roe", "Jane Roe, an aide to the mayor". */
function readBeside(run: NameRun, language: Language): Beside | null {
  return readBefore(run.before, language) ?? readBehind(run.after, language)
}

const WORDS = /\p{L}[\p{L}\p{N}-]*(?:['’]s?(?!\p{L}))?/gu

/** Words before the name, back to the first that belongs to no title: "Osterland's | prime minister, ". */
function readBefore(before: string, { grammar, functionWords }: Language): Beside | null {
  if (!/(?:^|\p{L}|['’]),? $/u.test(before)) return null
  const clause = before.replace(/,? $/, '')
  const words = (clause.split(/[,;:.()"“”–—]/).at(-1) ?? '').match(WORDS) ?? []
  const last = (words.at(-1) ?? '').toLowerCase()
  const titled = grammar.titles.has(last) || (grammar.officials.has(last) && !grammar.houses.has(last))
  if (!titled) return readOf(words, grammar, /, $/.test(before))
  const role: string[] = []
  for (let at = words.length - 1; at >= 0 && role.length < MOST_ROLE_WORDS; at--) {
    const word = words[at] as string
    const plain = word.toLowerCase()
    if (/['’]s?$/.test(word)) return { role: role.join(' '), owner: word.replace(/['’]s?$/, '') }
    if (grammar.possessives.has(plain)) return { role: role.join(' '), owner: plain }
    if (role.length > 0 && (/^\p{Lu}/u.test(word) && at > 0)) return { role: role.join(' '), owner: word }
    if (functionWords.has(plain) || grammar.fillers.has(plain)) break
    // "Union president": the first word of a sentence may be whom the title serves.
    if (role.length > 0 && at === 0 && /^\p{Lu}/u.test(word)) return { role: [plain, ...role].join(' '), owner: plain }
    role.unshift(plain)
  }
  if (role.length === 0) return null
  return { role: role.join(' '), owner: role.length > 1 ? (role[0] as string) : null }
}

/** "The mayor of Lauben, | Jonas Vick" */
function readOf(words: readonly string[], grammar: Language['grammar'], apposed: boolean): Beside | null {
  if (!apposed) return null
  const at = words.findLastIndex(w => grammar.roleLinks.has(w.toLowerCase()))
  const title = (words[at - 1] ?? '').toLowerCase()
  if (at < 1 || words.length - at > MOST_ROLE_WORDS || !grammar.titles.has(title)) return null
  const owner = words.slice(at + 1).filter(w => /^\p{Lu}/u.test(w))
  return { role: title, owner: owner.length === 0 ? null : owner.join(' ') }
}

/** ", an aide to the mayor, " */
function readBehind(after: string, { grammar }: Language): Beside | null {
  const apposed = /^(?:['’]s)?, ((?:a |an |the |its |their |\p{Lu})[^,;:.“”"]{2,90})[,.]/u.exec(after)?.[1]
  if (apposed === undefined) return null
  const words = apposed.match(WORDS) ?? []
  const link = words.findIndex((w, n) => n > 0 && (grammar.roleLinks.has(w.toLowerCase()) || grammar.relatives.has(w.toLowerCase())))
  const head = (link < 0 ? words : words.slice(0, link)).filter(w => !grammar.determiners.has(w.toLowerCase()))
  const noun = (head.at(-1) ?? '').toLowerCase()
  if (!(grammar.titles.has(noun) || (grammar.officials.has(noun) && !grammar.houses.has(noun)))) return null
  const owner = link < 0 ? null : words.slice(link + 1).filter(w => !grammar.determiners.has(w.toLowerCase()))
  const named = owner?.filter(w => /^\p{Lu}/u.test(w)) ?? []
  const possessive = head.find(w => /['’]s?$/.test(w))?.replace(/['’]s?$/, '')
  const role = head.filter(w => !/['’]s?$/.test(w)).map(w => w.toLowerCase()).slice(-MOST_ROLE_WORDS).join(' ')
  const first = head.find(w => /^\p{Lu}/u.test(w) && !/['’]s?$/.test(w))
  return { role, owner: possessive ?? (named.length > 0 ? named.join(' ') : (owner?.[0] ?? first ?? null)) }
}
