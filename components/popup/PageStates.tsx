import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PackInfo, PageReport, Trouble } from '../../lib/model/report.ts'
import { sayDate } from '../text/say.ts'
import { count, useTexts } from '../text/text.tsx'
import type { PopupSource } from './popup-source.ts'

interface StateProps {
  title: string
  text: string
  children?: ComponentChildren
}

/** Why there is no list: a title, a sentence, and what can be done about it. */
function State({ title, text, children }: StateProps) {
  return (
    <section class="state">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  )
}

/** A page of the browser, a store or a file. */
export function ClosedState() {
  const texts = useTexts()
  return <State title={texts('popup_closedTitle')} text={texts('popup_closedText')} />
}

interface WithheldProps {
  host: string | null
  onAllow: (where: 'site' | 'all') => void
}

/** The browser holds back access: asks for it, for this site or for all. */
export function WithheldState({ host, onAllow }: WithheldProps) {
  const texts = useTexts()
  return (
    <State title={texts('popup_withheldTitle')} text={texts('popup_withheldText')}>
      <p class="buttons">
        {host !== null && (
          <button type="button" class="button" onClick={() => onAllow('site')}>
            {texts('popup_allowSite', host)}
          </button>
        )}
        <button type="button" class={host === null ? 'button' : 'button quiet'} onClick={() => onAllow('all')}>
          {texts('popup_allowAll')}
        </button>
      </p>
    </State>
  )
}

export function ScanningState() {
  const texts = useTexts()
  return (
    <section class="state" role="status">
      <h2 id="scanning">{texts('popup_scanning')}</h2>
      <progress aria-labelledby="scanning" />
    </section>
  )
}

export function TroubleState({ trouble }: { trouble: Trouble }) {
  const texts = useTexts()
  return (
    <div role="alert">
      <State title={texts('popup_failedTitle')} text={texts(`trouble_${trouble}`)} />
    </div>
  )
}

interface QuietProps {
  report: PageReport
  source: PopupSource
  onRead: () => void
}

/** A page that is not read, or on which nothing was found. */
export function QuietState({ report, source, onRead }: QuietProps) {
  const texts = useTexts()
  switch (report.state) {
    case 'offHere':
      return <State title={texts('popup_offHereTitle', report.host)} text={texts('popup_offText')} />
    case 'offEverywhere':
      return <State title={texts('popup_offEverywhereTitle')} text={texts('popup_offText')} />
    case 'notArticle':
      return (
        <State title={texts('popup_notArticleTitle')} text={texts('popup_notArticleText')}>
          <p class="buttons">
            <button type="button" class="button" onClick={onRead}>
              {texts('popup_read')}
            </button>
          </p>
        </State>
      )
    case 'unreadable':
      return <State title={texts('popup_closedTitle')} text={texts('popup_unreadableText')} />
    case 'done':
      return (
        <State title={texts('popup_nothingTitle')} text={texts('popup_nothingText')}>
          <Packs source={source} />
        </State>
      )
    default:
      return null
  }
}

/** What was searched: each pack's title, date and size. */
function Packs({ source }: { source: PopupSource }) {
  const texts = useTexts()
  const [packs, setPacks] = useState<readonly PackInfo[]>([])
  useEffect(() => {
    let ended = false
    source.listPacks().then(
      result => !ended && result.ok && setPacks(result.value),
      () => undefined, // the page's own state tells that the background is gone
    )
    return () => {
      ended = true
    }
  }, [source])
  return (
    <ul class="packs" aria-label={texts('popup_packs')}>
      {packs.map(pack => (
        <li key={pack.id}>
          <b dir="auto">{pack.title}</b>
          <span>
            <time dateTime={pack.date}>{texts('popup_packDate', sayDate(texts, pack.date))}</time>
            {' · '}
            {pack.claims > 0 && `${count(texts, 'popup_pack', pack.claims)} · `}
            {count(texts, 'popup_packAccounts', pack.accounts)}
          </span>
        </li>
      ))}
    </ul>
  )
}
