/** The page's marks as a file for other tools: Web Annotations in JSON-LD. */
import { annotatePage } from '../../lib/model/annotations.ts'
import type { PageSentences } from '../../lib/model/report.ts'
import { nameSpeaker, sayReading } from '../claim/say-reading.ts'
import type { Texts } from '../text/text.tsx'
import type { Known } from './use-claims.ts'

/** @returns the file's text */
export function writeAnnotations(
  texts: Texts,
  { url, title, language, sentences }: PageSentences,
  known: Known,
): string {
  const all = [...known.claims.values()]
  const page = annotatePage({
    ...{ url, title, language },
    sentences: sentences.map(({ text, claims }) => ({
      ...{ exact: text, prefix: '', suffix: '' },
      claims: claims.flatMap(claim => {
        const view = known.claims.get(claim.claim)
        if (view === undefined) return []
        const speaker = claim.sure ? nameSpeaker(claim, all, known.entities) : null
        const { id, title, statement } = view
        return { ...{ id, title, statement }, voice: sayReading(texts, claim, speaker), speaker }
      }),
    })),
  })
  return `${JSON.stringify(page, null, 2)}\n`
}
