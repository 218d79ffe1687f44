import { useEffect, useState } from 'preact/hooks'
import type { MarkLook } from '../../lib/model/marks.ts'
import { CHOICES } from '../../lib/model/settings.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { Sample } from '../page/Sample.tsx'
import { useTexts } from '../text/text.tsx'
import { Choice } from './Choice.tsx'
import type { SectionProps } from './options-source.ts'
import { Row, SwitchRow } from './Row.tsx'
import { Section } from './Section.tsx'

/** What is marked, and how marks look. */
export function Marks({ source, settings: { marks }, change }: SectionProps) {
  const texts = useTexts()
  const set = (changed: Partial<MarkLook>) => void change({ set: 'marks', marks: changed })
  return (
    <Section id="marks" name="options_marks">
      <Row id="which" name={texts('options_which')} help={texts('options_whichText')}>
        <Choice
          id="which"
          choices={CHOICES.which.map(value => ({ value, label: texts(`options_which_${value}`) }))}
          value={marks.which}
          onChange={which => set({ which })}
        />
      </Row>
      <SwitchRow
        name={texts('options_names')}
        help={texts('options_namesText')}
        on={marks.names}
        onChange={names => set({ names })}
      />
      <Row id="style" name={texts('options_style')} help={texts('options_styleText')}>
        <Choice
          id="style"
          choices={CHOICES.style.map(value => ({ value, label: texts(`options_style_${value}`) }))}
          value={marks.style}
          onChange={style => set({ style })}
        />
      </Row>
      <Row id="strength" name={texts('options_strength')} help={texts('options_strengthText')}>
        <Choice
          id="strength"
          choices={CHOICES.strength.map(value => ({ value, label: texts(`options_strength_${value}`) }))}
          value={marks.strength}
          onChange={strength => set({ strength })}
        />
      </Row>
      <Preview source={source} marks={marks} />
    </Section>
  )
}

/** Sentences that look as marks would on a page; nothing while no claim is known. */
function Preview({ source, marks }: { source: SectionProps['source']; marks: MarkLook }) {
  const texts = useTexts()
  const [claims, setClaims] = useState<readonly ClaimView[]>([])
  useEffect(() => {
    source.readExamples().then(setClaims, () => {})
  }, [source])
  const [contested, undenied] = claims
  if (contested === undefined) return null
  return (
    <div class="preview" data-style={marks.style} data-strength={marks.strength} data-which={marks.which}>
      <p class="label">{texts('options_preview')}</p>
      <p>
        <Sample level="contested" denial={contested.status.denial}>
          {contested.statement}
        </Sample>{' '}
        <Sample level="quiet" denial={contested.status.denial}>
          {contested.title}
        </Sample>
        {undenied !== undefined && (
          <>
            {'. '}
            <Sample level="faint" denial={undenied.status.denial}>
              {undenied.statement}
            </Sample>
          </>
        )}
      </p>
    </div>
  )
}
