import { useEffect, useState } from 'preact/hooks'
import type { ClaimView } from '../../lib/model/view.ts'
import { sayDate } from '../text/say.ts'
import { count, useTexts } from '../text/text.tsx'
import type { SectionProps } from './options-source.ts'
import { Row } from './Row.tsx'
import { Section } from './Section.tsx'

/** What the person does not want marked, and the way back. */
export function Hidden({ source, settings: { mutedClaims, hiddenMarks }, change }: SectionProps) {
  const texts = useTexts()
  const titles = useTitles(source, mutedClaims.map(({ id }) => id).join('\n'))
  const marks = hiddenMarks.hashes.length
  return (
    <Section id="hidden" name="options_hidden">
      {mutedClaims.length === 0 && marks === 0 && (
        <Row name={texts('options_hiddenNothing')} help={texts('options_hiddenNothingText')} />
      )}
      {mutedClaims.map(({ id, since }) => {
        const title = titles.get(id) ?? texts('options_mutedUnknown')
        return (
          <Row key={id} name={<bdi>{title}</bdi>} help={texts('options_muted', sayDate(texts, since))}>
            <button
              type="button"
              class="text-button"
              aria-label={texts('options_markAgainClaim', title)}
              onClick={() => void change({ set: 'claim', id, on: true, day: since })}
            >
              {texts('options_markAgain')}
            </button>
          </Row>
        )
      })}
      {marks > 0 && (
        <Row name={count(texts, 'options_marksHidden', marks)} help={texts('options_marksHiddenText')}>
          <button type="button" class="text-button" onClick={() => void change({ set: 'showHidden' })}>
            {texts('options_showHidden')}
          </button>
        </Row>
      )}
    </Section>
  )
}

/** @param ids of claims, one a line @returns their titles by id, as far as they are known; a claim of several packs may have several ids */
function useTitles(source: SectionProps['source'], ids: string): ReadonlyMap<string, string> {
  const [claims, setClaims] = useState<readonly ClaimView[]>([])
  useEffect(() => {
    if (ids !== '') source.describeClaims(ids.split('\n')).then(setClaims, () => {})
  }, [source, ids])
  return new Map(claims.flatMap(({ id, also = [], title }) => [id, ...also.map(a => a.id)].map(id => [id, title])))
}
