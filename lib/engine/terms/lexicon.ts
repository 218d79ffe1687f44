/**
 * Finds terms among tokens. A **term** is a concept or an entity: what patterns are built from. Each term is spelled by
 * phrases, which are runs of words. A name matches word by word; a concept's phrase matches by lemmas and by the values of
 * numbers.
 *
 * Each phrase is filed under one of its words, its **key**: the word that the fewest phrases contain, and a function word
 * only if there is no other. A token is therefore looked up once, and phrases that merely begin with a common word cost
 * nothing.
 */
import { at, byteAt, numberAt } from '../text/column.ts'
import { isInCapitals, lemmaAt, lengthAt, type Tokens } from '../text/tokens.ts'
import { type Memo, makeMemo, openMemos } from '../text/word-table.ts'

/** Bits of a phrase's `flags`. `PHRASE_EXACT`: matches word by word, not by lemma. */
export const PHRASE_EXACT = 1
/** Matches only words that the page writes in capitals: "US", "NATO". */
export const PHRASE_CAPITALS = 2
/** A title that stands for an entity, not a spelling of its name. */
export const PHRASE_ROLE = 4

/** The columns of the lexicon in the index file. */
export interface Lexicon {
  /** Hash table with open addressing: the hash of a key in each slot, 0 in a free one. Its length is a power of two. */
  readonly slots: Uint32Array
  /** The phrases of slot i are `filed[slotStarts[i] .. slotStarts[i + 1])`. */
  readonly slotStarts: Uint32Array
  readonly filed: Uint32Array
  /** Phrase p is `elements[phraseStarts[p] .. phraseStarts[p + 1])`: hashes of words if it is exact, otherwise of lemmas. */
  readonly phraseStarts: Uint32Array
  readonly elements: Uint32Array
  /** The term that each phrase spells, and the phrase's flags. */
  readonly terms: Uint32Array
  readonly flags: Uint8Array
  /** Which element of each phrase is its key. */
  readonly keys: Uint8Array
}

/** Where phrases occur in a block, in columns with `count` entries; what lies behind has no meaning. */
export interface Occurrences {
  count: number
  readonly phrases: number[]
  /** Token ranges, half-open. */
  readonly starts: number[]
  readonly ends: number[]
}

export const makeOccurrences = (): Occurrences => ({ count: 0, phrases: [], starts: [], ends: [] })

/** @returns the slot of a key, or -1 when the table does not have it */
export function findSlot(slots: Uint32Array, key: number): number {
  const mask = slots.length - 1
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const taken = slots[slot]
    if (taken === key) return slot
    if (taken === 0) return -1
  }
}

/**
 * The phrases filed under each word, remembered because pages repeat their words and nearly every word has no phrase or one
 * of a single word. `memo` tells for a word where its entry in `lists` begins: the number of its phrases of one word, those
 * phrases, the number of its longer phrases, those phrases.
 */
interface PhraseLists {
  readonly memo: Memo
  readonly lists: number[]
}

const phraseListsOf = openMemos((words): PhraseLists => ({ memo: makeMemo(words), lists: [0, 0] }))
/** Value in the memo of a word without phrases. No entry begins there, since `lists` starts with two unused numbers. */
const NO_PHRASE = 1

/** Lists the phrases filed under a token's word or lemma. @returns where their entry begins, or `NO_PHRASE` */
function listPhrases(lexicon: Lexicon, tokens: Tokens, token: number, lists: number[]): number {
  const filed = [at(tokens.words, token), lemmaAt(tokens, token)].flatMap(key => {
    const slot = findSlot(lexicon.slots, key)
    return slot < 0 ? [] : [...lexicon.filed.subarray(lexicon.slotStarts[slot], lexicon.slotStarts[slot + 1])]
  })
  const length = (phrase: number) => at(lexicon.phraseStarts, phrase + 1) - at(lexicon.phraseStarts, phrase)
  // The word's hash may be the key of a phrase that wants it as a lemma, and the other way round.
  const fits = (phrase: number) => {
    const exact = (byteAt(lexicon.flags, phrase) & PHRASE_EXACT) !== 0
    return keyAt(tokens, token, exact) === lexicon.elements[at(lexicon.phraseStarts, phrase)]
  }
  const single = filed.filter(phrase => length(phrase) === 1 && fits(phrase))
  const longer = filed.filter(phrase => length(phrase) > 1)
  if (single.length + longer.length === 0) return NO_PHRASE
  const entry = lists.length
  for (const phrases of [single, longer]) {
    lists.push(phrases.length)
    for (const phrase of phrases) lists.push(phrase)
  }
  return entry
}

