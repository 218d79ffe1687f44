/** @returns a text of at most so many UTF-16 units, cut behind a word and marked by an ellipsis where it is longer */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const words = cut.replace(/\s+\S*$/, '')
  // A text without spaces is cut anywhere, but not inside a character.
  const kept = words === '' || words.length < most / 2 ? cut.replace(/[\uD800-\uDBFF]$/, '') : words
  return `${kept.trimEnd()}…`
}
