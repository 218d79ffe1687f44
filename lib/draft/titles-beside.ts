/** Reads titles in small letters beside a name, and whom they serve. */
import type { Language } from '../engine/text/language.ts'
import type { NameRun } from './name-runs.ts'
import { cutPossessive } from './possessive.ts'

/** A title has at most this many words. */
export const MOST_ROLE_WORDS = 5

export interface Beside {
  readonly role: string
  readonly owner: string | null
}

/**
 * @param isFull the name is a given and a last name: a noun that is no title tells nothing of other names
 * @returns a title in small letters beside the name: "the union's president, Jane Roe", "Jane Roe, an aide to the mayor".
 */
export function readBeside(run: NameRun, language: Language, isFull: boolean): Beside | null {
  return readBefore(run.before, language, isFull) ?? readBehind(run.after, language)
}

const WORDS = /\p{L}[\p{L}\p{N}-]*(?:['’]\p{L}*)?/gu

/** Words before the name, back to the first that belongs to no title: "Osterland's | prime minister, ". */
function readBefore(before: string, { grammar, functionWords, inflection }: Language, isFull: boolean): Beside | null {
  if (!/(?:^|\p{L}|['’]),? $/u.test(before)) return null
  const clause = before.replace(/,? $/, '')
  const words = (clause.split(/[,;:.()"“”–—]/).at(-1) ?? '').match(WORDS) ?? []
  const last = (words.at(-1) ?? '').toLowerCase()
  const titled = grammar.titles.has(last) || (grammar.officials.has(last) && !grammar.houses.has(last))
  if (!titled && !/, $/.test(before)) return isFull ? readCompound(words, clause, grammar) : null
  if (!titled)
    return (
      readOf(words, grammar, /, $/.test(before)) ?? (isFull ? readAnyone(words, grammar, /, $/.test(before)) : null)
    )
  const role: string[] = []
  for (let at = words.length - 1; at >= 0 && role.length < MOST_ROLE_WORDS; at--) {
    const word = words[at] as string
    const plain = word.toLowerCase()
    const owner = cutPossessive(word, inflection.possessiveEnding)
    if (owner !== null) return { role: role.join(' '), owner }
    if (grammar.possessives.has(plain)) return { role: role.join(' '), owner: plain }
    if (role.length > 0 && /^\p{Lu}/u.test(word) && at > 0) return { role: role.join(' '), owner: word }
    if (functionWords.has(plain) || grammar.fillers.has(plain)) break
    // "Union president": the first word of a sentence may be whom the title serves.
    if (role.length > 0 && at === 0 && /^\p{Lu}/u.test(word)) return { role: [plain, ...role].join(' '), owner: plain }
    role.unshift(plain)
  }
  if (role.length === 0) return null
  return { role: role.join(' '), owner: role.length > 1 ? (role[0] as string) : null }
}

/** "Union firebrand | Jane Roe", "Acme engineer | Tom Roe": the sentence begins with whom a noun serves. */
function readCompound(words: readonly string[], clause: string, grammar: Language['grammar']): Beside | null {
  const [owner = '', noun = ''] = words
  if (words.length !== 2 || !/^\P{L}*\p{Lu}\S* \p{Ll}+$/u.test(clause)) return null
  const plain = owner.toLowerCase()
  const isVerb = noun.endsWith(grammar.pastEnding) || noun.endsWith(grammar.pluralEnding)
  const serves = grammar.speakers.has(noun) ? !grammar.determiners.has(plain) : grammar.houses.has(plain) && !isVerb
  return serves ? { role: noun, owner: plain } : null
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

/** "A survivor, | Tom Roe, told": what a name in commas stands behind is whoever it names. */
function readAnyone(
  words: readonly string[],
  { determiners, roleLinks }: Language['grammar'],
  apposed: boolean,
): Beside | null {
  const [first = '', ...role] = words
  const isPhrase = apposed && determiners.has(first.toLowerCase()) && role.length > 0 && role.length <= MOST_ROLE_WORDS
  return isPhrase && role.every(w => /^\p{Ll}/u.test(w) && !roleLinks.has(w))
    ? { role: role.join(' '), owner: null }
    : null
}

/** ", an aide to the mayor, " */
function readBehind(after: string, { grammar, inflection }: Language): Beside | null {
  const apposed = /^, ([^,;:.“”"]{2,90})[,.]/u.exec(after)?.[1]
  if (apposed === undefined) return null
  const words = apposed.match(WORDS) ?? []
  // "Acme Ferries, which runs the service,"
  if (grammar.relatives.has((words[0] ?? '').toLowerCase())) return null
  const link = words.findIndex(
    (w, n) => n > 0 && (grammar.roleLinks.has(w.toLowerCase()) || grammar.relatives.has(w.toLowerCase())),
  )
  const head = (link < 0 ? words : words.slice(0, link)).filter(w => !grammar.determiners.has(w.toLowerCase()))
  const noun = (head.at(-1) ?? '').toLowerCase()
  if (!(grammar.titles.has(noun) || (grammar.officials.has(noun) && !grammar.houses.has(noun)))) return null
  const owner = link < 0 ? null : words.slice(link + 1).filter(w => !grammar.determiners.has(w.toLowerCase()))
  const named = owner?.filter(w => /^\p{Lu}/u.test(w)) ?? []
  const owns = (word: string) => cutPossessive(word, inflection.possessiveEnding)
  const possessive = head.map(owns).find(w => w !== null)
  const role = head
    .filter(w => owns(w) === null)
    .map(w => w.toLowerCase())
    .slice(-MOST_ROLE_WORDS)
    .join(' ')
  const first = head.find(w => /^\p{Lu}/u.test(w) && owns(w) === null)
  return { role, owner: possessive ?? (named.length > 0 ? named.join(' ') : (owner?.[0] ?? first ?? null)) }
}
