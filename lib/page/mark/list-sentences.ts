/** The page's marked sentences as a list beside the page shows them. */
import { matchKey, type SentenceReport } from '../../model/report.ts'
import type { MarkedSentence } from './findings.ts'
import { liveRange } from './hit-test.ts'

/** @returns a report of each sentence, in their order */
export const listSentences = (sentences: readonly MarkedSentence[]): SentenceReport[] =>
  sentences.flatMap(({ matches, marks }) => {
    const [best] = matches
    if (best === undefined) return []
    const { block, sentence } = best.match
    const range = best.sentence ?? best.range
    return {
      target: `${block}:${sentence.start}`,
      kind: 'paragraph',
      text: (range && liveRange(range)?.toString()) ?? '',
      level: (marks[0]?.denial ?? 'undenied') === 'undenied' ? 'faint' : 'contested',
      claims: matches.map(({ match }) => {
        const { claim, voice, sure, speaker, speakerText } = match
        return { claim, voice, sure, speaker, speakerText, key: matchKey(match) }
      }),
    }
  })

/** @returns the target of the first sentence in the window, else of the last one above it; null: there is none */
export function findInView(sentences: readonly MarkedSentence[]): string | null {
  let above: string | null = null
  for (const { matches } of sentences) {
    const range = matches[0]?.sentence ?? matches[0]?.range
    const box = range && liveRange(range)?.getBoundingClientRect()
    if (!box?.height || !matches[0]) continue
    const { block, sentence } = matches[0].match
    const target = `${block}:${sentence.start}`
    if (box.bottom > 0 && box.top < innerHeight) return target
    if (box.bottom <= 0) above = target
  }
  return above
}
