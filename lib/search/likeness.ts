/** How like a word is to a typed one: the fewest errors between them, and a cheap test that rules most words out. */

/** Share of a typed word's letters that may be wrong, for Fuse as well: two exchanged letters in a word of six are forgiven. */
export const TOLERANCE = 0.34

/** The longest typed word, in UTF-16 units: each has one bit of a number. */
export const MAX_PATTERN = 32
const ASCII = 128

/** @returns how many errors are forgiven in a typed word; two exchanged letters count as two errors */
export const countForgiven = (pattern: string): number => Math.floor(pattern.length * TOLERANCE)

/** @returns a bit for each kind of letter that a word has, of 32 kinds */
export function maskLetters(word: string): number {
  let mask = 0
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31)
  return mask >>> 0
}

/** @returns how many of a pattern's kinds of letters a word lacks: the pattern cannot be found in it with fewer errors */
export function countMissing(pattern: number, word: number): number {
  let bits = pattern & ~word
  let count = 0
  for (; bits !== 0; bits &= bits - 1) count++
  return count
}

/**
 * Prepares the comparison with one typed word, by Myers's bit-parallel method (A fast bit-vector algorithm for approximate
 * string matching, 1999).
 * @param pattern 1 to 32 UTF-16 units; throws for any other length, since callers cut their queries
 * @returns a function that tells the fewest letters to insert, leave out or replace so that the pattern is somewhere in a word
 */
export function openPattern(pattern: string): (word: string) => number {
  const { length } = pattern
  if (length === 0 || length > MAX_PATTERN) throw new Error(`a pattern of ${length} letters`)
  // Where each letter is in the pattern, one bit a place. Letters beyond ASCII have a map of their own, which few words need.
  const places = new Int32Array(ASCII)
  const others = new Map<number, number>()
  for (let i = 0; i < length; i++) {
    const unit = pattern.charCodeAt(i)
    if (unit < ASCII) places[unit] = (places[unit] as number) | (1 << i)
    else others.set(unit, (others.get(unit) ?? 0) | (1 << i))
  }
  const last = 1 << (length - 1)
  return word => {
    let up = -1 // bits of the rows where the score is one more than in the row above; in `down`, where it is one less
    let down = 0
    let score = length
    let best = length
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i)
      const same = unit < ASCII ? (places[unit] as number) : (others.get(unit) ?? 0)
      const across = (((same & up) + up) ^ up) | same
      let right = down | ~(across | up)
      let left = up & across
      if ((right & last) !== 0) score++
      else if ((left & last) !== 0) score--
      right <<= 1 // no bit is carried in, since a match may begin at any letter of the word
      left <<= 1
      const vertical = same | down
      up = left | ~(vertical | right)
      down = right & vertical
      if (score < best) best = score
    }
    return best
  }
}
