/** Tells whose something is, by the ending of a possessive: "Roe's", "officials'". */

/** An apostrophe behind a word, with the ending of the language or without. */
const ENDING = /['’](\p{L}*)$/u

/** @returns the word without the ending of a possessive; null: it is none */
export function cutPossessive(word: string, possessiveEnding: string): string | null {
  const ending = ENDING.exec(word)
  if (ending === null) return null
  const isWhole = ending[1] === '' || `'${ending[1]}` === possessiveEnding
  return isWhole ? word.slice(0, ending.index) : null
}
