/** Readings of labelled sentences, with their features: what the confidence of readings is learned from. */
import type { Language } from '../../engine/text/language.ts'
import type { ReadingFeatures } from '../../engine/voice/confidence.ts'
import type { Match } from '../../model/page.ts'
import { scanDocument } from '../../node/scan-document.ts'
import { judgePage } from '../accuracy/judge.ts'
import { openSpeakers } from '../accuracy/speakers.ts'
import type { LabelledTopic } from './topics.ts'

export interface ReadingExample {
  readonly features: ReadingFeatures
  /** Voice and speaker's party are those of a label. */
  readonly right: boolean
  readonly sentence: string
  /** The reading as people see it. */
  readonly said: string
}

/** @returns every reading of a claim that the labels have; a false match tells nothing of voices */
export const listExamples = (topic: LabelledTopic, language: Language): ReadingExample[] =>
  topic.sets.flatMap(set => set.pages.flatMap(page => readPage(topic, language, page)))

function readPage(
  { index }: LabelledTopic,
  language: Language,
  { document, labels }: LabelledTopic['sets'][number]['pages'][number],
): ReadingExample[] {
  const byKey = new Map<string, ReadingFeatures>()
  const tellSure = (features: ReadingFeatures, { claim, voice, block, sentence }: Omit<Match, 'sure'>) => {
    const text = document.blocks.find(b => b.id === block)?.text ?? ''
    byKey.set(`${claim} ${voice} ${text.slice(sentence.start, sentence.end)}`, features)
    return true
  }
  const { matches } = scanDocument(index, document, { tellSure })
  const { expected } = judgePage(labels, matches, openSpeakers(index, language))
  return expected.flatMap(({ readings }) =>
    readings.flatMap(({ match, right }) => {
      const { claim, voice, sentence, speakerText } = match
      const features = byKey.get(`${claim} ${voice} ${sentence}`)
      const said = `${claim} ${voice}${speakerText === null ? '' : `: ${speakerText}`}`
      return features === undefined ? [] : [{ features, right, sentence, said }]
    }),
  )
}
