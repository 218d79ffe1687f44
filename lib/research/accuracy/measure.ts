import type { ScanOptions } from '../../engine/engine.ts'
import type { Index } from '../../engine/index/records.ts'
import { ALL_PARTS, PARTS } from '../../engine/matching/ablation.ts'
import type { Language } from '../../engine/text/language.ts'
import { scanDocument } from '../../node/scan-document.ts'
import { type Figures, sumUp } from './figures.ts'
import { openFlatVoiceReader } from './flat-voice.ts'
import { judgePage } from './judge.ts'
import type { LabelledSet } from './labelled.ts'
import { openSpeakers } from './speakers.ts'
import { type JudgedSet, joinSets } from './tables.ts'

/**
 * Scans labelled pages as the extension would and judges what it finds. A claim that is in no label of any set is not
 * scored, because nobody looked for it.
 * @param language of the labels' speakers
 */
export function judgeSets(
  index: Index,
  language: Language,
  sets: readonly LabelledSet[],
  options: ScanOptions = {},
): JudgedSet[] {
  const readSpeaker = openSpeakers(index, language)
  const labels = sets.flatMap(set => set.pages.flatMap(page => page.labels))
  const scored = new Set(labels.flatMap(label => label.claims.flatMap(c => c.anyOf)))
  return sets.map(({ name, pages }) => {
    const judged = pages.map(page => {
      const matches = scanDocument(index, page.document, options).matches.filter(m => scored.has(m.claim))
      return judgePage(page.labels, matches, readSpeaker)
    })
    return {
      name,
      pages: pages.length,
      sentences: pages.reduce((sum, page) => sum + page.labels.length, 0),
      said: judged.flatMap(j => j.said),
      expected: judged.flatMap(j => j.expected),
    }
  })
}

/** Measures the engine whole, and with each of its parts left out, over all sets together. */
export function ablate(index: Index, language: Language, sets: readonly LabelledSet[]) {
  const measure = (name: string, options: ScanOptions): { name: string; figures: Figures } => ({
    name,
    figures: sumUp(joinSets(judgeSets(index, language, sets, options))),
  })
  return [
    measure('whole', {}),
    ...PARTS.map(part => measure(`without ${part}`, { parts: { ...ALL_PARTS, [part]: false } })),
    measure('without scope', { openVoices: openFlatVoiceReader }),
  ]
}
