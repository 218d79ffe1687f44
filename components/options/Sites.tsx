import { useState } from 'preact/hooks'
import { AccessNote } from '../page/AccessNote.tsx'
import { useAccess } from '../page/use-access.ts'
import { count, useTexts } from '../text/text.tsx'
import { Choice } from './Choice.tsx'
import type { SectionProps } from './options-source.ts'
import { Row, SwitchRow } from './Row.tsx'
import { Section } from './Section.tsx'
import { SiteList } from './SiteList.tsx'

/** Host names that the row names; the list has all. */
const MOST_NAMED = 5

/** Where Sidelight reads. */
export function Sites({ source, settings: { everywhere, sitesOff }, change }: SectionProps) {
  const texts = useTexts()
  const { all, trouble, choose } = useAccess(source)
  const [editing, setEditing] = useState(false)
  const choices = [
    { value: 'all', label: texts('options_access_all') },
    { value: 'some', label: texts('options_access_some') },
  ] as const
  const named = sitesOff.slice(0, MOST_NAMED).join(texts('listComma'))
  return (
    <Section id="sites" name="options_sites">
      <SwitchRow
        name={texts('popup_isOn')}
        help={texts('options_everywhereText')}
        on={everywhere}
        onChange={on => void change({ set: 'everywhere', on })}
      />
      <Row
        id="access"
        name={texts('options_access')}
        help={
          <>
            {texts('options_accessText')}
            <AccessNote trouble={trouble} source={source} />
          </>
        }
      >
        <Choice
          id="access"
          choices={choices}
          value={all === null ? null : all ? 'all' : 'some'}
          onChange={value => choose(value === 'all')}
        />
      </Row>
      <Row
        name={sitesOff.length === 0 ? texts('options_offNone') : count(texts, 'options_off', sitesOff.length)}
        help={
          sitesOff.length === 0 ? texts('options_offNoneText') : `${named}${sitesOff.length > MOST_NAMED ? ' …' : ''}`
        }
      >
        <button type="button" class="button" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {texts(editing ? 'options_endEdit' : 'options_editSites')}
        </button>
      </Row>
      {editing && <SiteList sites={sitesOff} onChange={(host, on) => change({ set: 'site', host, on })} />}
    </Section>
  )
}
