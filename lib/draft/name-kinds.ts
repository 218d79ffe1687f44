/** Tells what kind of name a group is, by what stands around it. */
import type { Language } from '../engine/text/language.ts'
import type { DraftLanguage } from './article.ts'
import type { Group } from './name-group.ts'
import type { NameReading } from './read-run.ts'

/** A name of a person without a title has a given and a last name. */
const GIVEN_AND_LAST = 2

/** Whether a name is that of a person: it has a title, or is shortened to its last word. */
export function isPerson({ words, readings, roles, country }: Group, language: DraftLanguage): boolean {
  if (country !== null || words.length > 4 || readings.some(r => r.isBody)) return false
  if (roles.size > 0) return true
  const last = words.at(-1) ?? ''
  // "Acme" for "Acme Rubber": a person is called by the last name.
  if (readings.some(r => isOfThings(r, language))) return false
  if (words.length > 1 && words[0] !== last && readings.some(r => r.words.length === 1 && r.words[0] === words[0]))
    return false
  // "the Sorn": a person's name has no article.
  const isShort = readings.some(
    r => r.words.length === 1 && r.words[0] === last && !/\b\p{L}+ $/u.test(r.run.before.replace(/.*[.,;:] $/u, '')),
  )
  const isThing = readings.some(r => r.isPlace) || language.grammar.houses.has(last.toLowerCase())
  if (words.length > 1 && isShort && !isThing) return true
  // "Jane Roe, sent by the bank, said": no word of it means anything else.
  const isName = words.length === GIVEN_AND_LAST && !words.some(w => language.commonWords.has(w.toLowerCase()))
  const isTold = (r: NameReading) =>
    isAged(r, language) || (opensClause(r, language) && /^(?:,| \p{Ll})/u.test(r.run.after))
  // "the Mines Inspectorate": a body has an article.
  const hasArticle = readings.some(r => r.words.length > 1 && isArticle(lastWord(r.run.before), language))
  return isName && !isThing && !hasArticle && readings.some(isTold)
}

/** "Acme Ferries, which" */
function isOfThings({ run }: NameReading, { grammar }: Language): boolean {
  const next = /^, (\p{L}+) /u.exec(run.after)?.[1] ?? ''
  return grammar.relatives.has(next) && !grammar.subordinators.has(next) && !grammar.persons.has(next.slice(0, 3))
}

const isArticle = (word: string, { grammar }: Language): boolean =>
  grammar.determiners.has(word) && !grammar.subordinators.has(word)

const lastWord = (before: string): string => /(\p{L}+)\s$/u.exec(before)?.[1]?.toLowerCase() ?? ''

/** "Jane Roe, who", "Jane Roe, 52,": only a person is told of so. */
function isAged({ run: { after } }: NameReading, { grammar }: Language): boolean {
  const [, next = ''] = /^, (\p{L}+|\d{2})[ ,]/u.exec(after) ?? []
  return /^\d/.test(next) || grammar.persons.has(next)
}

/** "according to the Courier" */
export function isCited({ run }: NameReading, { phrases, grammar }: Language): boolean {
  const words = run.before.trim().toLowerCase().split(/\s+/)
  const before = (grammar.determiners.has(words.at(-1) ?? '') ? words.slice(0, -1) : words).join(' ')
  return phrases.source.some(phrase => before === phrase || before.endsWith(` ${phrase}`))
}

/** "The Mission | said", but not "shells fell in the town, said": nothing but an article stands before. */
export function opensClause({ run, isPlace }: NameReading, { grammar }: Language): boolean {
  const words = (run.before.split(/[,;:“"]/).at(-1) ?? '').trim().toLowerCase().split(/\s+/)
  return (
    !isPlace &&
    words.every(w => w === '' || grammar.determiners.has(w) || grammar.and.has(w) || grammar.coordinators.has(w))
  )
}

/** "interior ministry" for "Ministry of the Interior"; null: the name has another form. */
export function turnedName({ words, readings }: Group, { grammar }: Language): string | null {
  const [noun = '', what = ''] = words.map(w => w.toLowerCase())
  const isOf = readings.some(r => /\p{L}/u.test(r.run.joints[0] ?? ''))
  return words.length === 2 && grammar.houses.has(noun) && isOf ? `${what} ${noun}` : null
}

/** "union" of "National Union of Teachers": what the article calls it further on; null: the name has no such word. */
export function bodyNoun({ words, country }: Group, { grammar }: Language): string | null {
  if (words.length < 2 || country !== null) return null
  // "The office" is that of whoever was named last.
  const isBody = (w: string) =>
    !grammar.titles.has(w) &&
    !(grammar.speakers.has(w) && w.endsWith(grammar.pluralEnding)) &&
    (grammar.houses.has(w) !== grammar.officials.has(w) || (!grammar.houses.has(w) && grammar.speakers.has(w)))
  return words.map(w => w.toLowerCase()).findLast(isBody) ?? null
}
