/** Voices by a flat rule, which only asks what cues a sentence has. Beside it one sees what reading their scopes is worth. */

import type { CueKind } from '../../engine/voice/sentence.ts'
import type { OpenVoices } from '../../engine/voice/voice-reading.ts'
import type { Voice } from '../../model/page.ts'

/** In this order: a sentence gets the first voice that it has a cue of. */
const RULE: readonly (readonly [Voice, readonly CueKind[]])[] = [
  ['denied', ['deny']],
  ['doubted', ['doubt', 'uncertain']],
  ['attributed', ['report', 'source', 'claim']],
  ['mentioned', ['hedge', 'hearsay']],
]

/** @returns a reader that gives a sentence one voice, spoken by the first entity that the sentence names */
export const openFlatVoiceReader: OpenVoices = speech => (block, sentence) => {
  const parsed = speech.read({ block, sentence })
  const kinds = new Set(parsed?.cues.map(cue => cue.kind))
  const voice = RULE.find(([, cues]) => cues.some(kind => kinds.has(kind)))?.[0] ?? 'own'
  const mention = parsed?.tokens.find(token => token.mention !== null)?.mention ?? null
  if (voice === 'own' || voice === 'mentioned' || parsed === null || mention === null)
    return [{ voice, speaker: null, party: null, speakerText: null, trace: null }]
  return [
    {
      voice,
      speaker: mention.entity,
      party: speech.page.entity(mention.entity).party,
      speakerText: parsed.block.block.text.slice(mention.span.start, mention.span.end),
      trace: null,
    },
  ]
}
