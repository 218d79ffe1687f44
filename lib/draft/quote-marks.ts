/** Writes single quotation marks as double ones, which the engine reads as quotations. */

/** A quotation in single marks is not longer than this many code units. */
const LONGEST = 600
const OPENING = /(^|[\s(—–:"“])['‘](?=[\p{L}\p{N}])/gu
const CLOSING = /[\p{L}\p{N},.?!…]['’](?![\p{L}\p{N}])/gu

/** @returns the text with the same offsets; an apostrophe stays one */
export function doubleQuotes(text: string): string {
  const units = text.split('')
  let from = 0
  OPENING.lastIndex = 0
  for (let open = OPENING.exec(text); open !== null; open = OPENING.exec(text)) {
    const at = open.index + (open[1] ?? '').length
    if (at < from) continue
    CLOSING.lastIndex = at + 1
    const close = CLOSING.exec(text.slice(0, at + LONGEST))
    if (close === null) continue
    units[at] = '“'
    units[close.index + 1] = '”'
    from = close.index + 2
  }
  return units.join('')
}
