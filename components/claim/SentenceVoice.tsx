import type { Match } from '../../lib/model/page.ts'
import type { EntityView } from '../../lib/model/view.ts'
import { type Texts, useTexts } from '../text/text.tsx'

interface Props {
  /** Matches of one sentence with one claim. */
  matches: readonly Match[]
  entities: readonly EntityView[]
}

/**
 * How this very sentence puts the claim: in which voice, and by whom as the page words it. Nothing is said of a reading
 * that is not sure.
 */
export function SentenceVoice({ matches, entities }: Props) {
  const texts = useTexts()
  const sure = matches.filter(match => match.sure)
  if (sure.length === 0) return null
  const sayings = [...new Set(sure.map(match => sayVoice(texts, match, saySpeaker(texts, match, entities))))]
  return (
    <section class="here">
      <h3>{texts('card_here')}</h3>
      {sayings.map(saying => (
        <p key={saying} dir="auto">
          {saying}
        </p>
      ))}
    </section>
  )
}

function saySpeaker(texts: Texts, { speaker, speakerText }: Match, entities: readonly EntityView[]): string | null {
  const name = entities.find(e => e.id === speaker)?.name ?? null
  if (speakerText === null) return name
  if (name === null || name === speakerText) return texts('card_speaker', speakerText)
  return texts('card_speakerNamed', speakerText, name)
}

function sayVoice(texts: Texts, { voice }: Match, speaker: string | null): string {
  switch (voice) {
    case 'own':
      return texts('card_hereOwn')
    case 'attributed':
      return speaker === null ? texts('card_hereAttributedNobody') : texts('card_hereAttributed', speaker)
    case 'denied':
      return speaker === null ? texts('card_hereDeniedNobody') : texts('card_hereDenied', speaker)
    case 'doubted':
      return speaker === null ? texts('card_hereDoubtedNobody') : texts('card_hereDoubted', speaker)
    case 'mentioned':
      return texts('card_hereMentioned')
  }
}
