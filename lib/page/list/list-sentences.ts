/** The page's marked sentences as a list beside the page shows them. */
import { LEVELS } from '../../model/level.ts'
import { matchKey, type SentenceReport } from '../../model/report.ts'
import { boxOf, viewOf } from '../dom/dom.ts'
import { liveRange } from '../mark/hit-test.ts'
import type { MarkedSentence } from '../mark/reader-bridge.ts'

/** @returns a report of each sentence, in their order */
export const listSentences = (sentences: readonly MarkedSentence[]): SentenceReport[] =>
  sentences.map(({ target, block, matches, marks }) => ({
    target,
    kind: block.kind,
    text: block.text.slice(matches[0].sentence.start, matches[0].sentence.end),
    level: LEVELS.find(level => marks.some(mark => mark.level === level)) ?? 'faint',
    claims: matches.map(match => {
      const { claim, voice, sure, speaker, speakerText } = match
      return { claim, voice, sure, speaker, speakerText, key: matchKey(match) }
    }),
  }))

/** @returns the target of the first sentence in the window, else of the last one above it; null: there is none */
export function findInView(sentences: readonly MarkedSentence[]): string | null {
  let above: string | null = null
  for (const { target, located } of sentences) {
    const range = located[0]?.sentence ?? located[0]?.range
    const box = range && measure(range)
    if (!box) continue
    if (box.bottom > 0 && box.top < innerHeight) return target
    if (box.bottom <= 0) above = target
  }
  return above
}

/** @returns the height at which a range is in the window, also where it is in a frame; null when it is not drawn */
function measure(range: AbstractRange): { readonly top: number; readonly bottom: number } | null {
  const box = liveRange(range)?.getBoundingClientRect()
  if (!box?.height) return null
  const frame = viewOf(range.startContainer.ownerDocument)?.frameElement
  const { top } = frame ? boxOf(frame) : { top: 0 }
  return { top: top + box.top, bottom: top + box.bottom }
}
