import { useEffect, useState } from 'preact/hooks'
import type { CommandKeys } from '../../lib/model/keys.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { Brand } from '../page/Brand.tsx'
import { KeyList } from '../page/KeyList.tsx'
import { Legend } from '../page/Legend.tsx'
import type { AccessSource } from '../page/use-access.ts'
import { type TextKey, useTexts } from '../text/text.tsx'
import { type Drawing, HIDE, LOCK, MUTE, NEXT, PIN } from '../ui/drawings.ts'
import { Icon } from '../ui/Icon.tsx'
import { AccessStep } from './AccessStep.tsx'
import { TryCard } from './TryCard.tsx'

/** What the welcome page asks of the world. */
export interface WelcomeSource extends AccessSource {
  /** See the call `examples`; empty when nothing is known. */
  readExamples(): Promise<readonly ClaimView[]>
  readKeys(): Promise<CommandKeys>
}

/** The page that is opened once, after installing. */
export function Welcome({ source }: { source: WelcomeSource }) {
  const texts = useTexts()
  const [examples, setExamples] = useState<readonly ClaimView[]>([])
  const [keys, setKeys] = useState<CommandKeys | null>(null)
  useEffect(() => {
    source.readExamples().then(setExamples, () => {})
    source.readKeys().then(setKeys, () => {})
  }, [source])

  return (
    <main class="welcome">
      <div class="hero">
        <div>
          <Brand />
          <h1>{texts('welcome_title')}</h1>
          <p class="lead">{texts('welcome_lead')}</p>
          <Legend label={texts('welcome_marks')} />
          <Promises />
        </div>
        {examples.length > 0 && <TryCard claims={examples} />}
      </div>
      <div class="steps">
        <section class="step">
          <h2>
            <Icon icon={PIN} /> {texts('welcome_pin')}
          </h2>
          <p class="soft">{texts('welcome_pinText')}</p>
        </section>
        <section class="step" data-by="key">
          <h2>
            <Icon icon={NEXT} /> {texts('welcome_keys')}
          </h2>
          <KeyList keys={keys} />
        </section>
        <AccessStep source={source} />
      </div>
      <nav class="ways" aria-label={texts('welcome_ways')}>
        <a href="help.html">{texts('ways_help')}</a>
        <a href="privacy.html">{texts('ways_privacy')}</a>
        <a href="options.html">{texts('ways_options')}</a>
      </nav>
    </main>
  )
}

const PROMISES: readonly (readonly [Drawing, TextKey, TextKey])[] = [
  [LOCK, 'welcome_sends', 'welcome_sendsMore'],
  [HIDE, 'welcome_keeps', 'welcome_keepsMore'],
  [MUTE, 'welcome_judges', 'welcome_judgesMore'],
]

function Promises() {
  const texts = useTexts()
  return (
    <ul class="promises" aria-label={texts('welcome_never')}>
      {PROMISES.map(([icon, promise, more]) => (
        <li key={promise}>
          <Icon icon={icon} />
          <span>
            <b>{texts(promise)}</b> {texts(more)}
          </span>
        </li>
      ))}
    </ul>
  )
}
