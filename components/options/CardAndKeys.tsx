import { useEffect, useState } from 'preact/hooks'
import { type CommandKeys, sayKeys } from '../../lib/model/keys.ts'
import { CHOICES } from '../../lib/model/settings.ts'
import { useTexts } from '../text/text.tsx'
import { EXTERNAL } from '../ui/drawings.ts'
import { Icon } from '../ui/Icon.tsx'
import { Choice } from './Choice.tsx'
import type { SectionProps } from './options-source.ts'
import { Row } from './Row.tsx'
import { Section } from './Section.tsx'

/** How the card opens, and the keys. */
export function CardAndKeys({ source, settings: { card }, change }: SectionProps) {
  const texts = useTexts()
  return (
    <Section id="card" name="options_card">
      <Row id="opensBy" name={texts('options_opensBy')} help={texts('options_opensByText')}>
        <Choice
          id="opensBy"
          choices={CHOICES.opensBy.map(value => ({ value, label: texts(`options_opensBy_${value}`) }))}
          value={card.opensBy}
          onChange={opensBy => void change({ set: 'card', card: { opensBy } })}
        />
      </Row>
      <Row id="delay" name={texts('options_delay')} help={texts('options_delayText')}>
        <select
          aria-labelledby="delay"
          value={card.delay}
          onChange={({ currentTarget: { value } }) => {
            const delay = CHOICES.delay.find(choice => choice === value)
            if (delay !== undefined) void change({ set: 'card', card: { delay } })
          }}
        >
          {CHOICES.delay.map(value => (
            <option key={value} value={value}>
              {texts(`options_delay_${value}`)}
            </option>
          ))}
        </select>
      </Row>
      <KeysRow source={source} />
    </Section>
  )
}

function KeysRow({ source }: Pick<SectionProps, 'source'>) {
  const texts = useTexts()
  const [keys, setKeys] = useState<CommandKeys | null>(null)
  const [byHand, setByHand] = useState(false)
  useEffect(() => {
    source.readKeys().then(setKeys, () => {})
  }, [source])
  const say = (pressed: string | null) => (pressed === null ? texts('keys_none') : sayKeys(pressed))
  const help = keys !== null && (
    <>
      {texts('keys_next')} <kbd class="key">{say(keys.next)}</kbd> {texts('keys_previous')}{' '}
      <kbd class="key">{say(keys.previous)}</kbd>
      <span role="status">{byHand && ` ${texts('options_keysByHand')}`}</span>
    </>
  )
  return (
    <Row name={texts('options_keys')} help={help}>
      <button
        type="button"
        class="button"
        onClick={async () => setByHand(!(await source.openKeySettings().catch(() => false)))}
      >
        {texts('options_changeKeys')} <Icon icon={EXTERNAL} />
      </button>
    </Row>
  )
}
