import type { ComponentChildren } from 'preact'
import type { PageReport, PanelSight } from '../../lib/model/report.ts'
import { useTexts } from '../text/text.tsx'
import type { PanelSource } from './panel-source.ts'

interface StateProps {
  title: string
  text: string
  children?: ComponentChildren
}

/** Why there is no list: a title, a sentence, and what can be done about it. */
const State = ({ title, text, children }: StateProps) => (
  <section class="state">
    <h2>{title}</h2>
    <p>{text}</p>
    {children !== undefined && <p class="state-ways">{children}</p>}
  </section>
)

interface ClosedProps {
  sight: Exclude<PanelSight, { readonly access: 'given' }>
  source: PanelSource
  onDone: () => void
}

/** A page that cannot be read, or not yet: the person may be asked for access. */
export function ClosedState({ sight, source, onDone }: ClosedProps) {
  const texts = useTexts()
  if (sight.access === 'closed') return <State title={texts('panel_closedTitle')} text={texts('panel_closedText')} />
  const ask = (where: 'site' | 'all') => () => void source.requestAccess(where).then(onDone, onDone)
  return (
    <State title={texts('popup_withheldTitle')} text={texts('popup_withheldText')}>
      {sight.host !== null && (
        <button type="button" class="button" data-main="true" onClick={ask('site')}>
          {texts('popup_allowSite', sight.host)}
        </button>
      )}
      <button type="button" class="button" onClick={ask('all')}>
        {texts('popup_allowAll')}
      </button>
    </State>
  )
}

interface QuietProps {
  report: PageReport
  source: PanelSource
  onDone: () => void
  onFail: (text: string) => void
}

/** A page that is not read, or in which nothing was found. */
export function QuietState({ report: { state, host, trouble }, source, onDone, onFail }: QuietProps) {
  const texts = useTexts()
  const turnOn = (change: Parameters<PanelSource['change']>[0]) => () =>
    void source.change(change).then(onDone, () => onFail(texts('options_notSaved')))
  switch (state) {
    case 'offHere':
      return (
        <State title={texts('panel_offHereTitle', host)} text={texts('panel_offText')}>
          <button type="button" class="button" data-main="true" onClick={turnOn({ set: 'site', host, on: true })}>
            {texts('panel_turnOnHere')}
          </button>
        </State>
      )
    case 'offEverywhere':
      return (
        <State title={texts('popup_isOff')} text={texts('panel_offText')}>
          <button type="button" class="button" data-main="true" onClick={turnOn({ set: 'everywhere', on: true })}>
            {texts('panel_turnOn')}
          </button>
        </State>
      )
    case 'notArticle':
      return (
        <State title={texts('popup_notArticleTitle')} text={texts('panel_notArticleText')}>
          <button
            type="button"
            class="button"
            data-main="true"
            onClick={() => void source.askToRead().then(onDone, onDone)}
          >
            {texts('popup_read')}
          </button>
        </State>
      )
    case 'unreadable':
      return <State title={texts('panel_closedTitle')} text={texts('panel_unreadableText')} />
    case 'failed':
      return <State title={texts('panel_failedTitle')} text={texts(`trouble_${trouble ?? 'pageFailed'}`)} />
    case 'done':
      return <State title={texts('popup_nothingTitle')} text={texts('panel_nothingText')} />
    default:
      return (
        <section class="state">
          <p role="status">{texts('popup_scanning')}</p>
        </section>
      )
  }
}
