import type { Match } from '../../lib/model/page.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'
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
  const sure = matches.filter(match => match.sure)
  return [...new Set(sure.map(match => sayVoice(texts, match, nameSpeaker(match, claim, entities))))]
}

/** @returns a known speaker's name, as short as it is known, or else the page's own words; null: there is no speaker */
function nameSpeaker(
  { speaker, speakerText }: Match,
  { accounts }: ClaimView,
  entities: readonly EntityView[],
): string | null {
  if (speaker === null) return speakerText
  const short =
    accounts.find(account => account.speaker === speaker)?.speakerShort ??
    accounts.find(account => account.party === speaker)?.partyShort
  return short ?? entities.find(({ id }) => id === speaker)?.name ?? speakerText
}

function sayVoice(texts: Texts, { voice }: Match, speaker: string | null): string {
  if (voice === 'own' || voice === 'mentioned') return texts(`glance_${voice}`)
  return speaker === null ? texts(`glance_${voice}Nobody`) : texts(`glance_${voice}`, speaker)
}
