/** Finds runs of words with a capital: names, with the titles before them. */
import type { Language } from '../engine/text/language.ts'
import type { ArticleSentence } from './article.ts'
import { cutPossessive } from './possessive.ts'

export interface NameRun {
  readonly words: readonly string[]
  /** What stands between two words: a space, a hyphen, or " of ". One fewer than words. */
  readonly joints: readonly string[]
  /** The sentence before the run and behind it. */
  readonly before: string
  readonly after: string
  readonly possessive: boolean
  /** Position of its sentence in the list of all sentences. */
  readonly sentence: number
  /** The sentence begins with it. */
  readonly opens: boolean
}

interface Word {
  readonly text: string
  /** It begins a sentence, a quotation, or what a colon opens: it has a capital in any case. */
  readonly opens: boolean
  readonly start: number
  readonly end: number
  readonly possessive: boolean
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:\.\p{Lu})*(?:['’]\p{L}+)?/gu
const DOTTED = /^(?:\p{Lu}\.)+\p{Lu}$/u
const OPENING = /^\P{L}*$|[:“"‘]\s?$/u
/** An apostrophe alone behind a word. */
const BARE = /^['’](?!\p{L})/u

/** Names are looked for in this many sentences: more than any article has, and a draft of more is of no use. */
export const MOST_SENTENCES = 20_000

function cutWords(text: string, { inflection }: Language): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: whole, index }) => {
    const owner = cutPossessive(whole, inflection.possessiveEnding)
    const isBare = whole.endsWith(inflection.barePossessiveAfter) && BARE.test(text.slice(index + whole.length))
    const plain = owner ?? whole
    const isDotted = owner === null && DOTTED.test(plain) && text[index + plain.length] === '.'
    return {
      text: isDotted ? `${plain}.` : plain,
      opens: OPENING.test(text.slice(0, index)),
      start: index,
      end: index + whole.length + (isDotted ? 1 : 0),
      possessive: owner !== null || isBare,
    }
  })
}

const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/**
 * @param sentences of all articles
 * @returns the runs in order; a word that has its capital only because it opens a sentence is left out
 */
export function findNameRuns(
  sentences: readonly ArticleSentence[],
  language: Language,
  isNation: (word: string) => boolean,
): NameRun[] {
  const read = sentences
    .slice(0, MOST_SENTENCES)
    .map(({ text, capitals }) => (capitals ? [] : cutWords(text, language)))
  const small = new Set(read.flatMap(words => words.filter(w => !hasCapital(w.text)).map(w => w.text)))
  const sure = new Set(read.flatMap(words => words.filter(w => !w.opens && hasCapital(w.text)).map(w => w.text)))
  return read.flatMap((words, sentence) => {
    const { text } = sentences[sentence] as ArticleSentence
    return cutRuns(text, words, language).flatMap(run => {
      const first = run[0] as Word
      const { opens } = first
      // "Two Ruritanian soldiers"
      const counts = language.numbers.values.has(first.text.toLowerCase())
      const isWord = opens && !isNation(first.text) && !maySurely(run, small, sure, language)
      const kept = counts || isWord ? run.slice(1) : run
      return kept.length === 0 ? [] : [makeRun(text, kept, sentence, opens)]
    })
  })
}

/** Whether the first word of a sentence belongs to a name. */
function maySurely(
  run: readonly Word[],
  small: ReadonlySet<string>,
  sure: ReadonlySet<string>,
  { functionWords, sentenceOpeners, grammar }: Language,
): boolean {
  const word = (run[0] as Word).text
  const plain = word.toLowerCase()
  if (functionWords.has(plain) || sentenceOpeners.has(plain) || grammar.fillers.has(plain))
    return sure.has(word) && word === word.toUpperCase() && word.length > 1
  if (run.length === 1 && small.has(plain)) return false
  if (sure.has(word)) return true
  return run.length > 1 ? !small.has(plain) : word === word.toUpperCase() && word.length > 1
}

function cutRuns(text: string, words: readonly Word[], language: Language): Word[][] {
  const runs: Word[][] = []
  let open: Word[] = []
  const close = () => {
    if (open.length > 0) runs.push(open)
    open = []
  }
  for (const word of words) {
    const last = open.at(-1)
    if (!hasCapital(word.text) || isCalendar(word.text, language)) {
      if (!language.acts.owners.has(word.text) && !language.grammar.determiners.has(word.text)) close()
      continue
    }
    if (last !== undefined && !joins(text, open, word, language)) close()
    open.push(word)
  }
  close()
  return runs
}

const isCalendar = (word: string, { numbers, grammar, functionWords }: Language): boolean => {
  const plain = word.toLowerCase()
  const isTime = numbers.calendar.has(plain) || grammar.months.has(plain) || grammar.personal.has(plain)
  const isSmall = functionWords.has(plain) && word !== word.toUpperCase()
  return isTime || isSmall || (word.length === 1 && grammar.firstPerson.has(plain))
}

/** A link between two parts of a name: "Ministry of Defence". */
function isLink(joint: string, { acts, grammar }: Language): boolean {
  const [link = '', article] = joint.trim().split(' ')
  return joint.startsWith(' ') && acts.owners.has(link) && (article === undefined || grammar.determiners.has(article))
}

function joins(text: string, open: readonly Word[], word: Word, language: Language): boolean {
  const { grammar, abbreviations } = language
  const last = open.at(-1) as Word
  if (last.possessive) return false
  const joint = text.slice(last.end, word.start)
  if (joint === ' ' || joint === '-') return true
  const plain = last.text.toLowerCase()
  // "Col. Roe"
  if (joint === '. ' && abbreviations.never.has(plain)) return true
  return isLink(joint, language) && !grammar.titles.has(plain) && isOrganisation(plain, grammar)
}

const isOrganisation = (plain: string, { officials, houses, speakers }: Language['grammar']): boolean =>
  officials.has(plain) || houses.has(plain) || speakers.has(plain)

function makeRun(text: string, words: readonly Word[], sentence: number, opens: boolean): NameRun {
  const first = words[0] as Word
  const last = words.at(-1) as Word
  return {
    words: words.map(w => w.text),
    joints: words.slice(1).map((w, n) => text.slice((words[n] as Word).end, w.start)),
    before: text.slice(0, first.start),
    after: text.slice(last.end),
    possessive: last.possessive,
    sentence,
    opens,
  }
}

/** @returns words `from` to the end, as the article writes them */
export const spell = ({ words, joints }: Pick<NameRun, 'words' | 'joints'>, from = 0, to = words.length): string =>
  words.slice(from, to).reduce((all, word, n) => (n === 0 ? word : all + (joints[from + n - 1] ?? ' ') + word), '')
