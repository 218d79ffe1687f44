/** @returns a text of at most so many UTF-16 units, cut behind a word and marked by an ellipsis where it is longer */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  // Not inside a character.
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')
  const words = cut.replace(/\s+\S*$/, '')
  // A text without spaces is cut anywhere.
  const kept = words.length < most / 2 ? cut : words
  return `${kept.trimEnd()}…`
}
