/** How well a word fits what was typed: the fewest errors, and a cheap test that rules most words out. */

/** Share of a typed word's letters that may be wrong; Fuse gets the same. Two letters changed places in a word of six. */
export const TOLERANCE = 0.34

/** Longest typed word, UTF-16 units: one bit each. */
export const MAX_PATTERN = 32
const ASCII = 128

/** @returns how many errors are forgiven in a typed word; an exchange of two letters counts as two */
export const countForgiven = (pattern: string): number => Math.floor(pattern.length * TOLERANCE)

/** @returns one bit for each kind of letter in a word, of 32 kinds */
export function maskLetters(word: string): number {
  let mask = 0
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31)
  return mask >>> 0
}

/** @returns how many of a pattern's kinds of letters a word lacks: at least as many errors it takes to find it there */
export function countMissing(pattern: number, word: number): number {
  let bits = pattern & ~word
  let count = 0
  for (; bits !== 0; bits &= bits - 1) count++
  return count
}

/**
 * Prepares the comparison with one typed word.
 * @param pattern 1 to 32 UTF-16 units; more is a bug of the caller, who cuts queries
 * @returns tells the fewest letters that must be inserted, left out or replaced for the pattern to stand anywhere in a
 * word, by the bit-parallel method of Myers (A fast bit-vector algorithm for approximate string matching, 1999)
 */
export function openPattern(pattern: string): (word: string) => number {
  const { length } = pattern
  if (length === 0 || length > MAX_PATTERN) throw new Error(`a pattern of ${length} letters`)
  // Places of each letter in the pattern, one bit each; beyond ASCII in a table that few words need.
  const places = new Int32Array(ASCII)
  const others = new Map<number, number>()
  for (let i = 0; i < length; i++) {
    const unit = pattern.charCodeAt(i)
    if (unit < ASCII) places[unit] = (places[unit] as number) | (1 << i)
    else others.set(unit, (others.get(unit) ?? 0) | (1 << i))
  }
  const last = 1 << (length - 1)
  return word => {
    let up = -1 // where a column's score grows by one downwards, and where it shrinks
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
      right <<= 1 // a match may begin at any letter of the word: no bit is carried in
      left <<= 1
      const vertical = same | down
      up = left | ~(vertical | right)
      down = right & vertical
      if (score < best) best = score
    }
    return best
  }
}
