/** Reads the files of WordNet: the format is described in its manual page wndb(5WN). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const CLASSES = ['noun', 'verb', 'adj', 'adv'] as const
type WordClass = (typeof CLASSES)[number]

export interface WordNet {
  /** In how many meanings of a class, or of any, a word was met in the texts that WordNet is tagged by; 0: never. */
  countTags(word: string, wordClass?: WordClass): number
  /** For each verb, the nouns derived from it and the numbers of the fields that they belong to. */
  readonly derived: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>
}

const readRows = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('  '))
    .map(line => (line.split(' | ')[0] as string).trim().split(' '))

/** @param folder the dictionary's files */
export function readWordNet(folder: string): WordNet {
  const tags = new Map(CLASSES.map(wordClass => [wordClass, readTags(join(folder, `index.${wordClass}`))]))
  const countIn = (wordClass: WordClass, word: string) => tags.get(wordClass)?.get(word) ?? 0
  return {
    countTags: (word, wordClass) =>
      wordClass === undefined ? Math.max(...CLASSES.map(c => countIn(c, word))) : countIn(wordClass, word),
    derived: readDerived(folder),
  }
}

/** A row of the index: lemma, class, number of synsets, number of pointers, the pointers, synsets again, tag count, offsets. */
function readTags(file: string): Map<string, number> {
  return new Map(readRows(file).map(row => [row[0] as string, Number(row[4 + Number(row[3]) + 1])]))
}

interface Synset {
  readonly field: number
  readonly words: readonly string[]
  /** What is left of the row: the number of pointers and the pointers, four parts each. */
  readonly rest: readonly string[]
}

/** A row of the data: offset, field, class, number of words (hexadecimal), words with their senses, pointers. */
const readSynsets = (file: string): Map<string, Synset> =>
  new Map(
    readRows(file).map(row => {
      const end = 4 + 2 * Number.parseInt(row[3] as string, 16)
      const words = row.slice(4, end).filter((_, i) => i % 2 === 0)
      return [row[0] as string, { field: Number(row[1]), words: words.map(w => w.toLowerCase()), rest: row.slice(end) }]
    }),
  )

/** Follows the pointers "derivationally related form" (`+`) from verbs to nouns. */
function readDerived(folder: string): Map<string, Map<string, Set<number>>> {
  const nouns = readSynsets(join(folder, 'data.noun'))
  const derived = new Map<string, Map<string, Set<number>>>()
  for (const { words, rest } of readSynsets(join(folder, 'data.verb')).values())
    for (let i = 1; i <= 4 * Number(rest[0]); i += 4) {
      const [kind, offset = '', target, places = ''] = rest.slice(i, i + 4)
      const noun = nouns.get(offset)
      const verb = words[Number.parseInt(places.slice(0, 2), 16) - 1]
      const word = noun?.words[Number.parseInt(places.slice(2), 16) - 1]
      if (kind !== '+' || target !== 'n' || noun === undefined || verb === undefined || word === undefined) continue
      const ofVerb = derived.get(verb) ?? new Map<string, Set<number>>()
      ofVerb.set(word, (ofVerb.get(word) ?? new Set()).add(noun.field))
      derived.set(verb, ofVerb)
    }
  return derived
}

/** WordNet's fields of nouns for what is done, said or happens: act, communication, event, phenomenon, process, state. */
const ACTIONS = new Set([4, 10, 11, 19, 22, 26])
/** Endings of nouns for an action. Those for the one who acts ("accuser") are not among them. */
const ACTION_ENDING = /(?:[stx]ion|ment|al|[ae]nce|ure|age|ery|ry|th|se|ss|sis|ht|ief|oof)$/
/** How much of a verb its noun repeats at least: "destroy", "destruction". */
const SHARED_START = 3
/** A word that has more meanings than this, for each as a verb, as a noun or an adjective is seldom a verb in packs. */
const MOST_OTHER = 0.5

/** @returns verbs among the common words, each followed by the common nouns for its action, in alphabetical order */
export function listActionNouns({ countTags, derived }: WordNet, common: ReadonlySet<string>): string[][] {
  const isVerb = (word: string) => {
    const other = Math.max(countTags(word, 'noun'), countTags(word, 'adj'))
    return other === 0 || other < MOST_OTHER * countTags(word, 'verb')
  }
  const isAction = (verb: string, noun: string, fields: ReadonlySet<number>) =>
    noun !== verb &&
    common.has(noun) &&
    noun.startsWith(verb.slice(0, SHARED_START)) &&
    ACTION_ENDING.test(noun) &&
    [...fields].some(field => ACTIONS.has(field))
  return [...derived]
    .filter(([verb]) => verb.length >= SHARED_START && common.has(verb) && isVerb(verb))
    .map(([verb, nouns]) => [
      verb,
      ...[...nouns].filter(([noun, fields]) => isAction(verb, noun, fields)).map(n => n[0]),
    ])
    .filter(entry => entry.length > 1)
    .sort()
}
