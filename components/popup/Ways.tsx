import { useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../text/text.tsx'
import { HELP, OPTIONS, PANEL } from '../ui/drawings.ts'
import { Icon } from '../ui/Icon.tsx'
import { PLACES, type Place } from './popup-source.ts'

const NAMES: Readonly<Record<Place, TextKey>> = { panel: 'popup_panel', options: 'ways_options', help: 'ways_help' }

const DRAWINGS = { panel: PANEL, options: OPTIONS, help: HELP } as const

interface Props {
  /** Whether there is a page beside which the side panel could stand. */
  hasPage: boolean
  onGo: (place: Place) => Promise<void>
}

/** The ways on to the extension's other pages. */
export function Ways({ hasPage, onGo }: Props) {
  const texts = useTexts()
  const [failed, setFailed] = useState(false)
  return (
    <nav class="ways" aria-label={texts('popup_ways')}>
      <ul>
        {PLACES.filter(place => hasPage || place !== 'panel').map(place => (
          <li key={place}>
            <button type="button" class="way" onClick={() => onGo(place).catch(() => setFailed(true))}>
              <Icon icon={DRAWINGS[place]} />
              {texts(NAMES[place])}
            </button>
          </li>
        ))}
      </ul>
      <p class="notice" role="status">
        {failed && texts('popup_wayFailed')}
      </p>
    </nav>
  )
}
