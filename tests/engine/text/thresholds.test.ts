import { describe, expect, it } from 'vitest'
import { readNumber } from '../../../lib/engine/text/numbers.ts'
import { isStatement } from '../../../lib/engine/text/quotes.ts'
import { LONGEST_SENTENCE, splitSentences } from '../../../lib/engine/text/sentences.ts'
import { isInCapitals, tokenise, tokeniseAll } from '../../../lib/engine/text/tokens.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'

const countSentences = (text: string) => splitSentences(text, ENGLISH).length
const ASKED = ' asked'
/** A name that, with a space before it and the verb behind it, has so many characters. */
const nameFor = (characters: number) => `M${'a'.repeat(characters - ASKED.length - ' M'.length)}`
const read = (text: string) => readNumber(n => text.split(' ')[n] ?? null, 0, ENGLISH)?.value
const isStated = (text: string) => isStatement(text, { start: 0, end: text.length })
const inCapitals = (text: string) => isInCapitals(tokenise(text, ENGLISH), 0)
const countPauses = (...lengths: readonly number[]) => {
  const texts = lengths.map(length => 'a'.repeat(length))
  const steps = tokeniseAll(texts, ENGLISH)
  let pauses = 0
  while (steps.next().done !== true) pauses++
  return pauses
}

/** Each constant with what is still within it and what no longer is. */
describe('the limits of reading text', () => {
  it.each<[string, unknown, unknown]>([
    ['LONGEST_SENTENCE', splitSentences('a'.repeat(2000), ENGLISH)[0]?.end, 1000],
    ['LOOK_AHEAD: the verb ends within it', countSentences(`"Why?" ${nameFor(80)}${ASKED} her.`), 1],
    ['LOOK_AHEAD: the verb ends behind it', countSentences(`"Why?" ${nameFor(81)}${ASKED} her.`), 2],
    ['SPEAKER_WORDS: the verb is the sixth word', countSentences('"Why?" The old grey mayor Vale asked.'), 1],
    ['SPEAKER_WORDS: the verb is the seventh word', countSentences('"Why?" The very old grey mayor Vale asked.'), 2],
    ['SHORTEST_PLAIN_WORD: one letter may be an initial', countSentences('It was J. Vale.'), 1],
    ['LEAST_MULTIPLIER: ninety adds nothing to two', read('two ninety'), 2],
    ['LEAST_MULTIPLIER: a hundred multiplies', read('two hundred'), 200],
    ['LEAST_GROUP: a hundred leaves its group open', read('two hundred thousand'), 200_000],
    ['LEAST_GROUP: a thousand closes its group', read('two thousand five hundred'), 2500],
    ['FEWEST_WORDS: a statement', isStated('we were never there'), true],
    ['FEWEST_WORDS: a phrase', isStated('never been there'), false],
    ['FEWEST_CAPITALS: two letters', inCapitals('OC met'), true],
    ['FEWEST_CAPITALS: one letter', inCapitals('A town'), false],
    ['CHARACTERS_A_STEP: reached', countPauses(19_000, 1000), 1],
    ['CHARACTERS_A_STEP: not reached', countPauses(19_000, 999), 0],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })

  it('LONGEST_SENTENCE is the length that others read', () => {
    expect(LONGEST_SENTENCE).toBe(1000)
  })
})
