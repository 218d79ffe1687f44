/** How a sentence of the page puts a claim, in words. */
import type { Match } from '../../lib/model/page.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'
import type { Texts } from '../text/text.tsx'

export type Reading = Pick<Match, 'voice' | 'sure' | 'speaker' | 'speakerText'>

/** @returns "… says so", by whom as far as the page tells; null: it is not sure, and nothing is said */
export function sayReading(texts: Texts, reading: Reading, name: string | null): string | null {
  const { voice, sure } = reading
  if (!sure) return null
  if (voice === 'mentioned') return texts('claim_voice_mentioned')
  if (voice === 'own' || (voice === 'attributed' && name === null)) return texts('claim_voice_own')
  if (name !== null) return texts(`claim_voice_${voice}`, name)
  return texts(voice === 'denied' ? 'claim_voice_deniedNobody' : 'claim_voice_doubtedNobody')
}

/**
 * Says how a sentence puts a claim.
 * @param matches those of the sentence with this claim
 * @param entities their speakers
 * @returns each saying once, in order; none where no reading is sure
 */
export function sayReadings(
  texts: Texts,
  matches: readonly Match[],
  claim: ClaimView,
  entities: readonly EntityView[],
): string[] {
  return [...new Set(matches.flatMap(match => sayReading(texts, match, nameSpeaker(match, [claim], entities)) ?? []))]
}

/** @returns the speaker's short name if a statement of theirs is known, else their name, else the page's own words; or null */
export function nameSpeaker(
  { speaker, speakerText }: Reading,
  claims: readonly Pick<ClaimView, 'accounts'>[],
  entities: readonly EntityView[],
): string | null {
  const short = claims
    .flatMap(claim => claim.accounts)
    .flatMap(({ party, partyShort, speaker: by, speakerShort }) =>
      [by === speaker ? speakerShort : null, party === speaker ? partyShort : null].filter(name => name !== null),
    )[0]
  if (speaker === null) return speakerText
  return short ?? entities.find(({ id }) => id === speaker)?.name ?? speakerText
}
