/** An invented language, whose words are as unevenly used as real ones: the same for the same numbers. */

import { makeRandom } from '../../lib/research/scale/random.ts'

/** @returns numbers in [0, 1), the same for the same seed */
export const openRandom = (seed: number): (() => number) => makeRandom(seed).next

const ONSETS = 'b br d dr f g gl k l m n p pr r s st t tr v z'.split(' ')
const VOWELS = 'a e i o u au ea oi'.split(' ')
const CODAS = ' n m k st r lt p'.split(' ')

/** @returns the word of a rank: two syllables or more, another one for every rank */
export function wordOf(rank: number): string {
  let left = rank
  const take = (parts: readonly string[]): string => {
    const part = parts[left % parts.length] as string
    left = Math.floor(left / parts.length)
    return part
  }
  const syllables = [take(ONSETS) + take(VOWELS), take(ONSETS) + take(VOWELS) + take(CODAS)]
  while (left > 0) {
    left--
    syllables.push(take(ONSETS) + take(VOWELS) + take(CODAS))
  }
  return syllables.join('')
}

/**
 * Words by Zipf's law: the inverse of the integral of 1 / (rank + flat).
 * @param words how many there are
 * @param flat how many at the head are about equally frequent; the little words of a real language come before these
 * @returns what draws a word
 */
export const openWords =
  (random: () => number, words: number, flat: number): (() => string) =>
  () =>
    wordOf(Math.floor(flat * ((1 + words / flat) ** random() - 1)))

/** @returns a text with a capital at its beginning */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
