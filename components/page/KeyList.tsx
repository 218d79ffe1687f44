import { type CommandKeys, sayKeys } from '../../lib/model/keys.ts'
import { useTexts } from '../text/text.tsx'

/** The keys of both commands, and the one that closes the card. @param keys null: not known yet */
export function KeyList({ keys }: { keys: CommandKeys | null }) {
  const texts = useTexts()
  const say = (pressed: string | null) => (pressed === null ? texts('keys_none') : sayKeys(pressed))
  return (
    <ul class="key-list">
      {keys !== null && (
        <>
          <li>
            {texts('keys_next')} <kbd class="key">{say(keys.next)}</kbd>
          </li>
          <li>
            {texts('keys_previous')} <kbd class="key">{say(keys.previous)}</kbd>
          </li>
        </>
      )}
      <li>
        {texts('keys_close')} <kbd class="key">{texts('keys_escape')}</kbd>
      </li>
    </ul>
  )
}
