import { useState } from 'preact/hooks'
import type { SettingsChange } from '../../lib/model/settings-change.ts'
import { Brand } from '../page/Brand.tsx'
import { useTexts } from '../text/text.tsx'
import { About } from './About.tsx'
import { CardAndKeys } from './CardAndKeys.tsx'
import { Hidden } from './Hidden.tsx'
import { Language } from './Language.tsx'
import { Marks } from './Marks.tsx'
import { OwnSettings } from './OwnSettings.tsx'
import type { OptionsSource } from './options-source.ts'
import { Packs } from './packs/Packs.tsx'
import { SectionList } from './SectionList.tsx'
import { Sites } from './Sites.tsx'
import { useSettings } from './use-settings.ts'

/** The options page. Each change is stored at once; a status line tells of it. */
export function Options({ source }: { source: OptionsSource }) {
  const texts = useTexts()
  const { settings, unreadable, change } = useSettings(source)
  const [told, setTold] = useState('')

  async function store(wanted: SettingsChange, said = texts('options_saved')): Promise<boolean> {
    const stored = await change(wanted)
    setTold(stored ? said : texts('options_notSaved'))
    return stored
  }

  const shown = settings === null ? null : { source, settings, change: store }
  return (
    <div class="options">
      <header class="aside">
        <Brand />
        <SectionList />
      </header>
      <main>
        <h1>{texts('ways_options')}</h1>
        {shown !== null && (
          <>
            <Marks {...shown} />
            <CardAndKeys {...shown} />
            <Sites {...shown} />
            <Hidden {...shown} />
            <Packs {...shown} onTold={setTold} />
            <Language {...shown} />
            <OwnSettings {...shown} onTold={setTold} />
          </>
        )}
        <About version={source.version} />
      </main>
      <p class="told" role="status">
        {unreadable ? texts('options_notRead') : told}
      </p>
    </div>
  )
}
