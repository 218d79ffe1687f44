/**
 * Looks a YAML text over before it is parsed, since the parser calls itself for each level. It takes brackets in texts for levels
 * too, which does no harm: no text has so many that do not close.
 */

/** More levels than any pack has, written in whatever way. */
const LEVELS = 60
/** Columns by which a line may be indented, or be a list in a list in a list. */
const COLUMNS = 200

/** @returns what is wrong and in which line, counted from 1; null: nothing */
export function guardYaml(text: string): { readonly message: string; readonly line: number } | null {
  let [line, column, depth] = [1, 0, 0]
  let isIndent = true
  for (const char of text) {
    column++
    if (char === '\n') {
      line++
      column = 0
      isIndent = true
    } else if (char === '[' || char === '{') depth++
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1)
    if (isIndent && column > 0) isIndent = ' \t-?:'.includes(char)
    if (depth > LEVELS || (isIndent && column > COLUMNS))
      return { message: 'has more levels than any pack: mend it there.', line }
  }
  return null
}
