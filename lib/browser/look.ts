/** What a first look finds in a page's raw text. */
import type { Block, Gathered, ScanRequest, ScanResult } from '../model/page.ts'

/**
 * Texts that are read together. Small: events that look alike, named in one part of a page, hide a topic from the engine;
 * where a page as a whole has something known, one of its parts has it, too.
 */
const TOGETHER = 16
/** Where two texts touch that stand in elements of their own: "the end.The next" */
const SEAM = /(?<=[\p{Ll}\p{N}.,:;!?)\]”’"'…])(?=[\p{Lu}“"‘(])/u

/** @returns whether something in raw texts of a page is known: as they are, or cut where they seem to be several */
export async function isKnown(
  scan: (request: ScanRequest) => Promise<ScanResult> | ScanResult,
  { language, texts }: Gathered,
): Promise<boolean> {
  const readings = texts.flatMap(text => {
    const whole = text.replace(/\s+/g, ' ').trim()
    const pieces = whole.split(SEAM)
    return pieces.length > 1 ? [whole, ...pieces] : pieces
  })
  const blocks = readings.map((text, id): Block => ({ id, kind: 'paragraph', text }))
  for (let i = 0; i < blocks.length; i += TOGETHER) {
    const request = { language, blocks: blocks.slice(i, i + TOGETHER), context: null }
    if ((await scan(request)).matches.length > 0) return true
  }
  return false
}
