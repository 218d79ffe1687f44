import { useState } from 'preact/hooks'
import { LONGEST_NAME } from '../../lib/model/settings.ts'
import { useTexts } from '../text/text.tsx'

interface Props {
  /** Host names of the sites that are off. */
  sites: readonly string[]
  /** @returns whether it is stored */
  onChange: (host: string, on: boolean) => Promise<boolean>
}

/** The sites that are off, each of which can be switched on again, and a field for one more. */
export function SiteList({ sites, onChange }: Props) {
  const texts = useTexts()
  return (
    <div class="site-list">
      <ul>
        {sites.toSorted().map(host => (
          <li key={host}>
            <bdi>{host}</bdi>
            <button
              type="button"
              class="text-button"
              aria-label={texts('options_switchOnSite', host)}
              onClick={() => void onChange(host, true)}
            >
              {texts('options_switchOn')}
            </button>
          </li>
        ))}
      </ul>
      <AddSite onAdd={host => onChange(host, false)} />
    </div>
  )
}

function AddSite({ onAdd }: { onAdd: (host: string) => Promise<boolean> }) {
  const texts = useTexts()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState('')
  async function add(event: Event) {
    event.preventDefault()
    const host = readHost(typed)
    setWrong(host === null ? typed : '')
    if (host !== null && (await onAdd(host))) setTyped('')
  }
  return (
    <form onSubmit={add} noValidate>
      <label for="add-site">{texts('options_addSite')}</label>
      <input
        id="add-site"
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={typed}
        aria-invalid={wrong !== ''}
        aria-describedby="add-site-wrong"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit" class="button">
        {texts('options_addSiteButton')}
      </button>
      <p id="add-site-wrong" class="note small" role="alert">
        {wrong !== '' && texts('options_addSiteWrong', wrong)}
      </p>
    </form>
  )
}

/** @returns the host name of a site that a person typed, with or without what stands around it in an address; null: there is none */
export function readHost(typed: string): string | null {
  const text = typed.trim()
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return null
  const { hostname } = new URL(address)
  return hostname !== '' && hostname.length <= LONGEST_NAME ? hostname : null
}
