/** Finds the words of a statement that stand in quotation marks. */
import type { SentenceRange, SentenceToken } from '../engine/voice/sentence.ts'
import { QUOTATION_WORDS } from '../pack/limits.ts'

export const countQuotedWords = (text: string): number =>
  text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length

/**
 * @returns the longest quotation inside of a range, as the text has it, 25 words at most: a longer one is cut at the end of a
 * clause that fits; null: none
 */
export function findQuotation(
  text: string,
  tokens: readonly SentenceToken[],
  { from, to }: SentenceRange,
): string | null {
  let best: string | null = null
  let open: number | null = null
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token?.norm !== '"') continue
    if (open === null) open = token.end
    else {
      const quoted = shortenQuotation(text.slice(open, token.start))
      if (quoted !== null && quoted.length > (best?.length ?? 0)) best = quoted
      open = null
    }
  }
  return best
}

/** @returns a quotation of 25 words at most, cut behind a stop or comma; null: it has no such place */
export function shortenQuotation(quoted: string): string | null {
  const whole = quoted
    .trim()
    .replace(/,$|(?<!\.\p{Lu}|\s\p{Lu})\.$/u, '')
    .trim()
  if (whole === '' || /[\n]/.test(whole)) return null
  if (countQuotedWords(whole) <= QUOTATION_WORDS) return whole
  const stops = [...whole.matchAll(/[.?!;,](?=\s)/g)].map(m => m.index).reverse()
  const stop = stops.find(at => countQuotedWords(whole.slice(0, at)) <= QUOTATION_WORDS)
  return stop === undefined ? null : whole.slice(0, stop + (/[.?!]/.test(whole[stop] ?? '') ? 1 : 0))
}
