import { useState } from 'preact/hooks'
import type { PageSentences, SentenceReport } from '../../lib/model/report.ts'
import { count, sayNumber, useTexts } from '../text/text.tsx'
import { DOWN, SAVE, UP } from '../ui/drawings.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { SentenceList } from './SentenceList.tsx'
import type { Known } from './use-claims.ts'
import type { Place } from './use-place.ts'

export type Which = 'contested' | 'all'

interface Props {
  page: PageSentences
  known: Known
  which: Which
  place: Place
  /** See `SentenceList`. */
  from: string | null
  onWhich: (which: Which) => void
  onOpen: (sentence: SentenceReport) => void
  onSave: () => void
}

/** What is marked on a page: a choice of which, the sentences, and steps from one to the next. */
export function PageSide({ page: { sentences }, known, which, place, from, onWhich, onOpen, onSave }: Props) {
  const texts = useTexts()
  const contested = sentences.filter(({ level }) => level === 'contested')
  const listed = which === 'all' ? sentences : contested
  return (
    <>
      <div class="top-row which-row">
        <fieldset class="which" aria-label={texts('panel_which')}>
          <button type="button" aria-pressed={which === 'contested'} onClick={() => onWhich('contested')}>
            {texts('panel_contested', sayNumber(texts, contested.length))}
          </button>
          <button type="button" aria-pressed={which === 'all'} onClick={() => onWhich('all')}>
            {texts('panel_all', sayNumber(texts, sentences.length))}
          </button>
        </fieldset>
        <IconButton label={texts('panel_save')} icon={SAVE} onPress={onSave} />
      </div>
      <p class="visually-hidden" role="status">
        {count(texts, 'panel_count', sentences.length, sayNumber(texts, contested.length))}
      </p>
      <div class="scrolled">
        {listed.length === 0 && <p class="state">{texts('panel_noneContested')}</p>}
        <SentenceList sentences={listed} known={known} at={place.at} from={from} onOpen={onOpen} />
      </div>
      <Steps sentences={listed} place={place} />
    </>
  )
}

/** Steps through the listed sentences, in the page. */
function Steps({ sentences, place }: { sentences: readonly SentenceReport[]; place: Place }) {
  const texts = useTexts()
  const [isGone, setIsGone] = useState(false)
  const at = sentences.findIndex(({ target }) => target === place.at)
  const step = async (to: number) => {
    const next = sentences[to]
    if (next !== undefined) setIsGone(!(await place.go(next)))
  }
  const all = sayNumber(texts, sentences.length)
  return (
    <div class="bottom">
      <button type="button" class="button" disabled={at <= 0} onClick={() => step(at - 1)}>
        <Icon icon={UP} />
        {texts('panel_previous')}
      </button>
      <span class="bottom-at">
        {at < 0 ? count(texts, 'popup_sentences', sentences.length) : texts('panel_at', sayNumber(texts, at + 1), all)}
        <span class="bottom-gone" role="status">
          {isGone && texts('panel_gone')}
        </span>
      </span>
      <button type="button" class="button" disabled={at >= sentences.length - 1} onClick={() => step(at + 1)}>
        {texts('panel_next')}
        <Icon icon={DOWN} />
      </button>
    </div>
  )
}
