import { useEffect, useState } from 'preact/hooks'
import { type CommandKeys, sayKeys } from '../../lib/model/keys.ts'
import { useTexts } from '../text/text.tsx'
import type { PopupSource } from './popup-source.ts'

const COMMANDS = ['next', 'previous'] as const

/** How marks differ: the first three by how much they want to be seen, the others by what is known of denials. */
const SAMPLES = ['filled', 'thin', 'faint', 'double', 'dashed', 'dotted'] as const

/** What the marks mean, and the keys that the person has for them. */
export function Legend({ source }: { source: PopupSource }) {
  const texts = useTexts()
  return (
    <>
      <dl class="legend">
        {SAMPLES.map(sample => (
          <div key={sample}>
            <dt>
              <span class="sample" data-sample={sample}>
                {texts(`legend_${sample}`)}
              </span>
            </dt>
            <dd>{texts(`popup_means_${sample}`)}</dd>
          </div>
        ))}
      </dl>
      <Keys source={source} />
    </>
  )
}

/** The keys, as the browser has them: people can choose others. */
function Keys({ source }: { source: PopupSource }) {
  const texts = useTexts()
  const [keys, setKeys] = useState<CommandKeys | null>(null)
  useEffect(() => {
    let ended = false
    source.readKeys().then(
      read => !ended && setKeys(read),
      () => undefined, // without the browser's answer no key is shown, rather than a wrong one
    )
    return () => {
      ended = true
    }
  }, [source])
  return (
    <dl class="keys">
      {keys !== null && COMMANDS.map(command => <CommandKey key={command} command={command} pressed={keys[command]} />)}
      <div>
        <dt>{texts('keys_close')}</dt>
        <dd>
          <kbd class="key">{texts('keys_escape')}</kbd>
        </dd>
      </div>
    </dl>
  )
}

/** @param pressed null: the person took the command's key away */
function CommandKey({ command, pressed }: { command: (typeof COMMANDS)[number]; pressed: string | null }) {
  const texts = useTexts()
  return (
    <div>
      <dt>{texts(command === 'next' ? 'keys_next' : 'glance_previous')}</dt>
      <dd>{pressed === null ? texts('popup_noKey') : <kbd class="key">{sayKeys(pressed)}</kbd>}</dd>
    </div>
  )
}