/**
 * Finds every phrase of the lexicon in a block.
 * @param target is emptied and filled with the occurrences, ordered by their start; of those that start together the
 * longest comes first. Blocks that are read one after the other can share it.
 */
export function findTerms(lexicon: Lexicon, tokens: Tokens, target: Occurrences): void {
  const { words, slots, numberLengths, first, count } = tokens
  const { memo, lists } = phraseListsOf(lexicon.slots, tokens.table)
  target.count = 0
  for (let token = first; token < first + count; token++) {
    if (numberLengths[token] !== 0) {
      // The value of a number may depend on the words that follow, so it cannot be remembered for the word.
      addFiled(lexicon, tokens, token, at(words, token), target)
      addFiled(lexicon, tokens, token, lemmaAt(tokens, token), target)
      continue
    }
    const slot = at(slots, token)
    const remembered = at(memo, slot)
    if (remembered === NO_PHRASE) continue
    const entry = remembered || listPhrases(lexicon, tokens, token, lists)
    memo[slot] = entry
    if (entry !== NO_PHRASE) addListed(lexicon, tokens, token, lists, entry, target)
  }
}

/** Adds the phrases that are filed under a key and match around the token. */
function addFiled(lexicon: Lexicon, tokens: Tokens, token: number, key: number, target: Occurrences): void {
  const slot = findSlot(lexicon.slots, key)
  if (slot < 0) return
  const end = at(lexicon.slotStarts, slot + 1)
  for (let i = at(lexicon.slotStarts, slot); i < end; i++)
    addIfMatching(lexicon, tokens, token, at(lexicon.filed, i), target)
}

function addIfMatching(lexicon: Lexicon, tokens: Tokens, token: number, phrase: number, target: Occurrences): void {
  const start = token - byteAt(lexicon.keys, phrase)
  const end = matchPhrase(lexicon, tokens, phrase, start)
  if (end > 0) insert(target, phrase, start, end)
}

/** Adds the phrases of a token's entry in `lists`, see `PhraseLists`. */
function addListed(
  lexicon: Lexicon,
  tokens: Tokens,
  token: number,
  lists: readonly number[],
  entry: number,
  target: Occurrences,
): void {
  const longer = entry + 1 + numberAt(lists, entry)
  for (let i = entry + 1; i < longer; i++) {
    const phrase = numberAt(lists, i)
    if (byteAt(lexicon.flags, phrase) & PHRASE_CAPITALS && !isInCapitals(tokens, token)) continue
    // It belongs at the end: no occurrence found so far starts later, and none that starts here is shorter.
    const { phrases, starts, ends } = target
    phrases[target.count] = phrase
    starts[target.count] = token
    ends[target.count++] = token + 1
  }
  const end = longer + 1 + numberAt(lists, longer)
  for (let i = longer + 1; i < end; i++) addIfMatching(lexicon, tokens, token, numberAt(lists, i), target)
}

/** Inserts an occurrence in order, which is at the end or a few places before it. */
function insert(target: Occurrences, phrase: number, start: number, end: number): void {
  const { phrases, starts, ends } = target
  let place = target.count++
  for (; place > 0; place--) {
    const before = numberAt(starts, place - 1)
    if (before < start || (before === start && numberAt(ends, place - 1) >= end)) break
    phrases[place] = numberAt(phrases, place - 1)
    starts[place] = before
    ends[place] = numberAt(ends, place - 1)
  }
  phrases[place] = phrase
  starts[place] = start
  ends[place] = end
}

const keyAt = (tokens: Tokens, token: number, exact: boolean): number =>
  exact ? at(tokens.words, token) : lemmaAt(tokens, token)

/** Matches a phrase against the tokens from `start` on. @returns one past its last token, or 0 when it does not match */
function matchPhrase(lexicon: Lexicon, tokens: Tokens, phrase: number, start: number): number {
  if (start < tokens.first) return 0
  const { elements, phraseStarts } = lexicon
  const flags = byteAt(lexicon.flags, phrase)
  const exact = (flags & PHRASE_EXACT) !== 0
  const behind = tokens.first + tokens.count
  const end = at(phraseStarts, phrase + 1)
  let token = start
  for (let element = at(phraseStarts, phrase); element < end; element++) {
    if (token >= behind || keyAt(tokens, token, exact) !== elements[element]) return 0
    if (flags & PHRASE_CAPITALS && !isInCapitals(tokens, token)) return 0
    token += exact ? 1 : lengthAt(tokens, token)
  }
  return token
}
