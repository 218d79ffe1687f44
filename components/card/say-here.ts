import type { Match } from '../../lib/model/page.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'
import { nameSpeaker, sayReading } from '../claim/say-reading.ts'
import type { Texts } from '../text/text.tsx'

/**
 * Says how a sentence puts a claim, in a few words, such as "X says so."
 * @param matches those of one sentence with this claim
 * @returns each saying once, in order; none where no reading is sure
 */
export function sayHere(
  texts: Texts,
  matches: readonly Match[],
  claim: ClaimView,
  entities: readonly EntityView[],
): string[] {
  const sayings = matches.flatMap(match => sayReading(texts, match, nameSpeaker(match, [claim], entities)) ?? [])
  return [...new Set(sayings)].map(saying => texts('glance_sentence', saying))
}
